import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'aula-sign-in-page', template: '<h1>Yo</h1>', changeDetection: ChangeDetectionStrategy.OnPush })
export class SignInPage {}
