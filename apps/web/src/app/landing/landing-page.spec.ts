import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { catalogueApi } from '@aula/catalogue/contract';
import { platformApi } from '@aula/platform/contract';
import { FakeApi } from '@aula/platform/web/testing';
import { domainSlots, domainTexts } from '../app.domains';
import { LandingPage } from './landing-page';

const card = { key: 'ga-101', code: 'GA-101', title: 'Fundamentos de gobierno abierto', summary: 'Qué es.', level: 'Introductorio', hours: 6, minutes: 372, lessonCount: 15, bytes: 1_840_000 };

describe('landing page', () => {
  let api: FakeApi;

  beforeEach(() => {
    api = new FakeApi().answer(platformApi.settings, { mode: 'production', operator: 'NDI México', hasDemoMailbox: false });
    TestBed.configureTestingModule({ providers: [api.provide(), provideRouter([]), domainSlots, domainTexts] });
  });

  async function shown(): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(LandingPage);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('says what this is and leads to sign-up and sign-in', async () => {
    api.answer(catalogueApi.listCourses, { items: [card] });
    const page = await shown();
    expect(page.querySelector('h1')?.textContent).toBe('Aprende gobierno abierto desde tu municipio');
    expect([...page.querySelectorAll('.actions a')].map((link) => link.getAttribute('href'))).toEqual(['/registro', '/entrar']);
    expect(page.textContent).toContain('Opera: NDI México');
  });

  it('shows the open catalogue with what each course takes', async () => {
    api.answer(catalogueApi.listCourses, { items: [card] });
    const page = await shown();
    expect(page.querySelector('h3 a')?.getAttribute('href')).toBe('/cursos/ga-101');
    expect(page.querySelector('li .meta')?.textContent.replaceAll('\u00a0', ' ')).toBe('6 horas · 15 lecciones · nivel introductorio · 1.8 MB en total');
  });

  it('says so when no course is open yet', async () => {
    api.answer(catalogueApi.listCourses, { items: [] });
    expect((await shown()).textContent).toContain('Aún no hay cursos abiertos');
  });

  it('offers another try when the catalogue did not come', async () => {
    api.fail(catalogueApi.listCourses, 'request.unavailable');
    const page = await shown();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('pausa breve');
    api.answer(catalogueApi.listCourses, { items: [card] });
    [...page.querySelectorAll('button')].find((button) => button.textContent === 'Volver a intentar')?.click();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(page.querySelector('h3')?.textContent).toBe('Fundamentos de gobierno abierto');
  });
});
