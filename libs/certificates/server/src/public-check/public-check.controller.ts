import { certificatesApi } from '@aula/certificates/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { POLICY } from './check-page';
import { type CheckAnswer, PublicCheck } from './public-check.service';

@Controller()
export class PublicCheckController {
  constructor(@Inject(PublicCheck) private readonly publicCheck: PublicCheck) {}

  @Endpoint(certificatesApi.check)
  async check(@Caller() actor: Actor, @Input() { params }: InputOf<typeof certificatesApi.check>, @Exchange() exchange: Exchange) {
    return asPage(exchange, await this.publicCheck.answer(actor, 'es', params.folio));
  }

  @Endpoint(certificatesApi.checkInEnglish)
  async checkInEnglish(@Caller() actor: Actor, @Input() { params }: InputOf<typeof certificatesApi.checkInEnglish>, @Exchange() exchange: Exchange) {
    return asPage(exchange, await this.publicCheck.answer(actor, 'en', params.folio));
  }
}

function asPage({ response }: Exchange, answer: CheckAnswer): string {
  response.status(answer.status).type('html').set({ 'Content-Security-Policy': POLICY, 'X-Robots-Tag': 'noindex' });
  if (answer.status === 301) {
    response.location(answer.address);
    return '';
  }
  // A constancia may be corrected or revoked at any moment.
  response.set('Cache-Control', 'no-cache');
  return answer.page;
}
