export { givenAQuiz, type GivenQuiz, oneOfEachKind, type WantedQuiz } from './given-a-quiz';
