import fc from 'fast-check';
import { lessonText } from './lesson-html';
import { countWords } from './measure';
import { PackageError } from './package-error';

const BOXES = ':::ejemplo[Un **buen** ejemplo]\nImagina.\n:::\n\n:::actividad[Haz]{minutos=15}\n1. Uno.\n:::\n';
const html = (body: string) => lessonText('l.md', `${body}\n\n${BOXES}`, 'lectura').html;
const faults = (source: string, kind: 'lectura' | 'descargable' = 'lectura') => {
  try {
    lessonText('l.md', source, kind);
  } catch (error) {
    if (error instanceof PackageError) return error.message;
    throw error;
  }
  return '';
};

test('boxes become asides with their title and minutes', () => {
  expect(html('Hola.')).toBe([
    '<p>Hola.</p>',
    '<aside class="ejemplo"><p class="titulo">Un <strong>buen</strong> ejemplo</p><p>Imagina.</p></aside>',
    '<aside class="actividad" data-minutos="15"><p class="titulo">Haz</p><ol>\n<li>Uno.</li>\n</ol></aside>',
  ].join('\n'));
});

test('the question for the municipality has one title, always', () => {
  expect(html(':::para-tu-municipio\n¿Quién?\n:::')).toContain('<aside class="para-tu-municipio"><p class="titulo">Para tu municipio</p><p>¿Quién?</p></aside>');
});

test('a sheet to print stands in a lesson of its kind', () => {
  const source = `${BOXES}\n:::ficha[Tres razones]\n### Una\n\n- **Dato:**\n:::`;
  expect(lessonText('l.md', source, 'descargable').html).toContain('<aside class="ficha"><p class="titulo">Tres razones</p><h3>Una</h3>');
  expect(faults(source)).toContain('lleva 1 recuadros «ficha» y una lección «lectura» lleva 0');
});

test('tables and links within the site are kept', () => {
  expect(html('| a | b |\n|---|--:|\n| 1 | 2 |\n\n[Índice](/cursos)')).toMatch(/<table>.*<th align="right">b<\/th>.*<a href="\/cursos">Índice<\/a>/s);
});

test('every visible word counts, with the boxes and their titles', () => {
  const { text, activityMinutes } = lessonText('l.md', `## Un título\n\nDos **pala**bras.\n\n${BOXES}`, 'lectura');
  expect(countWords(text)).toBe(2 + 2 + 3 + 1 + 1 + 1);
  expect(activityMinutes).toBe(15);
});

test.each([
  ['HTML', 'Hola <b>tú</b>.', 'línea 1: no se admite HTML'],
  ['a script', '<script>alert(1)</script>', 'línea 1: no se admite HTML'],
  ['an image', 'Uno.\n\n![x](y.png)', 'línea 3: no se admiten imágenes'],
  ['a link out', '[x](https://ejemplo.org)', 'no se admiten enlaces externos'],
  ['a link that is code', '[x](javascript:alert)', 'no se admiten enlaces externos'],
  ['a bare address', 'Ve a www.ejemplo.org hoy.', 'no se admiten enlaces externos'],
  ['a title of the first rank', '# Uno', 'los títulos van de ## a ####'],
  ['a colon before a letter', 'a:b', 'deja un espacio después'],
  ['a box on one line', '::ejemplo', 'abre con tres veces dos puntos'],
  ['an unknown box', ':::video[Mira]\nx\n:::', 'no existe el recuadro «video»; hay: ejemplo, actividad, para-tu-municipio, ficha'],
  ['a box badly written', ':::ejemplo [Uno]\nx\n:::', 'hay un recuadro mal escrito'],
  ['an activity without minutes', ':::actividad[Haz]\nx\n:::', 'le faltan sus minutos'],
  ['minutes that are no number', ':::actividad[Haz]{minutos=muchos}\nx\n:::', 'le faltan sus minutos'],
  ['a box without its title', ':::ejemplo\nx\n:::', 'le falta su título'],
  ['a title where there is none', ':::para-tu-municipio[Piensa]\nx\n:::', 'va sin título'],
  ['an attribute nobody knows', ':::ejemplo[Uno]{color=rojo}\nx\n:::', 'no lleva color'],
  ['an empty box', ':::ejemplo[Uno]\n:::', 'está vacío'],
  ['an open box', ':::para-tu-municipio\nx', 'no se cierra con :::'],
  ['a box in a list', '- Uno\n\n  :::ejemplo[x]\n  y\n  :::', 'está dentro de otra cosa'],
  ['two examples', ':::ejemplo[Uno]\nx\n:::', 'lleva 2 recuadros «ejemplo»'],
  ['a check box', '- [ ] Hecho', 'no se admiten casillas'],
  ['a footnote', 'Uno[^1].\n\n[^1]: Nota.', 'no se admite esto (footnote'],
])('%s is a fault', (_what, body, sentence) => {
  const isOpen = body.startsWith(':::para-tu-municipio\n');
  expect(faults(isOpen ? `${BOXES}\n${body}` : `${body}\n\n${BOXES}`)).toContain(sentence);
});

test('whatever an author writes, nothing but the admitted elements leaves', () => {
  const scrap = fc.constantFrom('<script>', '</script>', '<img src=x onerror=1>', '[a](javascript:1)', '[a](/b)', '`', '**', '\n', '\n\n', '> ', '- ', '1. ', ':::', 'ejemplo', '[', ']', '(', ')', '<a href="//x">', '&lt;', '|', '#', '## ', 'hola', ' ', '{class=x onclick=y}', '\\', '<!--', 'http://x.mx');
  fc.assert(fc.property(fc.array(scrap, { maxLength: 25 }).map((parts) => parts.join('')), (body) => {
    try {
      const tags = [...html(body).matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
      return tags.every(([, name = '', rest = '']) => /^(p|h[234]|ul|ol|li|strong|em|del|code|pre|blockquote|table|thead|tbody|tr|th|td|br|hr|a|aside)$/.test(name)
        && /^( (class="(titulo|ejemplo|actividad|para-tu-municipio|ficha)"|data-minutos="\d+"|href="[/#](?!\/)[^"]*"|start="\d+"|align="\w+"))*$/.test(rest));
    } catch (error) {
      return error instanceof PackageError;
    }
  }), { numRuns: 400 });
});
