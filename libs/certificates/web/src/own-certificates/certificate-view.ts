import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { type Certificate, certificatesApi } from '@aula/certificates/contract';
import { addressOf } from '@aula/platform/contract';
import { AulaIcon, formatDay, formatHours, StatusChip } from '@aula/platform/web';
import { CERTIFICATE_STATES } from './certificate-state';


/** One certificate: what it says, the paper, and the address where anybody may check it. */
@Component({
  selector: 'aula-certificate',
  imports: [AulaIcon, StatusChip],
  templateUrl: './certificate-view.html',
  styleUrl: './certificate-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificateView {
  readonly certificate = input.required<Certificate>();

  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly state = computed(() => CERTIFICATE_STATES[this.certificate().state]);
  protected readonly facts = computed(() => {
    const { hours, completedOn, version } = this.certificate();
    return `${formatHours(hours)} · acreditado el ${formatDay(completedOn)}${version > 1 ? ` · versión ${version}` : ''}`;
  });
  protected readonly pdf = computed(() => addressOf(certificatesApi.download, { params: { folio: this.certificate().folio } }));
  protected readonly check = computed(() => addressOf(certificatesApi.check, { params: { folio: this.certificate().folio } }));
  protected readonly mayShare = typeof this.window?.navigator.share === 'function';
  private readonly said = signal('');
  protected readonly notice = this.said.asReadonly();

  protected async share(): Promise<void> {
    const { courseTitle, folio } = this.certificate();
    // Whoever closes the share sheet rejects it; nothing went wrong.
    await this.window?.navigator.share({ title: `Constancia ${folio}`, text: `Mi constancia de «${courseTitle}». Cualquiera puede comprobarla aquí:`, url: this.fullAddress() }).catch(() => undefined);
  }

  protected async copy(): Promise<void> {
    try {
      await this.window?.navigator.clipboard.writeText(this.fullAddress());
      this.said.set('Enlace copiado.');
    } catch {
      this.said.set(`No pudimos copiarlo. El enlace es ${this.fullAddress()}`);
    }
  }

  private fullAddress(): string {
    return new URL(this.check(), this.window?.location.origin).href;
  }
}
