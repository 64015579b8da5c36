import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'aula-not-found-page',
  imports: [RouterLink],
  template: `
    <div class="page">
      <h1 i18n="@@web.not-found.title">Esta página ya no está</h1>
      <p i18n="@@web.not-found.text">Quizá cambió de lugar o la dirección llegó incompleta. Tu avance no se pierde: está guardado en tu cuenta.</p>
      <div class="actions"><a class="button" routerLink="/" i18n="@@web.not-found.home">Ir al inicio</a><a class="button line" routerLink="/cursos" i18n="@@web.not-found.courses">Ver los cursos</a></div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
