import { randomUUID } from 'node:crypto';
import { identityApi, type SignUp } from '@aula/identity/contract';
import { type AcceptInvitation, invitingApi, type MadeInvitationCode, type SentInvitation } from '@aula/identity/contract/inviting';
import { type CountedHouse, PASSPHRASE, type SignedIn } from './counted-house';

/** A file with one person whom nobody has invited. */
export const aFileOf = (place: string) => ({ file: Buffer.from(`correo,municipio\npersona.${randomUUID()}@prueba.example,${place}`).toString('base64') });

export async function aCode(given: CountedHouse): Promise<{ administrator: SignedIn; made: MadeInvitationCode }> {
  const administrator = await given.administrator();
  return { administrator, made: await administrator.call(invitingApi.makeInvitationCode, { body: { placeKey: given.place, limit: 500, endsOn: '2026-12-20' } }) };
}

export async function aMail(given: CountedHouse): Promise<{ administrator: SignedIn; sent: SentInvitation }> {
  const administrator = await given.administrator();
  return { administrator, sent: await administrator.call(invitingApi.sendInvitation, { body: { email: `persona.${randomUUID()}@prueba.example`, municipalityKey: given.place } }) };
}

const person = async ({ visitor, place }: CountedHouse) => ({
  givenNames: 'Nabor', firstSurname: 'Ochoa', municipalityKey: place, agency: 'Obras', position: 'Auxiliar', acceptedNotice: (await visitor(identityApi.readPrivacyNotice)).version, language: 'es' as const,
});

export async function aSignUpInvited(given: CountedHouse): Promise<SignUp> {
  return { ...(await person(given)), email: `persona.${randomUUID()}@prueba.example` };
}

/** By user name and passphrase. */
export async function anAcceptance(given: CountedHouse): Promise<AcceptInvitation & { readonly userName: string }> {
  return { ...(await person(given)), userName: `nabor.${randomUUID().slice(0, 8)}`, passphrase: PASSPHRASE, attempt: randomUUID() };
}

/** Somebody without an e-mail, and who may give them a recovery sheet. */
export async function withoutEmail(given: CountedHouse): Promise<{ administrator: SignedIn; accountId: string; userName: string }> {
  const { administrator, made } = await aCode(given);
  const body = await anAcceptance(given);
  const { account } = await given.visitor(invitingApi.acceptInvitation, { params: { code: made.code }, body });
  return { administrator, accountId: account?.id ?? '', userName: body.userName };
}
