import type { JobKind, JobsOverview } from '@aula/platform/contract/jobs';
import { formatInstant, formatNumber } from '@aula/platform/web';

/** How the work stands, in one sentence: what has stopped first, then what nobody takes up. */
export function standingSentence({ kinds, outbox }: JobsOverview): string {
  const failed = sum(kinds, ({ failed: stopped }) => stopped);
  if (failed === 1) return $localize`:@@web.jobs.one-failed:Un trabajo se paró y espera por ti.`;
  if (failed > 1) return $localize`:@@web.jobs.failed:${formatNumber(failed)}:count: trabajos se pararon y esperan por ti.`;
  if (sum(kinds, ({ due }) => due) > 0 || outbox.waiting > 0) return $localize`:@@web.jobs.late:Hay trabajo que nadie ha tomado. Si sigue así en un minuto, revisa que esté encendido el proceso que hace los trabajos.`;
  return $localize`:@@web.jobs.on-time:Todo va al día.`;
}

export function outboxSentence({ outbox: { waiting, oldestAt } }: JobsOverview): string {
  if (waiting === 0 || oldestAt === null) return '';
  if (waiting === 1) return $localize`:@@web.jobs.one-unrelayed:Un evento sin repartir, desde el ${formatInstant(oldestAt)}:instant:.`;
  return $localize`:@@web.jobs.unrelayed:${formatNumber(waiting)}:count: eventos sin repartir; el más antiguo, desde el ${formatInstant(oldestAt)}:instant:.`;
}

export function stoppedSentence(failed: number): string {
  return failed === 1 ? $localize`:@@web.jobs.one-stopped:1 parado` : $localize`:@@web.jobs.stopped:${formatNumber(failed)}:count: parados`;
}

export function retryAllSentence(failed: number): string {
  return failed === 1 ? $localize`:@@web.jobs.retry-one:Intentarlo de nuevo` : $localize`:@@web.jobs.retry-all:Intentar de nuevo los ${formatNumber(failed)}:count:`;
}

/** What a job does, for who looks at it. A job that is new here keeps the name it has in the code, which the commands and the log use for all of them. */
export function jobWords(job: string): string {
  const words: Readonly<Record<string, string>> = {
    'certificates.issue-certificate': $localize`:@@web.jobs.issue-certificate:Constancias pedidas al confirmar el nombre`,
    'certificates.issue-on-completion': $localize`:@@web.jobs.issue-on-completion:Constancias al acreditar un curso`,
    'enrolment.enrol-invited': $localize`:@@web.jobs.enrol-invited:Inscripciones de personas invitadas`,
    'enrolment.remind-learner': $localize`:@@web.jobs.remind-learner:Recordatorios a quien no ha vuelto`,
    'enrolment.send-trainer-reminder': $localize`:@@web.jobs.send-trainer-reminder:Recordatorios de quien imparte`,
    'identity.send-invitations': $localize`:@@web.jobs.send-invitations:Invitaciones por correo`,
    'identity.tell-of-lock': $localize`:@@web.jobs.tell-of-lock:Avisos de cuentas cerradas tras muchos intentos`,
    'platform.send-mail': $localize`:@@web.jobs.send-mail:Correos`,
    'quizzes.tell-decision': $localize`:@@web.jobs.tell-decision:Respuestas a quien pidió otro intento`,
  };
  return words[job] ?? job;
}

/** What a retry did. None: somebody else asked first, or it is done. */
export function retriedSentence(retried: number): string {
  if (retried === 0) return $localize`:@@web.jobs.retried-none:Ninguno seguía parado: alguien ya lo pidió, o ya se hizo.`;
  if (retried === 1) return $localize`:@@web.jobs.retried-one:Se intenta de nuevo. En unos segundos sabrás cómo le fue.`;
  return $localize`:@@web.jobs.retried:Se intentan de nuevo ${formatNumber(retried)}:count:. En unos segundos sabrás cómo les fue.`;
}

export function triesSentence(tries: number, since: string): string {
  return tries === 1
    ? $localize`:@@web.jobs.one-try:Pedido el ${formatInstant(since)}:instant:; un intento.`
    : $localize`:@@web.jobs.tries:Pedido el ${formatInstant(since)}:instant:; ${formatNumber(tries)}:count: intentos.`;
}

function sum(kinds: readonly JobKind[], of: (kind: JobKind) => number): number {
  return kinds.reduce((total, kind) => total + of(kind), 0);
}
