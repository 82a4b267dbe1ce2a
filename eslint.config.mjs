import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/eslint-rules.mjs';

/** Today and chance enter once, at the edge (src/node): a build can be repeated to the byte. */
const NO_CLOCK_NO_CHANCE = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the moment as an argument: "today" enters once, at the edge (src/node).',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Take the moment as an argument: "today" enters once, at the edge (src/node).',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Nothing here may depend on chance: a build can be repeated to the byte.',
  },
];

const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use an "as const" vocabulary.' };
const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; a default export only where a tool wants one.',
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      'public/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.strict] },
  // The rules first: Astro's own configuration then sets the parser of these files.
  { files: ['**/*.astro', '**/*.astro/*.ts'], extends: [tseslint.configs.strict] },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_ENUM, NO_DEFAULT_EXPORT],
    },
  },
  {
    files: ['src/**'],
    plugins: { house: houseRules },
    rules: {
      'house/import-arrows': 'error',
      'no-restricted-syntax': ['error', NO_ENUM, NO_DEFAULT_EXPORT, ...NO_CLOCK_NO_CHANCE],
    },
  },
  {
    // Only where there are classes can a function lose its `this`.
    files: ['src/**/*.ts'],
    ignores: ['src/elements/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/node/**'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM, NO_DEFAULT_EXPORT] },
  },
  { files: ['src/cli/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    // Tools that want a default export, and tests that reach for odd values on purpose.
    files: ['*.config.ts', '*.config.mjs'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
