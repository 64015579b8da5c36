import { email } from '@aula/identity/contract';
import { InvalidArgumentError } from 'commander';

/** As a form takes it: spaces, case and composition make no other address. */
export function mailAddress(text: string): string {
  const { data } = email.safeParse(text);
  if (data === undefined) throw new InvalidArgumentError('no es un correo.');
  return data;
}
