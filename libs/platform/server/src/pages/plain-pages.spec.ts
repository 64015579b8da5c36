import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { html } from '../html';
import { PlainPages } from './plain-pages';

const pages = new PlainPages('.mark{color:red}');
const page = (text: string) => pages.write({ language: 'es-MX', title: text, content: html`<h1 title="${text}">${text}</h1>` });

describe('a plain page', () => {
  it('may load, run and frame nothing but the style it carries', () => {
    const style = /<style>(.*)<\/style>/s.exec(page('x'))?.[1] ?? '';
    expect(style).toContain('.mark{color:red}');
    expect(pages.policy).toBe(`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
    expect(new PlainPages('', { hasForms: true }).policy).toContain(`form-action 'self'`);
  });

  it('says its language, and asks not to be indexed', () => {
    expect(pages.write({ language: 'en', title: '', content: html`` })).toMatch(/^<!doctype html>\n<html lang="en">.*<meta name="robots" content="noindex">/s);
  });

  it('names where it stands in each language, and leads to the other one under whatever name the house was reached by', () => {
    const addresses = { es: 'https://aula.example/v/x', en: 'https://aula.example/en/v/x' };
    const inSpanish = pages.write({ language: 'es-MX', title: '', content: html``, addresses });
    expect(inSpanish.match(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)">/g)).toEqual([
      '<link rel="alternate" hreflang="es" href="https://aula.example/v/x">', '<link rel="alternate" hreflang="en" href="https://aula.example/en/v/x">',
    ]);
    expect(inSpanish.match(/<a [^>]*>\w+<\/a>/g)).toEqual(['<a href="/en/v/x" hreflang="en" lang="en">English</a>']);
    expect(pages.write({ language: 'en', title: '', content: html``, addresses }).match(/<a [^>]*>[^<]+<\/a>/g)).toEqual(['<a href="/v/x" hreflang="es" lang="es">Español</a>']);
    expect(page('x')).not.toContain('hreflang');
  });

  it('lets nothing that a person wrote become a tag or leave an attribute', () => {
    const tagsIn = (written: string) => written.match(/<[^>]*>/g)?.length ?? 0;
    const usual = tagsIn(page('x'));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>', '"><svg onload=x>', `' onmouseover='x`, '</style>', '$&')), (text) => {
      expect(tagsIn(page(text))).toBe(usual);
    }));
    expect(page(`<b>&"'`)).toContain('<h1 title="&lt;b&gt;&amp;&quot;&#39;">&lt;b&gt;&amp;&quot;&#39;</h1>');
  });
});
