import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'aula-demo-mailbox-page', template: '<h1>Correo</h1>', changeDetection: ChangeDetectionStrategy.OnPush })
export class DemoMailboxPage {}
