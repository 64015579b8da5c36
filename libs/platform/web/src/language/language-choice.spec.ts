import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { LanguageChoice } from './language-choice';
import { LanguageLink } from './language-link';

describe('the choice of a language', () => {
  beforeEach(() => {
    document.cookie = 'aula_language=; Max-Age=0; Path=/';
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
  });

  it('is remembered by a cookie that is sent everywhere, and by no other', () => {
    const choice = TestBed.inject(LanguageChoice);
    document.cookie = 'other_aula_language=en';
    expect(choice.isMade()).toBe(false);
    choice.make('en');
    expect(choice.isMade()).toBe(true);
    expect(document.cookie.split('; ')).toContain('aula_language=en');
    choice.make('es');
    expect(document.cookie.split('; ').filter((cookie) => cookie.startsWith('aula_language'))).toEqual(['aula_language=es']);
  });

  it('leads to this very page, wherever the reader goes', async () => {
    const fixture = TestBed.createComponent(LanguageLink);
    const link = () => (fixture.nativeElement as HTMLElement).querySelector('a');
    await fixture.whenStable();
    expect(link()?.getAttribute('href')).toBe('/en/?idioma=en');
    await TestBed.inject(Router).navigateByUrl('/cursos/ga-101?vista=tabla#temario');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(link()?.getAttribute('href')).toBe('/en/cursos/ga-101?vista=tabla&idioma=en#temario');
    expect([link()?.textContent, link()?.lang, link()?.hreflang]).toEqual(['English', 'en', 'en']);
  });

  it('leads to another page as well', () => {
    expect(TestBed.inject(LanguageChoice).addressIn('es', '/entrar?volver=%2Fcuenta')).toBe('/entrar?volver=%2Fcuenta&idioma=es');
  });
});
