import { prepareLessonHtml } from './prepare-lesson-html';

describe('lesson body', () => {
  it('tells the kind and the minutes of an activity in words', () => {
    expect(prepareLessonHtml('<aside class="actividad" data-minutos="15"><p class="titulo">Revisa</p><p>Uno</p></aside>'))
      .toBe('<aside class="actividad"><p lang="es-MX" class="clase">Actividad · 15&nbsp;min</p><p class="titulo">Revisa</p><p>Uno</p></aside>');
  });

  it('gives a title to a block without one', () => {
    expect(prepareLessonHtml('<aside class="para-tu-municipio"><p>Busca</p></aside>'))
      .toBe('<aside class="para-tu-municipio"><p lang="es-MX" class="titulo">Para tu municipio</p><p>Busca</p></aside>');
  });

  it('does not say the same twice', () => {
    expect(prepareLessonHtml('<aside class="ficha"><p class="titulo">Ficha</p><p>Una</p></aside>')).toBe('<aside class="ficha"><p lang="es-MX" class="titulo">Ficha</p><p>Una</p></aside>');
  });

  it('frames a table so that the page does not move sideways', () => {
    expect(prepareLessonHtml('<table><tbody><tr><td>1</td></tr></tbody></table>')).toMatch(/^<div class="tabla" tabindex="0" role="group" aria-label="Tabla"><table>/);
  });

  it('keeps the number of blocks', () => {
    const html = '<p>a</p><aside class="ejemplo"><p>b</p></aside><table></table><ul><li>c</li></ul>';
    const box = document.createElement('div');
    box.innerHTML = prepareLessonHtml(html);
    expect(box.children).toHaveLength(4);
  });
});
