import type { LeftBecause } from '@aula/identity/contract/staff';
import type { Role } from '@aula/platform/contract';
import { formatDay, formatNumber, inSeries } from '@aula/platform/web';
import { ROLE_WORDS } from '../ui/role-words';

/** Why people are left as they are, with how many. */
export const LEFT_WORDS: Readonly<Record<LeftBecause, (people: number) => string>> = {
  'has-none': (people) => (people === 1 ? $localize`:@@identity.end-roles.one-has-none:1 persona no tiene ese papel:` : $localize`:@@identity.end-roles.have-none:${formatNumber(people)}:people: personas no tienen ese papel:`),
  'not-yours': (people) => (people === 1 ? $localize`:@@identity.end-roles.one-not-yours:de 1 persona no te toca terminarlo:` : $localize`:@@identity.end-roles.not-yours:de ${formatNumber(people)}:people: personas no te toca terminarlo:`),
  'ends-sooner': (people) => (people === 1 ? $localize`:@@identity.end-roles.one-ends-sooner:a 1 persona se le termina ese día o antes:` : $localize`:@@identity.end-roles.end-sooner:a ${formatNumber(people)}:people: personas se les termina ese día o antes:`),
  'begins-later': (people) => (people === 1 ? $localize`:@@identity.end-roles.one-begins-later:1 persona lo empieza después de ese día:` : $localize`:@@identity.end-roles.begin-later:${formatNumber(people)}:people: personas lo empiezan después de ese día:`),
};

/** `Ana Paz, Beto Ruiz y 3 más` */
export function namesOf(names: readonly string[], people: number): string {
  const rest = people - names.length;
  return inSeries(rest > 0 ? [...names, $localize`:@@identity.end-roles.more-people:${formatNumber(rest)}:count: más`] : [...names]);
}

export function previewSentence(roles: number, role: Role, lastDay: string): string {
  const [word, day] = [ROLE_WORDS[role], formatDay(lastDay)];
  if (roles === 0) return $localize`:@@identity.end-roles.nothing:No hay ningún papel que terminar ese día.`;
  return roles === 1
    ? $localize`:@@identity.end-roles.one:Se terminará 1 papel («${word}:role:») el ${day}:day:.`
    : $localize`:@@identity.end-roles.many:Se terminarán ${formatNumber(roles)}:count: papeles («${word}:role:») el ${day}:day:.`;
}

export function endedSentence(roles: number, lastDay: string): string {
  const day = formatDay(lastDay);
  return roles === 1
    ? $localize`:@@identity.end-roles.one-done:1 papel termina el ${day}:day:. Le avisamos por correo; hasta ese día se puede deshacer.`
    : $localize`:@@identity.end-roles.done:${formatNumber(roles)}:count: papeles terminan el ${day}:day:. Les avisamos por correo; hasta ese día se puede deshacer.`;
}

export function undoneSentence(restored: number, left: number): string {
  const done = restored === 1
    ? $localize`:@@identity.end-roles.one-restored:1 papel termina otra vez como antes.`
    : $localize`:@@identity.end-roles.restored:${formatNumber(restored)}:count: papeles terminan otra vez como antes.`;
  if (left === 0) return done;
  return left === 1
    ? $localize`:@@identity.end-roles.one-not-restored:${done}:done: 1 queda como está, porque la persona ya tiene otro igual.`
    : $localize`:@@identity.end-roles.not-restored:${done}:done: ${formatNumber(left)}:count: quedan como están, porque esas personas ya tienen otro igual.`;
}
