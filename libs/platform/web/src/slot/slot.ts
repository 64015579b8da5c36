import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, InjectionToken, input, type Provider, resource, type Type } from '@angular/core';

interface Filling {
  readonly name: string;
  readonly order: number;
  readonly load: () => Promise<Type<unknown>>;
}

const FILLINGS = new InjectionToken<readonly Filling[]>('FILLINGS');

/**
 * Puts a component of a higher floor into a slot of a lower one. The context of the slot arrives as inputs of the same names.
 * Lazy: `provideSlot('course-action', () => import('./course-action/course-action-card').then((m) => m.CourseActionCard), 10)`.
 */
export function provideSlot(name: string, load: () => Promise<Type<unknown>>, order = 0): Provider {
  return { provide: FILLINGS, useValue: { name, order, load } satisfies Filling, multi: true };
}

/** A place in a page that domains above fill, in their order: `<aula-slot name="course-action" [context]="{ courseKey }" />`. */
@Component({
  selector: 'aula-slot',
  imports: [NgComponentOutlet],
  template: `
    @for (component of components.value(); track component) {
      <ng-container *ngComponentOutlet="component; inputs: context()" />
    }
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AulaSlot {
  readonly name = input.required<string>();
  readonly context = input<Record<string, unknown>>({});

  private readonly fillings = inject(FILLINGS, { optional: true }) ?? [];
  private readonly wanted = computed(() => this.fillings.filter((filling) => filling.name === this.name()).sort((a, b) => a.order - b.order));

  protected readonly components = resource({
    params: this.wanted,
    loader: ({ params }) => Promise.all(params.map((filling) => filling.load())),
    defaultValue: [],
  });
}
