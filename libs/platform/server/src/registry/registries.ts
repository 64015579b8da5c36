import type { Language } from '@aula/platform/contract';
import { Injectable } from '@nestjs/common';
import type { PersonalData } from '../personal-data/define-personal-data';

/** What a lower floor must ask of a higher one: platform owns the register, domains fill it at boot. */
abstract class Registry<Entry> {
  private readonly entries = new Map<string, Entry>();

  register(kind: string, entry: Entry): void {
    if (this.entries.has(kind)) throw new Error(`${this.constructor.name}: ${kind} is registered twice`);
    this.entries.set(kind, entry);
  }

  /** Fails on a kind that nobody registered. */
  of(kind: string): Entry {
    const entry = this.entries.get(kind);
    if (!entry) throw new Error(`${this.constructor.name}: nobody answers for ${kind}; there are: ${this.kinds().join(', ') || 'none'}`);
    return entry;
  }

  kinds(): string[] {
    return [...this.entries.keys()].sort();
  }
}

/** What a completed course may ask for beside its lessons. The domain that registers a kind tells enrolment when it is met. */
export interface RequirementKind {
  /** How the requirement reads on the course page, from the package's own entry: "Aprobar el cuestionario final (80 de 100)". */
  titleOf(entry: Readonly<Record<string, unknown>>, files: PackageFiles, language: Language): string;
  /** What tells two requirements of one kind apart: the key of the quiz. */
  keyOf(entry: Readonly<Record<string, unknown>>): string;
}

@Injectable()
export class RequirementKinds extends Registry<RequirementKind> {}

/** The texts of a course package, by path inside it: `quizzes/final.yaml`. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Parts of a course package that another domain keeps. Runs in the transaction that makes the version. */
export interface PackagePart {
  /** Refuses a malformed part with a sentence that names file and key. */
  import(courseVersionId: string, files: PackageFiles): Promise<void>;
}

@Injectable()
export class PackageParts extends Registry<PackagePart> {}

/** What each domain keeps of people, by domain: the export asks all of them. */
@Injectable()
export class PersonalDataRegistry extends Registry<PersonalData> {}
