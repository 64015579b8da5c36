import { ApplicationRef, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet, TitleStrategy } from '@angular/router';
import { AulaTitleStrategy, PageTitle } from './page-title';

const isLoading = signal(true);

@Component({ selector: 'aula-courses', template: '<h1>Cursos</h1>' })
class Courses {}

@Component({ selector: 'aula-course', template: '@if (isLoading()) { <h1 class="loading">Cargando</h1> } @else { <h1 class="real">Curso</h1> }' })
class Course {
  protected readonly isLoading = isLoading;
}

@Component({ selector: 'aula-some-shell', imports: [RouterOutlet], template: '<main><router-outlet /></main>' })
class Shell {}

describe('page title', () => {
  const settled = () => TestBed.inject(ApplicationRef).whenStable();
  const focused = () => document.activeElement?.textContent;

  beforeEach(async () => {
    isLoading.set(true);
    TestBed.configureTestingModule({
      providers: [{ provide: TitleStrategy, useClass: AulaTitleStrategy }, provideRouter([
        { path: 'cursos', title: 'Cursos', component: Courses }, { path: 'curso', title: 'Curso', component: Course }, { path: '', component: Courses },
      ])],
    });
    TestBed.inject(PageTitle).followNavigation(TestBed.inject(Router));
    const fixture = TestBed.createComponent(Shell);
    document.body.append(fixture.nativeElement as HTMLElement);
    await TestBed.inject(Router).navigateByUrl('/');
    await settled();
  });
  afterEach(() => { document.body.replaceChildren(); });

  async function go(to: string): Promise<void> {
    await TestBed.inject(Router).navigateByUrl(to);
    await settled();
  }

  it('names the window and leaves the focus alone on the first page', () => {
    expect(document.title).toBe('Aula Abierta');
    expect(document.activeElement).toBe(document.body);
  });

  it('takes the reader to the heading of the next page', async () => {
    await go('/cursos');
    expect(document.title).toBe('Cursos · Aula Abierta');
    expect(focused()).toBe('Cursos');
  });

  it('goes on to the real heading when the loading one goes away', async () => {
    await go('/curso');
    expect(focused()).toBe('Cargando');
    isLoading.set(false);
    await settled();
    await Promise.resolve();
    expect(focused()).toBe('Curso');
  });

  it('leaves the reader alone on another view of the same page', async () => {
    await go('/cursos');
    (document.activeElement as HTMLElement).blur();
    await go('/cursos?vista=tabla');
    expect(document.activeElement).toBe(document.body);
  });
});
