import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BASIS_WORDS } from '../../catalog/basis.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { structure, STRUCTURE_IDS } from './structures.ts';

const sources = (parse(readFileSync('src/evidence/sources.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id);

describe('structures', () => {
  it.each(STRUCTURE_IDS)('%s rests on sources of the course, and says how sure it is', (id) => {
    const { sources: named, basis } = DESCRIPTIONS[id];
    expect(named.length).toBeGreaterThan(0);
    for (const source of named) expect(sources).toContain(source);
    expect(BASIS_WORDS).toContain(basis);
  });

  it.each(STRUCTURE_IDS)('%s is described in whole sentences', (id) => {
    const { text, hazard } = DESCRIPTIONS[id];
    for (const told of [text, hazard ?? 'None.']) expect(told).toMatch(/^[A-Z].*\.$/);
  });

  it('beat where they are arteries, and nowhere else', () => {
    for (const id of STRUCTURE_IDS) expect([id, structure(id).pulse]).toEqual([id, structure(id).kind === 'artery']);
  });

  it('calls every great vessel, nerve that can be felt, gut and organ a hazard', () => {
    const harmless = STRUCTURE_IDS.filter((id) => structure(id).hazard === undefined).map((id) => structure(id).kind);
    for (const kind of ['artery', 'vein', 'vessels', 'ureter', 'gut', 'organ'] as const)
      expect(harmless).not.toContain(kind);
    expect(DESCRIPTIONS['vena-cava'].hazard).toContain('no pulse');
  });

  it('says of every hazard why it is one, and of nothing else', () => {
    const why = STRUCTURE_IDS.filter((id) => DESCRIPTIONS[id].hazard !== undefined);
    expect(why).toEqual(STRUCTURE_IDS.filter((id) => structure(id).hazard));
  });

  it('names none twice', () => {
    const names = STRUCTURE_IDS.map((id) => structure(id).name);
    expect(new Set(names).size).toBe(names.length);
  });
});
