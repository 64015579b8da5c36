import { APP_BASE_HREF } from '@angular/common';
import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ProblemError } from '@aula/platform/contract';
import { ProblemNotice } from './problem-notice';

const signedOut = new ProblemError({ status: 401, code: 'request.not-signed-in', title: '', correlationId: '' });

it.each([['/', '/entrar?volver=%2Fcursos%2Fga-101%3Fvista%3Dtabla'], ['/en/', '/en/entrar?volver=%2Fcursos%2Fga-101%3Fvista%3Dtabla']])('below %s whose session ended signs in at %s and comes back', async (base, way) => {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: APP_BASE_HREF, useValue: base }] });
  TestBed.inject(Location).go('/cursos/ga-101?vista=tabla');
  const fixture = TestBed.createComponent(ProblemNotice);
  fixture.componentRef.setInput('error', signedOut);
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).querySelector('a')?.getAttribute('href')).toBe(way);
});
