import fc from 'fast-check';
import { html } from '../html';
import { fillAnswers, fillIndex } from './fill-index';
import type { FirstPage } from './first-pages';

const INDEX = `<!doctype html>
<html lang="es-MX"><head>
  <title>Aula Abierta</title>
  <base href="/">
  <meta name="description" content="…">
</head><body>
  <aula-root><div class="first-page"><header>Aula Abierta</header><main class="page" aria-busy="true"><div class="bone"></div></main></div></aula-root>
  <script src="main.js" type="module"></script>
</body></html>`;
const PLACE = { site: 'https://aula.example', path: '/cursos/ga-101', language: 'es' } as const;
const page = (changes: Partial<FirstPage> = {}): FirstPage => ({ title: 'Fundamentos', description: 'Qué es y cómo se hace.', content: html`<h1>Fundamentos</h1>`, answers: {}, ...changes });
const tags = (text: string) => text.match(/<[^>]*>/g)?.length ?? 0;

test('a link that is passed on shows title, picture and words, in the language of its address', () => {
  const filled = fillIndex(INDEX, page(), PLACE);
  expect(filled).toContain('<title>Fundamentos · Aula Abierta</title>');
  expect(filled).toContain('<meta name="description" content="Qué es y cómo se hace.">');
  expect(filled).toContain('<meta property="og:title" content="Fundamentos · Aula Abierta">');
  expect(filled).toContain('<meta property="og:image" content="https://aula.example/share.png">');
  expect(filled).toContain('<meta property="og:url" content="https://aula.example/cursos/ga-101">');
  expect(filled).toContain('<link rel="alternate" hreflang="en" href="https://aula.example/en/cursos/ga-101">');
  expect(fillIndex(INDEX, page(), { ...PLACE, language: 'en' })).toContain('<link rel="canonical" href="https://aula.example/en/cursos/ga-101">');
});

test('the first lines stand inside the application, which will put its own in their place', () => {
  const filled = fillIndex(INDEX, page(), PLACE);
  expect(filled).toMatch(/<header>Aula Abierta<\/header><main class="page"><h1>Fundamentos<\/h1><\/main><\/div><\/aula-root>/);
  expect(filled).not.toContain('bone');
});

test('whatever a course says, it adds no tag, ends no script and replaces nothing else', () => {
  const whole = (one: FirstPage) => fillAnswers(fillIndex(INDEX, one, PLACE), one.answers);
  const usual = tags(whole(page({ answers: { '/api/x': 'words' } })));
  const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script><script>alert(1)</script>', '<!--', '"><svg onload=alert(1)>', '$&', '$`', "$'"));
  fc.assert(fc.property(nasty, (text) => {
    const answers = { '/api/x': text };
    const filled = whole(page({ title: `t${text}`, description: text, content: html`<h1>${text}</h1>`, answers }));
    expect(tags(filled)).toBe(usual);
    const [, written = ''] = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(filled) ?? [];
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(answers)));
  }));
});

test('an index it does not know is refused, not served half filled', () => {
  for (const gone of [/<title>.*<\/title>/, /<meta name="description"[^>]*>/, '</head>', /<main.*<\/main>/]) {
    expect(() => fillIndex(INDEX.replace(gone, ''), page(), PLACE)).toThrow('no place');
  }
  expect(() => fillAnswers(INDEX.replace('</aula-root>', ''), {})).toThrow('no place');
});
