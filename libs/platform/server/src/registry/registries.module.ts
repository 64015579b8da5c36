import { Global, Module } from '@nestjs/common';
import { FirstPages } from '../first-page/first-pages';
import { PersonalDataExport } from '../personal-data/personal-data-export.service';
import { PackageParts, PersonalDataRegistry, RequirementKinds } from './registries';

@Global()
@Module({ providers: [FirstPages, RequirementKinds, PackageParts, PersonalDataRegistry, PersonalDataExport], exports: [FirstPages, RequirementKinds, PackageParts, PersonalDataRegistry, PersonalDataExport] })
export class RegistriesModule {}
