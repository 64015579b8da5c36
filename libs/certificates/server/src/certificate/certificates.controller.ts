import { certificatesApi } from '@aula/certificates/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { CertificateNames } from '../name/certificate-names.service';
import { type CertificateFile, CertificatesService } from './certificates.service';

@Controller()
export class CertificatesController {
  constructor(@Inject(CertificatesService) private readonly certificates: CertificatesService, @Inject(CertificateNames) private readonly names: CertificateNames) {}

  @Endpoint(certificatesApi.listOwn)
  listOwn(@Caller() actor: Actor, @Input() _input: InputOf<typeof certificatesApi.listOwn>) {
    return this.certificates.listOwn(actor);
  }

  @Endpoint(certificatesApi.readName)
  readName(@Caller() actor: Actor, @Input() _input: InputOf<typeof certificatesApi.readName>) {
    return this.names.read(actor);
  }

  @Endpoint(certificatesApi.confirmName)
  confirmName(@Caller() actor: Actor, @Input() { body }: InputOf<typeof certificatesApi.confirmName>) {
    return this.names.confirm(actor, body.name);
  }

  @Endpoint(certificatesApi.download)
  async download(@Caller() actor: Actor, @Input() { params }: InputOf<typeof certificatesApi.download>) {
    return asDownload(await this.certificates.file(actor, params.folio));
  }
}

function asDownload({ fileName, bytes }: CertificateFile): StreamableFile {
  return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${fileName}"`, length: bytes.length });
}
