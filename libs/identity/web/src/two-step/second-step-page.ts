import { ChangeDetectionStrategy, Component, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { credentialsApi, enterSecondStep } from '@aula/identity/contract/credentials';
import { ApiClient, ProblemNotice } from '@aula/platform/web';
import { type FieldWords, fits, focusFirstInvalid } from '@aula/platform/web/forms';
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
      <form #page novalidate [formGroup]="form" (ngSubmit)="send()">
        <aula-code-field label="Código" i18n-label="@@identity.second-step.code" [isLong]="true" [control]="form.controls.code" [words]="words" />
        @if (problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
        <button class="button wide" type="submit" [attr.aria-disabled]="isSending()">@if (isSending()) { <ng-container i18n="@@identity.signing-in">Entrando…</ng-container> } @else { <ng-container i18n="@@identity.sign-in">Entrar</ng-container> }</button>
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
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');

  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(undefined);
  protected readonly form = new FormGroup({ code: new FormControl('', { nonNullable: true, validators: fits(enterSecondStep.shape.code) }) });
  protected readonly words: FieldWords = SECOND_CODE_WORDS;

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    this.problem.set(undefined);
    if (this.isSending()) return;
    if (this.form.invalid) { focusFirstInvalid(this.page().nativeElement, this.injector); return; }
    this.isSending.set(true);
    try {
      await this.wayOn.follow(await this.api.call(credentialsApi.enterSecondStep, { body: this.form.getRawValue() }), this.volver());
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.isSending.set(false);
    }
  }
}
