import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'aula-me-page', template: '<h1>Yo</h1>', changeDetection: ChangeDetectionStrategy.OnPush })
export class MePage {}
