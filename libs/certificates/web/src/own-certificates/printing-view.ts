import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AulaIcon } from '@aula/platform/web';

/** A certificate on its way. */
@Component({
  selector: 'aula-printing',
  imports: [AulaIcon],
  template: `
    <section class="card" role="status">
      <aula-icon name="hourglass_empty" />
      <div>
        <p i18n="@@certificates.we-are-preparing-your-certificate-for" class="title">Estamos preparando tu constancia de «<span lang="es-MX">{{ courseTitle() }}</span>»</p>
        <p i18n="@@certificates.it-takes-a-few-seconds-you" class="meta">Toma unos segundos. Puedes dejar esta página: te avisamos por correo cuando esté lista.</p>
      </div>
    </section>
  `,
  styles: `
    .card { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .8rem; margin-block: .8rem; }
    aula-icon { color: var(--aula-tertiary); }
    p { margin: 0; }
    .title { font-weight: 650; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrintingView {
  readonly courseTitle = input.required<string>();
}
