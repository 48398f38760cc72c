import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist/', 'dist-*/', '.astro/', 'test-results/', '.vitest/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows what is defined.
      'no-undef': 'off',
      // `array[0]!` after a length check is clearer than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An empty catch says in its comment why the failure does not matter.
      'no-empty': ['error', { allowEmptyCatch: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] } },
    rules: {
      // Addresses come from url(), which knows the base path; there is no SvelteKit here to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  // The head script runs in old browsers before anything else, so it is written in old JavaScript.
  { files: ['src/layouts/head.js'], rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off' } },
  // A global of the page can be declared only with var.
  { files: ['src/env.d.ts'], rules: { 'no-var': 'off' } },
);
