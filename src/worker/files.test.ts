import { describe, expect, it } from 'vitest';
import { digestOf, groupOf, isHashed, keyOf, packList, unpackList, type SavedFile } from './files.ts';

describe('the list of files', () => {
  it('comes back as it was packed', () => {
    const files: SavedFile[] = [
      { path: '', digest: '0123456789abcdef', bytes: 10, group: 'course' },
      { path: 'handbook/', digest: 'fedcba9876543210', bytes: 0, group: 'paper' },
      { path: 'instructor/', digest: '00000000000000ff', bytes: 7, group: 'teaching' },
    ];
    expect(unpackList(JSON.parse(JSON.stringify(packList(files))))).toEqual(files);
  });

  it('counts a group it does not know as the course, so that the file is saved', () => {
    expect(unpackList([['x/', '00', 1, 9]])[0]?.group).toBe('course');
  });

  it.each([
    ['', 'course'],
    ['lessons/twelve-layers/', 'course'],
    ['lessons/twelve-layers/practice/', 'course'],
    ['paper/', 'course'],
    ['sources/', 'course'],
    ['bank/the-clinic.0a1b2c3d.json', 'course'],
    ['lessons/twelve-layers/paper/', 'paper'],
    ['handbook/', 'paper'],
    ['instructor/', 'teaching'],
    ['desk/', 'teaching'],
    ['_astro/DeskStanding.BHjAAnax.js', 'teaching'],
    ['_astro/Assign.C8PyB0N9.js', 'teaching'],
    ['_astro/desk.DuwwcpqH.css', 'teaching'],
    ['verify/', 'teaching'],
    ['_astro/Verify.CG6HDIsq.js', 'teaching'],
    ['_astro/verify.DuwwcpqH.css', 'teaching'],
    ['_astro/checking.CC7qeChc.js', 'teaching'],
    ['_astro/credentials.CC7qeChc.js', 'teaching'],
    ['_astro/quiz.BF8DIBjC.js', 'course'],
    ['reviewer-pack/', 'teaching'],
    ['sources/before-you-press.bib', 'teaching'],
  ])('puts “%s” into the group %s', (path, group) => expect(groupOf(path)).toBe(group));

  it.each([
    ['_astro/quiz.tD2e6r2M.js', true],
    ['_astro/ClaimsPage.astro_astro_type_script_index_0_lang.D3k-_NFN.js', true],
    ['bank/twelve-layers.0123456789abcdef.json', true],
    ['deck/PFknt2br.json', true],
    ['critical/oaba0P9x.json', true],
    ['search/data/5RYRXji0.json', true],
    ['desk/keys/0.4.0.EFrSMPyJ.json', true],
    ['search/', false],
    ['explorer/structures.json', false],
    ['404.html', false],
    ['favicon.svg', false],
    ['sources/before-you-press.json', false],
    ['lessons/twelve-layers/', false],
  ])('sees whether the name of “%s” changes with its content', (path, hashed) => expect(isHashed(path)).toBe(hashed));

  it('digests content as SHA-256 begins', async () => {
    // The published digest of "abc" (FIPS 180-2) begins so.
    expect(await digestOf(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea');
  });

  it('keeps two contents of one address apart', () => {
    expect(keyOf({ path: 'final/', digest: 'aa' })).not.toBe(keyOf({ path: 'final/', digest: 'bb' }));
  });
});
