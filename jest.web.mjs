import { readFileSync } from 'node:fs';

const { paths } = JSON.parse(readFileSync(new URL('tsconfig.base.json', import.meta.url), 'utf8')).compilerOptions;
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Screens and what stands beside them. Runs without --experimental-vm-modules: jest-preset-angular does not bear it. */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps/web/src', '<rootDir>/libs'],
  testMatch: ['<rootDir>/apps/web/**/*.spec.ts', '<rootDir>/libs/*/web/**/*.spec.ts'],
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/apps/web/test/web-crypto.mjs'],
  setupFilesAfterEnv: ['<rootDir>/apps/web/test/set-up.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': ['jest-preset-angular', { tsconfig: '<rootDir>/apps/web/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' }],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$)'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'html', 'json'],
  moduleNameMapper: Object.fromEntries(Object.entries(paths).map(([alias, [file]]) => [`^${literally(alias)}$`, file.replace('./', '<rootDir>/')])),
  // Against what hangs, not against what is slow on a busy machine.
  testTimeout: 180_000,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest-web',
};
