import { describe, expect, it } from 'vitest';
import { lockSecret, unlockSecret } from './locked-key.ts';

const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const PASSPHRASE = 'seven quiet herons at dusk';

describe('the locked secret of a key', () => {
  it('is opened by its passphrase and by no other', async () => {
    const locked = await lockSecret(SECRET, PASSPHRASE, 5);
    expect(locked).toMatch(/^([0-9a-f]{2}){100,}$/);
    expect(await unlockSecret(locked!, PASSPHRASE)).toEqual({ ok: true, secret: SECRET });
    expect(await unlockSecret(locked!, 'seven quiet herons at dawn')).toEqual({
      ok: false,
      problem: 'wrong-passphrase',
    });
  });

  it('leaves the bytes it was given to whoever gave them', async () => {
    const own = SECRET.slice();
    await lockSecret(own, PASSPHRASE, 5);
    expect(own).toEqual(SECRET);
  });

  it('is told to be damaged where it is', async () => {
    const locked = (await lockSecret(SECRET, PASSPHRASE, 5))!;
    const changed = `${locked.slice(0, -2)}${locked.endsWith('00') ? '01' : '00'}`;
    expect(await unlockSecret(changed, PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
    expect(await unlockSecret('abcd', PASSPHRASE)).toEqual({ ok: false, problem: 'not-a-backup' });
  });

  it('does not hold more than a key', async () => {
    const locked = await lockSecret(new Uint8Array(65).fill(1), PASSPHRASE, 5);
    expect(locked).toBeUndefined();
  });
});
