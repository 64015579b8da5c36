import { Global, Module } from '@nestjs/common';
import { FirstPages } from '../first-page/first-pages';
import { Beats } from '../jobs/beats';
import { PackageParts, RequirementKinds } from './registries';

@Global()
@Module({ providers: [Beats, FirstPages, RequirementKinds, PackageParts], exports: [Beats, FirstPages, RequirementKinds, PackageParts] })
export class RegistriesModule {}
