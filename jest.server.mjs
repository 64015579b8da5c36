import { readFileSync } from 'node:fs';

const { paths } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8')).compilerOptions;

/** Rules, services, HTTP and the whole house: everything that runs in Node. Needs NODE_OPTIONS=--experimental-vm-modules (Nest 12 is ESM). */
export default {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/apps/api', '<rootDir>/apps/worker', '<rootDir>/apps/aula', '<rootDir>/libs', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/libs/[^/]+/web/', '/system/'],
  globalSetup: '<rootDir>/libs/house/server/src/testing/template-database.ts',
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: {
        // Here and not in moduleNameMapper, which does not reach the global set-up.
        target: 'es2024', keepClassNames: true, baseUrl: import.meta.dirname, paths,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
      module: { type: 'commonjs' },
    }],
  },
  // Against what hangs, not against what is slow on a busy machine.
  testTimeout: 180_000,
  maxWorkers: 2,
  // Each file leaves modules behind: what a fresh worker has read once more is less than what the collector would go through again and again.
  workerIdleMemoryLimit: '1GB',
};
