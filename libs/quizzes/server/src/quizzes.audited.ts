import { type AnyAuditedAction, defineAudited } from '@aula/identity/server';
import * as z from 'zod/mini';

const nothing = z.strictObject({});
const decision = z.strictObject({ decision: z.enum(['grant', 'decline']) });
type Decision = z.infer<typeof decision>;

export const requestsRead = defineAudited<z.infer<typeof nothing>>({
  name: 'quizzes.request.read', details: nothing,
  title: { es: 'Ver solicitudes de otro intento', en: 'See requests for another attempt' },
  tell: {
    es: ({ by, whom }) => `${by} vio las solicitudes de otro intento, con lo que falló cada quien: ${whom}`,
    en: ({ by, whom }) => `${by} saw the requests for another attempt, with what each missed: ${whom}`,
  },
});

export const requestDecidedUpon = defineAudited<Decision>({
  name: 'quizzes.request.decide', details: decision,
  title: { es: 'Decidir una solicitud de otro intento', en: 'Decide on a request for another attempt' },
  tell: {
    es: ({ by, whom, details }) => (details.decision === 'grant' ? `${by} concedió otro intento a ${whom}` : `${by} no concedió otro intento a ${whom}`),
    en: ({ by, whom, details }) => (details.decision === 'grant' ? `${by} granted ${whom} another attempt` : `${by} did not grant ${whom} another attempt`),
  },
});

/** Everything of this domain that is written down. */
export const quizzesAudited: readonly AnyAuditedAction[] = [requestsRead, requestDecidedUpon];
