import { Global, Module } from '@nestjs/common';
import { FirstPages } from '../first-page/first-pages';
import { Beats } from '../jobs/beats';
import { PersonalDataExport } from '../personal-data/personal-data-export.service';
import { PackageParts, PersonalDataRegistry, RequirementKinds } from './registries';

const REGISTRIES = [Beats, FirstPages, RequirementKinds, PackageParts, PersonalDataRegistry, PersonalDataExport];

@Global()
@Module({ providers: REGISTRIES, exports: REGISTRIES })
export class RegistriesModule {}
