import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import storybook from 'eslint-plugin-storybook';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // The consumers and the examples have their own dependencies.
  globalIgnores([
    'dist/',
    'storybook-static/',
    'docs-site/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    'test/consumers/',
    'examples/',
    // tsup's own copy of its configuration, while it builds.
    'tsup.config.bundled_*',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    // Where components and hooks are; Playwright's `use` is none.
    files: ['{src,simulator,stories,.storybook}/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  jsxA11y.flatConfigs.strict,
  storybook.configs['flat/recommended'],
  {
    // Each story of the widget says its name, also one that its export gives.
    files: ['stories/**'],
    rules: { 'storybook/no-redundant-story-name': 'off' },
  },
  {
    languageOptions: {
      globals: { ...globals.browser },
      // One program, made once: the project service is for editors, and takes a third longer.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // A type alias and an interface are both fine; unions read better as the former.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `() => doSomething()` as a handler is no confusion.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-function': 'off',
      // There are no enums here, and both ask for two types at each assignment.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Brackets where the property comes from outside and may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['jssip/*', 'sip.js/*', '@twilio/voice-sdk/*', '@telnyx/webrtc/*'],
              message:
                'Import from its root: users with `moduleResolution: nodenext` cannot resolve the rest.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['ExportAllDeclaration', 'ExportNamedDeclaration[source]', 'ExportSpecifier'].map((selector) => ({
          selector,
          message: 'Only entry files re-export.',
        })),
      ],
    },
  },
  {
    // The entries: what is public is named.
    files: ['src/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > :not(ExportNamedDeclaration[source])',
          message: 'Entry files hold named re-exports only.',
        },
      ],
    },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      // Assertions on mocks name methods without calling them, and a test may know more than the types.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What is deprecated still has to work.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: [
      '**/*.{js,mjs}',
      '*.ts',
      'test/setup/**',
      'simulator/**/*.{ts,mjs}',
      '.storybook/main.ts',
      '**/*.node.test.ts',
    ],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: [
      '**/*.{js,mjs}',
      'simulator/**',
      'test/**',
      'src/cli/main.ts',
      'src/server/endpoints/endpoint.ts',
      'src/base/logger.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain JavaScript is typed by JSDoc where tsc reads it; the typed rules would see `any` everywhere.
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
