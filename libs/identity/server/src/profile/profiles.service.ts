import { identityErrors, type Profile, type SaveProfile } from '@aula/identity/contract';
import { type Language, platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, dayIn, DomainError, system, USUAL_ZONE } from '@aula/platform/server';
import { type Municipality, territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { isSamePlace, nextAffiliation, type PlaceOfWork } from './next-affiliation';
import { BEGIN_AFFILIATION, CHOOSE_LANGUAGE, CORRECT_AFFILIATION, END_AFFILIATION, LOCK_ACCOUNT, PROFILE, WRITE_NAMES } from './profile.queries';

interface Names {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
}

/** The row of `PROFILE`. */
interface Standing extends Names {
  readonly email: string | null;
  readonly revision: number;
  readonly affiliation: (PlaceOfWork & { readonly startsOn: string }) | null;
}

const NOWHERE: PlaceOfWork = { municipalityKey: null, agency: '', unit: '', position: '', level: null };

/** What people change about themselves. The policies let the house alone write accounts, so each statement names the actor's own. */
@Injectable()
export class ProfilesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
  ) {}

  read(actor: Actor): Promise<Profile> {
    return this.db.as(actor, () => this.profileOf(actor, actor.id));
  }

  /**
   * Names and place of work, together or not at all. `identity.profile-changed-meanwhile` where another device was quicker and says
   * something else; what stands already is no change, whoever wrote it.
   */
  save(actor: Actor, { basedOn, ...typed }: SaveProfile): Promise<Profile> {
    const names: Names = { ...typed, secondSurname: typed.secondSurname ?? null };
    const place: PlaceOfWork = { ...typed, municipalityKey: typed.municipalityKey ?? null, unit: typed.unit ?? '', level: typed.level ?? null };
    return this.db.as(system, async () => {
      const municipality = await this.municipalityAt(place.municipalityKey);
      await this.db.query(LOCK_ACCOUNT, [actor.id]);
      const standing = await this.standingOf(actor.id);
      if (!isSameName(standing, names) || !isSamePlace(standing.affiliation ?? NOWHERE, place)) {
        if (standing.revision !== basedOn) throw new DomainError(identityErrors, 'identity.profile-changed-meanwhile');
        // Only who never had a municipality may go on without one.
        if (!municipality && standing.affiliation?.municipalityKey) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
        await this.db.query(WRITE_NAMES, [actor.id, names.givenNames, names.firstSurname, names.secondSurname]);
        await this.workAt(actor.id, standing, place, dayIn(municipality?.timeZone ?? USUAL_ZONE, this.clock.now()));
      }
      return this.profileOf(system, actor.id);
    });
  }

  /** Of messages from now on, and of the interface wherever the person signs in without having chosen another. */
  async chooseLanguage(actor: Actor, language: Language): Promise<{ language: Language }> {
    await this.db.as(system, () => this.db.query(CHOOSE_LANGUAGE, [actor.id, language]));
    return { language };
  }

  private async workAt(accountId: string, { affiliation }: Standing, place: PlaceOfWork, today: string): Promise<void> {
    const step = nextAffiliation(affiliation ?? undefined, place, today);
    const written = [accountId, place.municipalityKey, place.agency, place.position, place.unit, place.level];
    if (step.kind === 'correct') await this.db.query(CORRECT_AFFILIATION, written);
    if (step.kind !== 'begin') return;
    await this.db.query(END_AFFILIATION, [accountId, step.endsOn]);
    await this.db.query(BEGIN_AFFILIATION, [...written, step.startsOn]);
  }

  private async municipalityAt(key: string | null): Promise<Municipality | undefined> {
    if (key === null) return undefined;
    const municipality = await this.territory.municipality(system, key);
    if (!municipality) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    return municipality;
  }

  private async profileOf(actor: Actor, accountId: string): Promise<Profile> {
    const { affiliation, ...standing } = await this.standingOf(accountId);
    const { municipalityKey, agency, unit, position, level } = affiliation ?? NOWHERE;
    const municipality = municipalityKey === null ? undefined : await this.territory.municipality(actor, municipalityKey);
    return { ...standing, municipality: municipality ?? null, agency, unit, position, level };
  }

  private async standingOf(accountId: string): Promise<Standing> {
    const [standing] = await this.db.query<Standing>(PROFILE, [accountId]);
    if (!standing) throw new DomainError(platformErrors, 'request.not-found');
    return standing;
  }
}

function isSameName(one: Names, other: Names): boolean {
  return one.givenNames === other.givenNames && one.firstSurname === other.firstSurname && one.secondSurname === other.secondSurname;
}
