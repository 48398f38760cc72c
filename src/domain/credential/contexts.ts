import credentials from './contexts/credentials-v2.json' with { type: 'json' };
import openBadges from './contexts/open-badges-3.0.3.json' with { type: 'json' };

/** The address of the vocabulary of W3C Verifiable Credentials 2.0. */
export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';

/** The address of the vocabulary of Open Badges 3.0. */
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The vocabularies that are known, by their addresses: nothing else is, and nothing is fetched. */
export const CONTEXTS: ReadonlyMap<string, object> = new Map<string, object>([
  [CREDENTIALS_CONTEXT, credentials],
  [OPEN_BADGES_CONTEXT, openBadges],
]);

/** Fields whose texts are addresses, by what the vocabularies say of them. */
export const ADDRESSES: ReadonlySet<string> = new Set(['id', ...[...CONTEXTS.values()].flatMap(addressesIn)]);

function addressesIn(definition: unknown): readonly string[] {
  if (definition === null || typeof definition !== 'object') return [];
  return Object.entries(definition).flatMap(([name, inner]: [string, unknown]) => {
    const isAddress = inner !== null && typeof inner === 'object' && '@type' in inner && inner['@type'] === '@id';
    return [...(isAddress ? [name] : []), ...addressesIn(inner)];
  });
}
