/** How far a demo person has come in GA-101, so that no screen of the demo is empty. */
export interface Plan {
  readonly email: string;
  /** Days ago: when they enrolled. */
  readonly enrolled: number;
  /** How many lessons they have completed. */
  readonly lessons: number | 'all';
  /** Attempts at the final quiz, in order: how many questions they answered right. */
  readonly attempts?: readonly number[];
  /** After the last attempt failed: why they ask for another one. */
  readonly asks?: string;
  /** Have they said how their name shall stand on the constancia? */
  readonly hasConfirmedName?: boolean;
}

const person = (name: string) => `${name}@demo.example`;

export const PLANS: readonly Plan[] = [
  { email: person('xochitl.penafiel'), enrolled: 26, lessons: 2 },
  { email: person('jose.munoz'), enrolled: 30, lessons: 'all', attempts: [5, 9], hasConfirmedName: true },
  { email: person('maria.de.la.o'), enrolled: 26, lessons: 'all', attempts: [10], hasConfirmedName: true },
  { email: person('j.ibarra'), enrolled: 9, lessons: 'all', attempts: [4, 6, 7], asks: 'Los tres intentos los hice de noche, después de la jornada. Ya repasé los módulos 2 y 3 con mi compañera de la unidad.' },
  { email: person('rosalia.batista'), enrolled: 20, lessons: 'all', attempts: [8], hasConfirmedName: true },
  { email: person('ivan.avalos'), enrolled: 20, lessons: 1 },
  { email: person('guadalupe.zuniga'), enrolled: 3, lessons: 0 },
  { email: person('francisco.fernandez.de.cordova'), enrolled: 24, lessons: 'all', attempts: [9], hasConfirmedName: true },
  { email: person('lucia.ng'), enrolled: 18, lessons: 'all', attempts: [4, 8], hasConfirmedName: true },
  { email: person('luis.ortega'), enrolled: 11, lessons: 3 },
  { email: person('nayeli.cuautle'), enrolled: 22, lessons: 'all', attempts: [9], hasConfirmedName: true },
  { email: person('citlalli.tzompantzi'), enrolled: 17, lessons: 'all', attempts: [10] },
  { email: person('pedro.juarez'), enrolled: 14, lessons: 1 },
  { email: person('esperanza.lopez'), enrolled: 28, lessons: 'all', attempts: [3, 6, 9], hasConfirmedName: true },
  { email: person('oscar.aguila'), enrolled: 8, lessons: 'all' },
  { email: person('itzel.de.jesus'), enrolled: 5, lessons: 2 },
];
