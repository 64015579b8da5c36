import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Administration } from './municipality/administration.entity';
import { Municipality } from './municipality/municipality.entity';
import { State } from './municipality/state.entity';
import { TerritoryController } from './municipality/territory.controller';
import { TerritoryService } from './municipality/territory.service';

/** Global: neighbours inject `TerritoryService` without importing the module again. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([State, Municipality, Administration])],
  providers: [TerritoryService],
  controllers: [TerritoryController],
  exports: [TerritoryService],
})
export class TerritoryModule {}
