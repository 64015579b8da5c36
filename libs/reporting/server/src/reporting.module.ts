import { Module } from '@nestjs/common';
import { CoverageController } from './coverage/coverage.controller';
import { CoverageService } from './coverage/coverage.service';

/** For the HTTP process. */
@Module({ providers: [CoverageService], controllers: [CoverageController] })
export class ReportingModule {}
