import { notificationsPermissions } from '@aula/notifications/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson, type GivenPerson, type PersonToBe } from '@aula/identity/testing';
import type { Language } from '@aula/platform/contract';
import { Database, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { NotificationsModule } from '../notifications.module';
import { defineMessage } from '../notify/message-type';
import { NotificationsService, type Told } from '../notify/notifications.service';

interface Bell {
  readonly hour: string;
}

const write = ({ hour }: Bell, language: Language) =>
  language === 'es'
    ? { subject: `Sonó la campana de las ${hour}`, text: 'Es hora de entrar.', path: '/inicio', act: 'Entra aquí' }
    : { subject: `The ${hour} bell rang`, text: 'Time to come in.', path: '/inicio', act: 'Come in here' };

export const bellRang = defineMessage({ name: 'school.bell-rang', category: 'essential', write });
export const bellWillRing = defineMessage({ name: 'school.bell-will-ring', category: 'reminder', write });

/** Notifications on identity, without anything to tell of. */
export function givenNotifications(): Promise<GivenApplication> {
  return givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [notificationsPermissions] }), NotificationsModule], variables: { DATABASE_POOL: '8' } });
}

/** A person who may use their inbox. */
export async function givenAReader({ database }: GivenApplication, { language = 'es', ...person }: PersonToBe & { language?: Language } = {}): Promise<GivenPerson> {
  const given = await givenAPerson(database, { permissions: [notificationsPermissions], ...person });
  await truthOf(database, 'update account set language = $2 where id = $1', [given.accountId, language]);
  return given;
}

/** Tells somebody that the bell rang, as the house. */
export function ring(house: GivenApplication, accountId: string, hour: string, message = bellRang): Promise<Told> {
  return house.app.get(Database).as(system, () => house.app.get(NotificationsService).notify(system, { accountId, message, key: hour, data: { hour } }));
}
