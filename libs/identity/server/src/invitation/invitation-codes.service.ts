import { identityErrors } from '@aula/identity/contract';
import type { InvitationChoices, MadeInvitationCode, MakeInvitationCode } from '@aula/identity/contract/inviting';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, dayIn, DomainError } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { invitationCodeMade, invitationCodeRevoked } from '../identity.audited';
import { Reach } from '../roles/reach';
import { CodeLottery } from './code-lottery';
import { type CodeRow, toMadeCode } from './code-rows';
import { mayInvite, reachesPlace, rolesToInvite } from './invitation.access';
import { CODE_BY_ID, MAKE_CODE, NEWEST_CODES, REVOKE_CODE } from './invitation-codes.queries';
import { InvitedCourses } from './invited-courses';
import { InvitedPlaces, type PlaceOfInvitation } from './invited-places';

const MANAGE = 'identity.invitation.manage';
const SHOWN = 200;
const DAYS_MAXIMUM = 366;
const DAY = 86_400_000;
/** Seventeen thousand million codes: a second draw is rare, a third has never been seen. */
const DRAWS = 5;

/** Codes that staff give out. */
@Injectable()
export class InvitationCodesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CodeLottery) private readonly lottery: CodeLottery,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(InvitedPlaces) private readonly places: InvitedPlaces,
    @Inject(InvitedCourses) private readonly courses: InvitedCourses,
  ) {}

  list(actor: Actor): Promise<{ items: MadeInvitationCode[] }> {
    return this.db.as(actor, async () => ({ items: await this.shown(actor, await this.db.query<CodeRow>(NEWEST_CODES, [this.clock.now(), SHOWN])) }));
  }

  choices(actor: Actor): Promise<InvitationChoices> {
    return this.db.as(actor, async () => {
      const by = await this.reach.of(actor, MANAGE);
      return { roles: rolesToInvite(by), courses: [...(await this.courses.list(actor))], places: await this.places.within(actor, by.actor.territory) };
    });
  }

  /** Throws `request.not-found`, also for codes outside the actor's reach. */
  read(actor: Actor, codeId: string): Promise<MadeInvitationCode> {
    return this.db.as(actor, async () => {
      const [code] = await this.shown(actor, await this.db.query<CodeRow>(CODE_BY_ID, [codeId]));
      if (!code) throw new DomainError(platformErrors, 'request.not-found');
      return code;
    });
  }

  make(actor: Actor, wanted: MakeInvitationCode): Promise<MadeInvitationCode> {
    return this.db.as(actor, async () => {
      const place = await this.places.one(actor, wanted.placeKey);
      if (!place) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
      if (!mayInvite(await this.reach.of(actor, MANAGE), wanted.role, wanted.placeKey)) throw new DomainError(platformErrors, 'request.not-allowed');
      this.refuseEnd(wanted.endsOn, place);
      await this.refuseUnknownCourse(actor, wanted.courseKey);
      const made = await this.read(actor, await this.draw(actor, wanted, place));
      await this.writeDown(actor, invitationCodeMade, made);
      return made;
    });
  }

  revoke(actor: Actor, codeId: string): Promise<MadeInvitationCode> {
    return this.db.as(actor, async () => {
      const standing = await this.read(actor, codeId);
      if (standing.state === 'revoked') return standing;
      await this.db.query(REVOKE_CODE, [codeId, this.clock.now()]);
      await this.writeDown(actor, invitationCodeRevoked, standing);
      return this.read(actor, codeId);
    });
  }

  private writeDown(actor: Actor, action: typeof invitationCodeMade, { place, role, limit }: MadeInvitationCode): Promise<void> {
    return this.audit.record(actor, { action, subjects: [], municipalities: [place.key], details: { place: place.name, role, limit } });
  }

  private async draw(actor: Actor, { placeKey, role, courseKey, limit, endsOn }: MakeInvitationCode, { timeZone }: PlaceOfInvitation): Promise<string> {
    const maker = actor.id === 'system' ? null : actor.id;
    for (let draws = 0; draws < DRAWS; draws++) {
      const code = this.lottery.drawInvitation();
      const [made] = await this.db.query<{ id: string }>(MAKE_CODE, [code, placeKey, role, courseKey ?? null, limit, timeZone, endsOn, maker, this.clock.now()]);
      if (made) return made.id;
    }
    throw new Error('the lottery draws nothing but codes that are there already');
  }

  private refuseEnd(endsOn: string, { timeZone }: PlaceOfInvitation): void {
    const now = this.clock.now();
    const isWithin = endsOn >= dayIn(timeZone, now) && endsOn <= dayIn(timeZone, new Date(now.getTime() + DAYS_MAXIMUM * DAY));
    if (!isWithin) throw new DomainError(identityErrors, 'identity.invitation-end-out-of-range');
  }

  private async refuseUnknownCourse(actor: Actor, courseKey: string | undefined): Promise<void> {
    if (courseKey === undefined) return;
    const courses = await this.courses.list(actor);
    if (!courses.some(({ key }) => key === courseKey)) throw new DomainError(identityErrors, 'identity.no-such-course');
  }

  private async shown(actor: Actor, rows: readonly CodeRow[]): Promise<MadeInvitationCode[]> {
    const { actor: by } = await this.reach.of(actor, MANAGE);
    const within = rows.filter(({ placeKey }) => reachesPlace(by, placeKey));
    const [places, courses] = [await this.places.named(actor, within.map(({ placeKey }) => placeKey)), await this.courses.list(actor)];
    return within.flatMap((row) => toMadeCode(row, { places, courses, now: this.clock.now() }));
  }
}
