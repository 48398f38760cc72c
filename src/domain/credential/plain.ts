import { ADDRESSES } from './contexts.ts';
import type { Document } from './suite.ts';

/*
 * What a document of unknown origin may hold, so that everything in it is signed and everything is seen where it is looked for.
 * A proof is over statements: the same ones can be written in other words, e.g. with a field's full address for its name, and
 * a reader who looks for the name would miss it. So only plain names are let in, and nothing that a proof passes over.
 *
 * It is also what stands before the library: jsonld (9.0) keeps what an address names in plain objects, before it asks
 * whether the address is one, so `"issuer": "__proto__"` would write into the prototype of all objects of the page.
 */

/** Objects of one document: more would take long to put in order. */
const MOST_OBJECTS = 1000;

/** Why a document is not plain. */
export interface NotPlain {
  readonly fault: 'undefined' | 'unsigned' | 'too-large';
  /** The field. */
  readonly about: string;
}

/** What in a document is not plain; nothing where all is. The vocabularies at its head are looked at elsewhere. */
export function notPlain(document: Document): NotPlain | undefined {
  let objects = 0;

  function ofValue(value: unknown, about: string): NotPlain | undefined {
    // Nothing is said of nothing.
    if (value === null || value === undefined) return { fault: 'unsigned', about };
    if (typeof value !== 'object') return undefined;
    objects += 1;
    if (objects > MOST_OBJECTS) return { fault: 'too-large', about };
    if (!Array.isArray(value)) return ofObject(value as Document, false);
    if (value.length === 0) return { fault: 'unsigned', about };
    return firstOf(value, (one) => (Array.isArray(one) ? { fault: 'unsigned', about } : ofValue(one, about)));
  }

  function ofObject(object: Document, isHead: boolean): NotPlain | undefined {
    const fields = Object.entries(object).filter(([name]) => !(isHead && name === '@context'));
    if (fields.length === 0) return { fault: 'unsigned', about: '{}' };
    return firstOf(fields, ([name, value]) => {
      // Names with `@` are the format's own, and those with `:` addresses.
      if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) || name in Object.prototype)
        return { fault: 'undefined', about: name };
      // A name for a thing within the document alone: two objects could be one.
      if (name === 'id' && (typeof value !== 'string' || value.startsWith('_:')))
        return { fault: 'unsigned', about: name };
      const named = ADDRESSES.has(name) || name === 'type' ? textsOf(value) : [];
      const odd = named.find((text) => (name === 'type' ? text in Object.prototype : !ABSOLUTE.test(text)));
      if (odd !== undefined) return { fault: 'undefined', about: odd };
      return ofValue(value, name);
    });
  }

  return ofObject(document, true);
}

/** An address that says by itself where it leads, whatever stands around it. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:./;

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

function firstOf<T>(list: readonly T[], look: (one: T) => NotPlain | undefined): NotPlain | undefined {
  for (const one of list) {
    const found = look(one);
    if (found) return found;
  }
  return undefined;
}
