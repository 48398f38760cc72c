import { describe, expect, it } from 'vitest';
import { offers } from './offer.ts';
import { memoryStore } from './testing/memory-store.ts';

/** The offers of two builds on one device, of which the later one lacks so much. */
function device() {
  const store = memoryStore();
  const rest = { bytes: 100 };
  const of = (build: string) => offers(build, store, async () => rest.bytes);
  return { rest, old: of('b'), coming: of('c'), later: of('d') };
}

describe('a newer version where data is dear', () => {
  it('is offered, and comes only after a yes', async () => {
    const { old, coming } = device();
    expect(await old.standing()).toBeUndefined();
    expect(await coming.mayCome()).toBe(false);
    expect(await coming.mayCome()).toBe(false);
    expect(await old.standing()).toBe(100);
    await old.accept();
    expect(await old.standing()).toBeUndefined();
    expect(await coming.mayCome()).toBe(true);
    await coming.end();
    expect(await old.standing()).toBeUndefined();
  });

  it('is offered anew, for what is still missing, when it was cut off', async () => {
    const { old, coming, rest } = device();
    await coming.mayCome();
    await old.accept();
    rest.bytes = 40;
    await coming.renew();
    expect(await old.standing()).toBe(40);
    expect(await coming.mayCome()).toBe(false);
  });

  it('is offered as before when the yes came to nothing', async () => {
    const { old, coming } = device();
    await coming.mayCome();
    await old.accept();
    await old.takeBack();
    expect(await old.standing()).toBe(100);
    expect(await coming.mayCome()).toBe(false);
  });

  it('is another than the one that was said yes to', async () => {
    const { old, coming, later } = device();
    await coming.mayCome();
    await old.accept();
    expect(await later.mayCome()).toBe(false);
    expect(await old.standing()).toBe(100);
  });

  it('that is here already needs no yes', async () => {
    const { old, coming, rest } = device();
    rest.bytes = 0;
    expect(await coming.mayCome()).toBe(true);
    expect(await old.standing()).toBeUndefined();
  });
});

it('no yes is kept where nothing was offered', async () => {
  const { old, coming } = device();
  await old.accept();
  expect(await coming.mayCome()).toBe(false);
});
