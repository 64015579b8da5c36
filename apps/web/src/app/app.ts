import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ShellView } from './layout/shell-view';

@Component({
  selector: 'aula-root',
  imports: [ShellView],
  template: '<aula-shell />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {}
