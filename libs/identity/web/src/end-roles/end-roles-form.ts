import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { type EndingPreview, type RolesToPreview, staffApi } from '@aula/identity/contract/staff';
import type { Role } from '@aula/platform/contract';
import { ApiClient, ProblemNotice, Sending } from '@aula/platform/web';
import { OneKey } from '../invite/one-key';
import { SessionStore } from '../session/session-store';
import { ROLE_WORDS } from '../ui/role-words';
import { endedSentence, LEFT_WORDS, namesOf, previewSentence } from './end-roles-sentences';
import { rolesOneGives } from './roles-one-gives';

/** Ends one role of many people on a day: first it shows how many and who is left out, then it is done. What was filled in stays until then. */
@Component({
  selector: 'aula-end-roles',
  imports: [ProblemNotice],
  templateUrl: './end-roles-form.html',
  styleUrl: './end-roles-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndRolesForm {
  readonly who = input.required<RolesToPreview['who']>();
  /** The role that the list is narrowed to. */
  readonly proposed = input<Role>();
  /** What has been done, in a sentence. */
  readonly done = output<string>();
  readonly closed = output();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');
  private readonly key = new OneKey();

  protected readonly roles = computed(() => rolesOneGives(this.session.account()?.roles ?? []).map((role) => ({ role, word: ROLE_WORDS[role] })));
  protected readonly role = linkedSignal(() => (this.roles().find(({ role }) => role === this.proposed()) ?? this.roles()[0])?.role);
  protected readonly lastDay = signal('');
  private readonly asked = computed((): RolesToPreview | undefined => { const role = this.role(); return role && this.lastDay() !== '' ? { who: this.who(), role, lastDay: this.lastDay() } : undefined; });
  /** Of what is asked now: whoever picks others, another role or another day looks again. */
  private readonly seen = linkedSignal<RolesToPreview | undefined, EndingPreview | undefined>({ source: this.asked, computation: () => undefined });
  protected readonly preview = computed(() => {
    const [seen, asked] = [this.seen(), this.asked()];
    return seen && asked && {
      roles: seen.roles, sentence: previewSentence(seen.roles, asked.role, asked.lastDay),
      left: seen.left.map(({ because, people, names }) => ({ because, words: LEFT_WORDS[because](people), names: namesOf(names, people) })),
    };
  });
  protected readonly sending = new Sending();

  constructor() {
    afterNextRender(() => { this.heading().nativeElement.focus(); });
  }

  protected chooseRole(wanted: string): void {
    this.role.set(this.roles().find(({ role }) => role === wanted)?.role);
  }

  protected look(event: Event): Promise<void> {
    event.preventDefault();
    return this.send(async (asked) => {
      this.seen.set(await this.api.call(staffApi.previewRoleEnding, { body: asked }));
      afterNextRender(() => { this.summary()?.nativeElement.focus(); }, { injector: this.injector });
    });
  }

  protected end(): Promise<void> {
    return this.send(async (asked) => {
      const mark = this.seen()?.mark;
      if (mark === undefined) return;
      const body = { ...asked, mark };
      try {
        const { roles, lastDay } = await this.api.call(staffApi.endRoles, { params: { endingId: this.key.for(body) }, body });
        this.done.emit(endedSentence(roles, lastDay));
      } catch (error) {
        this.seen.set(undefined);
        throw error;
      }
    });
  }

  private async send(work: (asked: RolesToPreview) => Promise<void>): Promise<void> {
    const asked = this.asked();
    if (asked) await this.sending.send(() => work(asked));
  }
}
