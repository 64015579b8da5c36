import { Redis } from 'ioredis';
import { queueContract } from './testing/queue-contract';

/** The system runner starts a Redis of its own and says where. */
const url = process.env['AULA_TEST_REDIS_URL'] ?? '';

describe('queues on Redis', () =>
  queueContract({
    variables: { REDIS_URL: url },
    async vanish() {
      const redis = new Redis(url);
      await redis.flushall();
      await redis.quit();
    },
  }));
