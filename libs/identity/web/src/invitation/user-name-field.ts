import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, type OnInit, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { invitingApi, userName } from '@aula/identity/contract/inviting';
import { ApiClient } from '@aula/platform/web';
import { type FieldWords, putSentence, TextField } from '@aula/platform/web/forms';
import { debounceTime, filter } from 'rxjs';
import { safeParse } from 'zod/mini';

export interface NamesOfPerson {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string;
}

const PAUSE_IN_TYPING_MS = 400;

/** A user name: one that is free is put in, and another one is looked at as it is typed. */
@Component({
  selector: 'aula-user-name-field',
  imports: [TextField],
  template: `
    <aula-text-field label="Nombre de usuario" i18n-label="@@identity.user-name" type="text" autocomplete="username" [hint]="hint()" [control]="control()" [words]="words()" />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserNameField implements OnInit {
  readonly control = input.required<FormControl<string>>();
  readonly words = input.required<FieldWords>();
  /** Of the invitation: only with one in hand may names be asked for. */
  readonly code = input.required<string>();
  readonly names = input.required<NamesOfPerson>();

  private readonly api = inject(ApiClient);
  private readonly destroyed = inject(DestroyRef);
  private readonly usual = $localize`:@@identity.user-name.hint:Con él entrarás. Anótalo junto con tu contraseña: sin correo, solo tu enlace puede darte una nueva.`;
  protected readonly hint = signal(this.usual);

  ngOnInit(): void {
    const control = this.control();
    control.valueChanges.pipe(debounceTime(PAUSE_IN_TYPING_MS), filter((typed) => safeParse(userName, typed).success), takeUntilDestroyed(this.destroyed)).subscribe((typed) => { void this.look(typed); });
    if (control.value === '') void this.suggest();
  }

  /** A line that is away is no reason to stop anybody: whether the name is free is decided when the form is sent. */
  private async suggest(): Promise<void> {
    const answer = await this.ask().catch(() => undefined);
    if (answer?.suggestion && this.control().value === '') this.control().setValue(answer.suggestion);
  }

  private async look(typed: string): Promise<void> {
    const answer = await this.ask(typed).catch(() => undefined);
    if (!answer || this.control().value !== typed || this.control().disabled) return;
    this.hint.set(answer.isFree ? $localize`:@@identity.user-name.free:Está libre. Anótalo junto con tu contraseña.` : this.usual);
    if (answer.isFree === false) {
      putSentence(this.control(), answer.suggestion === ''
        ? $localize`:@@identity.user-name.taken:Otra persona ya usa este nombre de usuario. Elige otro.`
        : $localize`:@@identity.user-name.taken-try:Otra persona ya usa este nombre de usuario. Está libre: ${answer.suggestion}:suggestion:`);
    }
  }

  /** The names alone: what else the form holds has no place in an address. */
  private ask(typed?: string) {
    const { givenNames, firstSurname, secondSurname } = this.names();
    return this.api.call(invitingApi.suggestUserName, { params: { code: this.code() }, query: { givenNames, firstSurname, secondSurname, ...(typed !== undefined && { typed }) } });
  }
}
