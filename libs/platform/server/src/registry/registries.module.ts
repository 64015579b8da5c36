import { Global, Module } from '@nestjs/common';
import { PackageParts, RequirementKinds } from './registries';

@Global()
@Module({ providers: [RequirementKinds, PackageParts], exports: [RequirementKinds, PackageParts] })
export class RegistriesModule {}
