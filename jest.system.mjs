import server from './jest.server.mjs';

/** What needs Debian packages: Redis, qpdf, poppler. `npm run test:system` starts what they need. */
export default { ...server, testMatch: ['**/*.system.ts'], testTimeout: 120_000, maxWorkers: 1 };
