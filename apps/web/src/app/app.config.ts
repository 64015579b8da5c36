import { type ApplicationConfig, DOCUMENT, inject, provideAppInitializer, provideZonelessChangeDetection } from '@angular/core';
import { provideRouter, Router, TitleStrategy, withComponentInputBinding, withEnabledBlockingInitialNavigation, withInMemoryScrolling } from '@angular/router';
import { AulaTitleStrategy, PageTitle } from '@aula/platform/web';
import { SessionStore } from '@aula/identity/web';
import { domainSlots, domainTexts } from './app.domains';
import { routes } from './app.routes';
import { keepPlaces } from './layout/going-back';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(routes, withComponentInputBinding(), withEnabledBlockingInitialNavigation(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    { provide: TitleStrategy, useClass: AulaTitleStrategy },
    provideAppInitializer(() => {
      inject(PageTitle).followNavigation(inject(Router));
      keepPlaces(inject(Router), inject(DOCUMENT));
      // Not awaited: the first page is drawn while the answer travels.
      void inject(SessionStore).load();
    }),
    domainTexts,
    domainSlots,
  ],
};
