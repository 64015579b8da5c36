// The visits that `npm run budgets` measures: a stranger's, and those of the demo's learner in the middle of her course.
const LEARNER = { email: 'xochitl.penafiel@demo.example', passphrase: 'puertas abiertas en mi municipio' };

export const learnerPages = [
  { name: '/', address: '/', isVisitor: true },
  { name: '/cursos/ga-101', address: '/cursos/ga-101', isVisitor: true },
  { name: '/inicio', address: '/inicio' },
  { name: 'lesson', address: '/cursos/ga-101/lecciones/2.3' },
  { name: 'quiz', address: 'quiz' },
];

/** The address to visit, once its visitor is who she should be. */
export function prepareVisits(context, site) {
  return async (address, isVisitor = false) => {
    if (isVisitor) return address;
    const { request } = context;
    const { account } = await (await request.get(`${site}/api/session`)).json();
    if (!account) await answered(request.post(`${site}/api/session`, { data: LEARNER }));
    if (address !== 'quiz') return address;
    const attempt = await answered(request.post(`${site}/api/courses/ga-101/quizzes/final/attempts`, { headers: { 'idempotency-key': 'budgets' } }));
    return `/cursos/ga-101/cuestionarios/final?intento=${attempt.id}&pregunta=1`;
  };
}

async function answered(call) {
  const answer = await call;
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
