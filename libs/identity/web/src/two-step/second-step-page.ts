import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { credentialsApi, enterSecondStep } from '@aula/identity/contract/credentials';
import { ApiClient, ProblemNotice } from '@aula/platform/web';
import { FormSending, textControl } from '@aula/platform/web/forms';
import { CodeField } from '../ways-in/code-field';
import { WayOn } from '../ways-in/way-on';
import { SECOND_CODE_WORDS } from './second-code-words';

/** After passphrase or mailed code, for whoever has a second step: the code from the telephone, or one from paper. */
@Component({
  selector: 'aula-second-step-page',
  imports: [CodeField, ProblemNotice, ReactiveFormsModule, RouterLink],
  template: `
    <div class="page">
      <h1 i18n="@@identity.second-step.title">Segundo paso</h1>
      <p i18n="@@identity.second-step.open-your-app">Abre en tu teléfono la aplicación de códigos y escribe el de Aula Abierta. Si no lo tienes a la mano, usa uno de tus códigos de recuperación.</p>
      <form novalidate [formGroup]="form" (ngSubmit)="send()">
        <aula-code-field label="Código" i18n-label="@@identity.second-step.code" [isLong]="true" [control]="form.controls.code" [words]="words" />
        @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
        <button class="button wide" type="submit" [attr.aria-disabled]="sending.isBusy()">@if (sending.isBusy()) { <ng-container i18n="@@identity.signing-in">Entrando…</ng-container> } @else { <ng-container i18n="@@identity.sign-in">Entrar</ng-container> }</button>
      </form>
      <p class="meta" i18n="@@identity.second-step.lost-both">¿Perdiste el teléfono y los códigos? Escribe a la administración de la plataforma: puede quitar este paso para que lo configures otra vez.</p>
      <p><a routerLink="/entrar" [queryParams]="{ volver: volver() }" i18n="@@identity.second-step.start-again">Empezar otra vez</a></p>
    </div>
  `,
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-block: 1.2rem; max-inline-size: 30rem; }
    aula-problem-notice { margin-block: -1rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondStepPage {
  /** Where to go back to afterwards, from the address. */
  readonly volver = input<string>();

  private readonly api = inject(ApiClient);
  private readonly wayOn = inject(WayOn);

  protected readonly form = new FormGroup({ code: textControl(enterSecondStep.shape.code) });
  protected readonly sending = new FormSending(this.form);
  protected readonly words = SECOND_CODE_WORDS;

  protected async send(): Promise<void> {
    await this.sending.sendForm(async () => {
      await this.wayOn.follow(await this.api.call(credentialsApi.enterSecondStep, { body: this.form.getRawValue() }), this.volver());
    });
  }
}
