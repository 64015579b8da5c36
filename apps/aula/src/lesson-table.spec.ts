import { lessonTable } from './lesson-table';

test('numbers stand below each other, and the sums below them', () => {
  const lesson = { title: 'Una', activityMinutes: 10, bytes: 900 };
  expect(lessonTable([{ ...lesson, code: '1.1', words: 900, minutes: 15 }, { ...lesson, code: '1.2', words: 1_080, minutes: 16 }], { minutes: 31, hours: 0.5 })).toEqual([
    'lección  palabras  actividad  minutos  bytes  título',
    '    1.1       900         10       15    900  Una',
    '    1.2      1080         10       16    900  Una',
    '   suma      1980         20       31   1800  0.5 horas',
  ]);
});
