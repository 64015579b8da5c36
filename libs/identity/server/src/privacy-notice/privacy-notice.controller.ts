import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { PrivacyNoticeService } from './privacy-notice.service';

@Controller()
export class PrivacyNoticeController {
  constructor(@Inject(PrivacyNoticeService) private readonly notices: PrivacyNoticeService) {}

  @Endpoint(identityApi.readPrivacyNotice)
  readPrivacyNotice(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.readPrivacyNotice>) {
    return this.notices.read(actor, query.language, query.version);
  }

  @Endpoint(identityApi.readSimplifiedNotice)
  readSimplifiedNotice(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.readSimplifiedNotice>) {
    return this.notices.readSimplified(actor, query.language);
  }

  @Endpoint(identityApi.acceptPrivacyNotice)
  acceptPrivacyNotice(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.acceptPrivacyNotice>) {
    return this.notices.accept(actor, body);
  }
}
