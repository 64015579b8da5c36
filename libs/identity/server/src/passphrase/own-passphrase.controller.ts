import { credentialsApi } from '@aula/identity/contract/credentials';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { OwnPassphraseService } from './own-passphrase.service';

@Controller()
export class OwnPassphraseController {
  constructor(@Inject(OwnPassphraseService) private readonly passphrases: OwnPassphraseService) {}

  @Endpoint(credentialsApi.readOwnPassphrase)
  readOwnPassphrase(@Caller() actor: Actor, @Input() _input: InputOf<typeof credentialsApi.readOwnPassphrase>, @Exchange() { request }: Exchange) {
    return this.passphrases.read(actor, request);
  }

  @Endpoint(credentialsApi.saveOwnPassphrase)
  saveOwnPassphrase(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.saveOwnPassphrase>, @Exchange() { request }: Exchange) {
    return this.passphrases.save(actor, request, body);
  }
}
