import { Global, Module } from '@nestjs/common';
import { FirstPages } from '../first-page/first-pages';
import { PackageParts, RequirementKinds } from './registries';

@Global()
@Module({ providers: [FirstPages, RequirementKinds, PackageParts], exports: [FirstPages, RequirementKinds, PackageParts] })
export class RegistriesModule {}
