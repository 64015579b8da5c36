export { quizzesRoutes } from './quizzes.routes';
export { quizzesSlots } from './quizzes.slots';
export { quizzesTexts } from './quizzes.texts';
