import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { type Certificate, certificatesApi } from '@aula/certificates/contract';
import { addressIn, addressOf } from '@aula/platform/contract';
import { AulaIcon, formatDay, formatHours, language, StatusChip } from '@aula/platform/web';
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
    const earned = $localize`:@@certificates.hours-completed-on-day:${formatHours(hours)}:hours: · acreditado el ${formatDay(completedOn)}:day:`;
    return version > 1 ? $localize`:@@certificates.earned-version-version:${earned}:earned: · versión ${version}:version:` : earned;
  });
  protected readonly pdf = computed(() => addressOf(certificatesApi.download, { params: { folio: this.certificate().folio } }));
  /** As it goes to others, whose language nobody knows. */
  private readonly sharedCheck = computed(() => addressOf(certificatesApi.check, { params: { folio: this.certificate().folio } }));
  protected readonly check = computed(() => addressIn(language, this.sharedCheck()));
  protected readonly mayShare = typeof this.window?.navigator.share === 'function';
  private readonly said = signal('');
  protected readonly notice = this.said.asReadonly();

  protected async share(): Promise<void> {
    const { courseTitle, folio } = this.certificate();
    const title = $localize`:@@certificates.certificate-folio:Constancia ${folio}:folio:`;
    const text = $localize`:@@certificates.my-certificate-for-course-title-anyone:Mi constancia de «${courseTitle}:courseTitle:». Cualquiera puede comprobarla aquí:`;
    // Whoever closes the share sheet rejects it; nothing went wrong.
    await this.window?.navigator.share({ title, text, url: this.fullAddress() }).catch(() => undefined);
  }

  protected async copy(): Promise<void> {
    try {
      await this.window?.navigator.clipboard.writeText(this.fullAddress());
      this.said.set($localize`:@@certificates.link-copied:Enlace copiado.`);
    } catch {
      this.said.set($localize`:@@certificates.we-could-not-copy-it-the:No pudimos copiarlo. El enlace es ${this.fullAddress()}:fullAddress:`);
    }
  }

  private fullAddress(): string {
    return new URL(this.sharedCheck(), this.window?.location.origin).href;
  }
}
