import { ChangeDetectionStrategy, Component, computed, inject, input, type OnInit, output, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { identityApi, LEVELS, type Profile } from '@aula/identity/contract';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, Drafts, ProblemNotice } from '@aula/platform/web';
import { FormSending, keepDraft, TextField } from '@aula/platform/web/forms';
import { MunicipalityField } from '@aula/territory/web/forms';
import { LEVEL_WORDS } from '../ui/level-words';
import { PERSON_WORDS } from '../ui/person-words';
import { isUnchanged, type Merged, mergeProfile, type ProfileField, type ProfileWords, wordsOf } from './merge-profile';
import { OtherWordsView } from './other-words-view';
import { bodyFrom, fill, needPlace, profileDraft, profileForm, wordsIn } from './profile-form';

/** Names and place of work, to be changed. What was typed stays until it is saved: through a reload, another page, a lost line, another device. */
@Component({
  selector: 'aula-profile-card',
  imports: [MunicipalityField, OtherWordsView, ProblemNotice, ReactiveFormsModule, TextField],
  templateUrl: './profile-card.html',
  styleUrl: './profile-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileCard implements OnInit {
  /** As it stood when the page was opened. */
  readonly profile = input.required<Profile>();
  readonly saved = output<Profile>();

  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  /** What the changes are made over; another device may move it on. */
  private readonly base = signal<Profile | undefined>(undefined);

  protected readonly form = profileForm();
  protected readonly sending = new FormSending(this.form, { 'territory.no-such-municipality': 'municipalityKey' });
  protected readonly words = PERSON_WORDS;
  protected readonly levels = LEVELS.map((level) => ({ level, word: LEVEL_WORDS[level] }));
  protected readonly place = signal<ProfileWords['place']>('');
  protected readonly others = signal<Merged['others']>({});
  protected readonly otherLevel = computed(() => wordOfLevel(this.others().level));
  /** Words of an earlier visit stand in the form. */
  protected readonly isResumed = signal(false);

  constructor() {
    keepDraft(() => this.draftName(), this.form, () => this.draft());
  }

  ngOnInit(): void {
    const profile = this.profile();
    if (profile.municipality) needPlace(this.form);
    this.base.set(profile);
    const kept = this.drafts.read(this.draftName(), profileDraft);
    this.show(kept ? mergeProfile(kept.base, kept.mine, wordsOf(profile)) : { words: wordsOf(profile), others: {} });
    this.isResumed.set(this.draft() !== undefined);
  }

  protected async save(): Promise<void> {
    await this.sending.sendForm(async () => {
      const saved = await this.api.call(identityApi.saveProfile, { body: bodyFrom(this.form, this.standing().revision) });
      this.startFrom(saved);
      this.saved.emit(saved);
    }, (error) => (error instanceof ProblemError && error.problem.code === 'identity.profile-changed-meanwhile' ? this.meetOther(error) : this.sending.tell(error)));
  }

  protected take(field: ProfileField): void {
    const { [field]: words, ...rest } = this.others();
    this.show({ words: { ...wordsIn(this.form, this.place()), [field]: words }, others: rest });
  }

  protected discard(): void {
    this.sending.problem.set(undefined);
    this.startFrom(this.standing());
  }

  /** Another device saved first: its words and those typed here stand together before anything is saved again. */
  private async meetOther(error: unknown): Promise<void> {
    try {
      const theirs = await this.api.call(identityApi.readProfile);
      this.show(mergeProfile(wordsOf(this.standing()), wordsIn(this.form, this.place()), wordsOf(theirs)));
      this.base.set(theirs);
      this.sending.problem.set(error);
    } catch (lost) {
      this.sending.problem.set(lost);
    }
  }

  private startFrom(profile: Profile): void {
    this.base.set(profile);
    this.show({ words: wordsOf(profile), others: {} });
    this.isResumed.set(false);
    this.drafts.forget(this.draftName());
  }

  private show({ words, others }: Merged): void {
    this.place.set(words.place);
    fill(this.form, words);
    this.others.set(others);
  }

  private draft() {
    const [base, mine] = [wordsOf(this.standing()), wordsIn(this.form, this.place())];
    return isUnchanged(base, mine) ? undefined : { base, mine };
  }

  private standing(): Profile {
    return this.base() ?? this.profile();
  }

  /** Whose words they are: on a device that several people use, nobody finds another's. */
  private draftName(): string {
    return `profile.${this.profile().email}`;
  }
}

/** Undefined where the other device said nothing of it. */
function wordOfLevel(level: string | undefined): string | undefined {
  const known = LEVELS.find((one) => one === level);
  return known ? LEVEL_WORDS[known] : level;
}
