import { computed, Injectable } from '@angular/core';
import { platformApi } from '@aula/platform/contract';
import { read } from '../http/read';

/** What the installation says about itself before anybody signs in. */
@Injectable({ providedIn: 'root' })
export class SettingsStore {
  private readonly settings = read(platformApi.settings);
  readonly isDemo = computed(() => this.settings.value()?.mode === 'demo');
  readonly hasDemoMailbox = computed(() => this.settings.value()?.hasDemoMailbox ?? false);
  readonly operator = computed(() => this.settings.value()?.operator ?? '');
}
