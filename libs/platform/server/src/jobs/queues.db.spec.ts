import { onPostgres, queueContract } from './testing/queue-contract';

describe('queues on PostgreSQL', () => queueContract(onPostgres));
