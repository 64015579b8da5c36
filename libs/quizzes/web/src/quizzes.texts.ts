import type { ProblemTexts } from '@aula/platform/web';
import type { quizzesErrors } from '@aula/quizzes/contract';

export const quizzesTexts: ProblemTexts<keyof typeof quizzesErrors> = {
  'quizzes.no-such-quiz': () => 'Este cuestionario ya no está. Quizá cambió de lugar: búscalo en la página del curso.',
  'quizzes.no-such-attempt': () => 'No encontramos este intento en tu cuenta. Vuelve al cuestionario para ver los que tienes.',
  'quizzes.no-such-question': () => 'Esta pregunta ya no forma parte de tu intento. Tus demás respuestas siguen guardadas; recarga la página.',
  'quizzes.attempt-limit-reached': ({ limit }) => (limit === undefined
    ? 'Ya usaste todos tus intentos. Tus resultados siguen aquí; si necesitas otro, escribe a quien coordina tu curso.'
    : `Ya usaste tus ${limit} intentos. Tus resultados siguen aquí; si necesitas otro, escribe a quien coordina tu curso.`),
  'quizzes.already-passed': () => 'Ya aprobaste este cuestionario: no hace falta otro intento. Tu resultado sigue aquí.',
  'quizzes.attempt-submitted': () => 'Este intento ya se entregó, quizá desde otra pestaña o dispositivo. Aquí está tu resultado.',
  'quizzes.response-does-not-fit': () => 'No pudimos guardar esa respuesta. Las demás siguen guardadas: vuelve a contestar esta pregunta.',
};
