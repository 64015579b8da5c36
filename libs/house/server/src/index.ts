export { API_TITLE, apis } from './apis';
export { AppModule, domainModules } from './app.module';
export { entities } from './entities';
export { type Invariant, readInvariants } from './verification/invariants';
export { KEPT_BY_THE_WORKER, type Verified, verifyHouse } from './verification/verify-house';
export { jobs } from './jobs';
export { loadReferenceData, referenceTables } from './load-reference-data';
export { appendOnlyTables, migrations } from './migrations';
export { WorkerModule } from './worker.module';
