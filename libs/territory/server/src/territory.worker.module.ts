import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Administration } from './municipality/administration.entity';
import { Municipality } from './municipality/municipality.entity';
import { State } from './municipality/state.entity';
import { TerritoryService } from './municipality/territory.service';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([State, Municipality, Administration])], providers: [TerritoryService], exports: [TerritoryService] })
export class TerritoryWorkerModule {}
