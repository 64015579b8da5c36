import type { SignUp } from '@aula/identity/contract';
import type { TestDatabase } from '@aula/platform/testing';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { IdentityModule } from '../identity.module';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';

/** Identity with its real sign-in and a hasher that costs nothing. */
export function givenIdentity(options: { variables?: Record<string, string>; database?: TestDatabase } = {}): Promise<GivenApplication> {
  return givenAnApplication({
    ...options,
    imports: [TerritoryModule, IdentityModule.with({ permissions: [] })],
    isSignInReal: true,
    refine: (builder) => builder.overrideProvider(PassphraseHasher).useValue(new PassphraseHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 })),
  });
}

/** A form that a person might send. */
export function aSignUp(changes: Partial<SignUp> = {}): SignUp {
  return {
    givenNames: 'Lucía', firstSurname: 'Ng', secondSurname: 'Ríos', email: 'lucia@contraloria.example',
    municipalityKey: '08037', agency: 'Contraloría', position: 'Contralora', acceptedNotice: CURRENT_NOTICE.version, language: 'es', ...changes,
  };
}
