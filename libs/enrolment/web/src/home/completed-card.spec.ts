import { ChangeDetectionStrategy, Component } from '@angular/core';
import { enrolmentApi } from '@aula/enrolment/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { anEnrolment } from '../testing/an-enrolment';
import { CompletedCard } from './completed-card';
import { ResumeCard } from './resume-card';

@Component({ selector: 'aula-both', imports: [CompletedCard, ResumeCard], template: '<aula-resume-card /><aula-completed-card />', changeDetection: ChangeDetectionStrategy.OnPush })
class Both {}

describe('completed courses on the home page', () => {
  let api: FakeApi;
  const open = () => openSignedIn({ address: '/inicio', component: Both, api });
  const completed = anEnrolment(4, { completedAt: '2026-11-21T10:00:00Z' });

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
  });

  it('lists them with their day, and asks the API once for both cards', async () => {
    api.answer(enrolmentApi.listOwn, { items: [completed] });
    const page = await open();
    expect(page.text).toContain('Cursos acreditados');
    expect(page.text).toContain('21 de noviembre de 2026');
    expect(page.find('Fundamentos').getAttribute('href')).toBe('/cursos/ga-101');
    expect(page.find('Ver más cursos').getAttribute('href')).toBe('/cursos');
    expect(api.callsOf(enrolmentApi.listOwn)).toHaveLength(1);
  });

  it('says nothing while there are none', async () => {
    api.answer(enrolmentApi.listOwn, { items: [anEnrolment(1)] });
    expect((await open()).text).not.toContain('Cursos acreditados');
  });
});
