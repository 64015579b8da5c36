import { Module } from '@nestjs/common';
import { ComparisonController } from './comparison/comparison.controller';
import { ComparisonService } from './comparison/comparison.service';
import { CoverageController } from './coverage/coverage.controller';
import { CoverageService } from './coverage/coverage.service';
import { PeopleController } from './people/people.controller';
import { PeopleService } from './people/people.service';
import { PeopleCounts } from './selection/people-counts';
import { SelectionsService } from './selection/selections.service';

/** For the HTTP process. */
@Module({
  providers: [CoverageService, PeopleService, ComparisonService, SelectionsService, PeopleCounts],
  controllers: [CoverageController, PeopleController, ComparisonController],
})
export class ReportingModule {}
