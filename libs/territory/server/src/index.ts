import type { Migration } from '@aula/platform/server';
import { TerritoryPlaces1763856100000 } from './migrations/1763856100000-TerritoryPlaces';

export { loadTerritory, territoryTables } from './loading/load-territory';
export { Administration } from './municipality/administration.entity';
export { Municipality } from './municipality/municipality.entity';
export { State } from './municipality/state.entity';
export { ADMINISTRATIONS, PLACES } from './municipality/territory.queries';
export { type MunicipalityInScope, TerritoryService } from './municipality/territory.service';
export { territoryPersonalData } from './territory.privacy';
export { TerritoryModule } from './territory.module';
export { TerritoryWorkerModule } from './territory.worker.module';
export const territoryMigrations: Migration[] = [TerritoryPlaces1763856100000];
