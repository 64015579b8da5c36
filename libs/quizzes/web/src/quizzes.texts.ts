import type { ProblemTexts } from '@aula/platform/web';
import type { quizzesErrors } from '@aula/quizzes/contract';

export const quizzesTexts: ProblemTexts<keyof typeof quizzesErrors> = {
  'quizzes.no-such-quiz': () => $localize`:@@quizzes.this-quiz-is-no-longer-here:Este cuestionario ya no está. Quizá cambió de lugar: búscalo en la página del curso.`,
  'quizzes.no-such-attempt': () => $localize`:@@quizzes.we-did-not-find-this-attempt:No encontramos este intento en tu cuenta. Vuelve al cuestionario para ver los que tienes.`,
  'quizzes.no-such-question': () => $localize`:@@quizzes.this-question-is-no-longer-part:Esta pregunta ya no forma parte de tu intento. Tus demás respuestas siguen guardadas; recarga la página.`,
  'quizzes.attempt-limit-reached': ({ limit }) => (limit === undefined
    ? $localize`:@@quizzes.you-have-used-all-your-attempts:Ya usaste todos tus intentos. Tus resultados siguen aquí; si necesitas otro, pídelo en la página del cuestionario.`
    : $localize`:@@quizzes.you-have-used-your-limit-attempts:Ya usaste tus ${limit}:limit: intentos. Tus resultados siguen aquí; si necesitas otro, pídelo en la página del cuestionario.`),
  'quizzes.already-passed': () => $localize`:@@quizzes.you-have-passed-this-quiz-no:Ya aprobaste este cuestionario: no hace falta otro intento. Tu resultado sigue aquí.`,
  'quizzes.attempt-submitted': () => $localize`:@@quizzes.this-attempt-was-submitted-already-perhaps:Este intento ya se entregó, quizá desde otra pestaña o dispositivo. Aquí está tu resultado.`,
  'quizzes.response-does-not-fit': () => $localize`:@@quizzes.we-could-not-save-that-answer:No pudimos guardar esa respuesta. Las demás siguen guardadas: vuelve a contestar esta pregunta.`,
  'quizzes.attempts-left': () => $localize`:@@quizzes.request.attempts-left:Todavía tienes un intento: no hace falta pedir otro. Recarga la página para empezarlo.`,
  'quizzes.no-such-request': () => $localize`:@@quizzes.request.not-found:Esta solicitud ya no está entre las de tu territorio.`,
  'quizzes.request-decided': () => $localize`:@@quizzes.request.decided-meanwhile:Otra persona decidió esta solicitud hace un momento, y su decisión es la que vale. Lo que escribiste no se envió.`,
  'quizzes.own-request': () => $localize`:@@quizzes.request.own:Esta solicitud es tuya: la decide otra persona.`,
};
