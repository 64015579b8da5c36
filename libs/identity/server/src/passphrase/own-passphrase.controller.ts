import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { OwnPassphraseService } from './own-passphrase.service';

@Controller()
export class OwnPassphraseController {
  constructor(@Inject(OwnPassphraseService) private readonly passphrases: OwnPassphraseService) {}

  @Endpoint(identityApi.readOwnPassphrase)
  readOwnPassphrase(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readOwnPassphrase>, @Exchange() { request }: Exchange) {
    return this.passphrases.read(actor, request);
  }

  @Endpoint(identityApi.saveOwnPassphrase)
  saveOwnPassphrase(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.saveOwnPassphrase>, @Exchange() { request }: Exchange) {
    return this.passphrases.save(actor, request, body);
  }
}
