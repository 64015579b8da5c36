import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'aula-not-found-page',
  imports: [RouterLink],
  template: `
    <div class="page">
      <h1>Esta página ya no está</h1>
      <p>Quizá cambió de lugar o la dirección llegó incompleta. Tu avance no se pierde: está guardado en tu cuenta.</p>
      <div class="actions"><a class="button" routerLink="/">Ir al inicio</a><a class="button line" routerLink="/cursos">Ver los cursos</a></div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
