import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { provideRandomUuid } from './random-uuid';

provideRandomUuid(crypto);
bootstrapApplication(App, appConfig).catch((error: unknown) => { console.error(error); });
