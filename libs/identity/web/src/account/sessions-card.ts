import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { identityApi, type OwnSessions } from '@aula/identity/contract';
import { ApiClient, formatInstant, ProblemNotice, read, Sending, SkeletonView, StatusChip } from '@aula/platform/web';
import { deviceInWords } from './device-in-words';
import { EndQuestion } from './end-question';

const OTHERS = 'others';
/** So many at first: whoever used many computers should still see the end of the page. */
const FIRST = 5;

/** Where the account is signed in, and the way to end it there. Ending cannot be undone, so each is asked for twice. */
@Component({
  selector: 'aula-sessions-card',
  imports: [EndQuestion, ProblemNotice, SkeletonView, StatusChip],
  templateUrl: './sessions-card.html',
  styleUrl: './sessions-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsCard {
  private readonly api = inject(ApiClient);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly sessions = read(identityApi.listSessions);
  protected readonly items = computed(() => this.sessions.value()?.items.map((session) => {
    const device = deviceInWords(session);
    const end = $localize`:@@identity.end-session-of:Cerrar sesión: ${device}:device:`;
    return { ...session, device, end, started: formatInstant(session.startedAt), seen: formatInstant(session.lastSeenAt) };
  }));
  protected readonly others = computed(() => this.items()?.filter(({ isThis }) => !isThis) ?? []);
  protected readonly isAllShown = signal(false);
  protected readonly shown = computed(() => this.items()?.slice(0, this.isAllShown() ? undefined : FIRST) ?? []);
  protected readonly hidden = computed(() => (this.items()?.length ?? 0) - this.shown().length);
  /** What is asked about: a session, or all others. */
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly sending = new Sending();
  protected readonly news = signal('');
  protected readonly OTHERS = OTHERS;

  protected ask(about: string): void {
    this.sending.problem.set(undefined);
    this.news.set('');
    this.asked.set(about);
  }

  protected leaveIt(): void {
    this.asked.set(undefined);
    this.goToHeading();
  }

  protected endOne(sessionId: string, device: string): Promise<void> {
    return this.end(() => this.api.call(identityApi.endSession, { params: { sessionId } }), $localize`:@@identity.session-ended:Cerramos la sesión de ${device}:device:.`);
  }

  protected endOthers(): Promise<void> {
    return this.end(() => this.api.call(identityApi.endOtherSessions), $localize`:@@identity.other-sessions-ended:Cerramos todas las demás sesiones. Solo queda la de este dispositivo.`);
  }

  private async end(call: () => Promise<OwnSessions>, news: string): Promise<void> {
    await this.sending.send(async () => {
      this.sessions.set(await call());
      this.asked.set(undefined);
      this.news.set(news);
      this.goToHeading();
    });
  }

  /** The button that had the focus is gone. */
  private goToHeading(): void {
    afterNextRender(() => { this.heading().nativeElement.focus(); }, { injector: this.injector });
  }
}
