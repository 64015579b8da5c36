import { PersonalDataRegistry } from '@aula/platform/server';
import { Inject, Module } from '@nestjs/common';
import { personalData } from './personal-data';

/** Hands the export on the ground floor what only the whole house knows. */
@Module({})
export class PersonalDataModule {
  constructor(@Inject(PersonalDataRegistry) registry: PersonalDataRegistry) {
    for (const declared of personalData) registry.register(declared.domain, declared);
  }
}
