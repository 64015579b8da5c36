import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { depConstraints, depConstraintsOfSpecs } from './tools/floors.mjs';

const SPECS = ['**/*.spec.ts', '**/testing/**/*.ts', 'apps/web-e2e/**/*.ts', '**/*.system.ts'];
/** Platform's specs use the testing room, which stands on platform. */
const ignoredCircularDependencies = [['platform-server', 'platform-testing']];
const SERVER = ['apps/{api,worker,aula}/**/*.ts', 'libs/*/{server,events,testing}/**/*.ts'];
const WEB = ['apps/web/**/*.ts', 'libs/*/web/**/*.ts'];

const noSkippedTests = {
  selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing|fixme)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]",
  message: 'No skipped, focused or postponed tests.',
};
const noEnvironment = { object: 'process', property: 'env', message: 'Settings come from the one schema: readEnvironment.' };
const noDateNow = { object: 'Date', property: 'now', message: 'Time comes from an injected Clock.' };
/** What a person reads: a sentence, a word with a capital, or anything in Spanish letters. Names of keys and of errors of ours are none. */
const READABLE = String.raw`/[áéíóúñ¿¡«…]|\p{L}{2,} \p{L}|^\p{L} \p{L}{2,}|^(?!(Enter|Escape|Tab|Home|End|Arrow|Page|Delete|Backspace|GET|Intl|UTC|America|Error)\b)\p{Lu}\p{Ll}/u`;
/** A part of a template: a word beside a space is one of a sentence. */
const SENTENCE = String.raw`/[áéíóúñ¿¡«…]|\s\p{L}{2,}|\p{L}{2,}\s|^[A-Z][a-z]{2,}/u`;
const WANTED = 'What a person reads is written $localize`:@@domain.what:…` and stands in English in <domain>.en.json.';
const noBareTexts = [
  { selector: `Literal[value=${READABLE}]:not(Decorator Literal, NewExpression[callee.name="Error"] > Literal, CallExpression[callee.property.name=/^querySelector/] > Literal)`, message: WANTED },
  { selector: `:not(TaggedTemplateExpression) > TemplateLiteral > TemplateElement[value.raw=${SENTENCE}]:not(Decorator TemplateElement)`, message: WANTED },
];
/** Attributes whose values are for the machine. */
const NOT_READ = [
  'accept', 'appearance', 'aria-autocomplete', 'aria-describedby', 'aria-labelledby', 'aria-live', 'ariaCurrentWhenActive', 'autocapitalize', 'courseKey', 'd', 'icon', 'kind', 'media', 'queryParamsHandling', 'rel', 'scope', 'shape', 'subscriptSizing', 'translate',
];
const noNewDate = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from an injected Clock.' };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.angular/**', '.data/**', 'tmp/**', 'tools/planted/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { project: ['./tsconfig.server.json', './tsconfig.web.json', './tsconfig.journeys.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints, ignoredCircularDependencies }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true, allowNever: true }],
      // Nest methods and rxjs pipelines are handed over unbound on purpose.
      '@typescript-eslint/unbound-method': 'off',
      // Interfaces of Nest and TypeORM ask for promises where there is nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noSkippedTests],
    },
  },
  {
    files: SERVER,
    rules: {
      // A class that Nest injects must stay a value import, or its metadata is lost.
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-properties': ['error', noEnvironment, noDateNow],
      'no-restricted-syntax': ['error', noSkippedTests, noNewDate],
    },
  },
  {
    files: WEB,
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': ['error', noSkippedTests, ...noBareTexts],
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/*/web/**/*.html'],
    ignores: ['apps/web/src/index.html', '**/*.spec.ts/**'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/i18n': ['error', { checkId: true, checkText: true, checkAttributes: true, checkDuplicateId: false, ignoreAttributes: NOT_READ }] },
  },
  {
    files: SPECS,
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: depConstraintsOfSpecs, ignoredCircularDependencies }],
      'no-restricted-properties': 'off', 'no-restricted-syntax': ['error', noSkippedTests],
    },
  },
  { files: ['libs/platform/server/src/clock.ts'], rules: { 'no-restricted-syntax': ['error', noSkippedTests] } },
  { files: ['apps/*/src/main.ts', 'apps/aula/src/**/*.ts'], rules: { 'no-restricted-properties': 'off', 'no-console': 'off' } },
);
