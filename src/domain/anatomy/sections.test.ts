import { describe, expect, it } from 'vitest';
import { boundsOf, contains, middleOf, polygonOf } from './outline.ts';
import type { Part, Side } from './part.ts';
import { sectionBrim } from './section-brim.ts';
import { sectionL4 } from './section-l4.ts';
import { along, BUILDS, type Build, type Section } from './section.ts';
import { structure, type StructureId } from './structures.ts';

const drawn = (section: Section, of: StructureId, side?: Side): Part[] =>
  section.parts.filter((part) => part.of === of && (side === undefined || part.side === side));
const one = (section: Section, of: StructureId, side: Side): Part => {
  const [part] = drawn(section, of, side);
  if (!part) throw new Error(`${side} ${of} is not in the section ${section.level}`);
  return part;
};
const at = (section: Section, of: StructureId, side: Side) => middleOf(one(section, of, side).shape);
const box = (section: Section, of: StructureId, side: Side) => boundsOf(one(section, of, side).shape);

const SECTIONS = BUILDS.flatMap((build) => [sectionL4(build), sectionBrim(build)]);
const named = SECTIONS.map((section): [string, Section] => [`${section.level}, ${section.build}`, section]);
const skinAt: Record<Section['level'], Record<Build, number>> = {
  l4: { slender: 85, average: 130, larger: 175 },
  brim: { slender: 88, average: 120, larger: 158 },
};

describe('the section at the fourth lumbar vertebra', () => {
  const section = sectionL4();

  it('holds every structure of the table of that level', () => {
    const needed: StructureId[] = [
      ...(['skin', 'fat-under-skin', 'vertebra', 'vertebral-canal', 'aorta', 'vena-cava', 'small-bowel'] as const),
      ...(['mesentery', 'omentum', 'ascending-colon', 'descending-colon', 'transversalis-fascia'] as const),
      ...(['front-peritoneum', 'back-peritoneum', 'fat-before-peritoneum', 'fat-behind-peritoneum'] as const),
    ];
    const pairs: StructureId[] = [
      ...(['psoas', 'psoas-sheath', 'quadratus-lumborum', 'back-muscles', 'sympathetic-trunk', 'ureter'] as const),
      ...(['gonadal-vessels', 'genitofemoral-nerve', 'femoral-nerve', 'obturator-nerve', 'lumbar-plexus'] as const),
      ...(['rectus-abdominis', 'external-oblique', 'internal-oblique', 'transversus-abdominis'] as const),
    ];
    for (const of of needed) expect(drawn(section, of).length, of).toBeGreaterThan(0);
    for (const of of pairs) for (const side of ['right', 'left'] as const) expect(one(section, of, side)).toBeDefined();
  });

  it('has the aorta left of the midline and the vena cava on its right, both in front of the body of the vertebra', () => {
    expect(at(section, 'aorta', 'middle')[0]).toBeGreaterThan(0);
    expect(at(section, 'aorta', 'middle')[0]).toBeLessThan(15);
    expect(box(section, 'vena-cava', 'middle').right).toBeLessThan(box(section, 'aorta', 'middle').left);
    for (const of of ['aorta', 'vena-cava'] as const)
      expect(box(section, of, 'middle').low).toBeGreaterThan(
        boundsOf(one(section, 'vertebra', 'middle').shape).high - 1.5,
      );
    expect(structure('aorta').pulse).toBe(true);
    expect(structure('vena-cava').pulse).toBe(false);
  });

  it('has aorta and vena cava between the two psoas muscles', () => {
    expect(at(section, 'aorta', 'middle')[0]).toBeLessThan(box(section, 'psoas', 'left').left);
    expect(at(section, 'vena-cava', 'middle')[0]).toBeGreaterThan(box(section, 'psoas', 'right').right);
  });

  it.each(['right', 'left'] as const)('has what lies round the %s psoas in its place', (side) => {
    const outwards = side === 'left' ? 1 : -1;
    const [x, y] = at(section, 'psoas', side);
    const place = (of: StructureId) => {
      const [px, py] = at(section, of, side);
      return { out: (px - x) * outwards, ahead: py - y };
    };
    const front = box(section, 'psoas', side).high - y;
    for (const of of ['ureter', 'genitofemoral-nerve', 'gonadal-vessels'] as const)
      expect(place(of).ahead, of).toBeGreaterThan(front);
    // The ureter on the inner part, the gonadal vessels, which cross it, further out at this level.
    expect(place('ureter').out).toBeLessThan(place('genitofemoral-nerve').out);
    expect(place('femoral-nerve').out).toBeGreaterThan(12);
    expect(place('obturator-nerve').out).toBeLessThan(-12);
    expect(place('sympathetic-trunk').out).toBeLessThan(-12);
    expect(place('quadratus-lumborum').out).toBeGreaterThan(25);
    expect(place('quadratus-lumborum').ahead).toBeLessThan(-10);
    expect(place('back-muscles').ahead).toBeLessThan(-40);
    const cleft = drawn(section, 'lumbar-plexus', side);
    for (const part of cleft) {
      expect(middleOf(part.shape)[1]).toBeLessThan(y);
      for (const point of polygonOf(part.shape)) expect(contains(one(section, 'psoas', side).shape, point)).toBe(true);
    }
  });

  it('has the ascending colon to the right and the descending colon to the left, each to the side of its psoas', () => {
    expect(box(section, 'ascending-colon', 'right').right).toBeLessThan(box(section, 'psoas', 'right').left);
    expect(box(section, 'descending-colon', 'left').left).toBeGreaterThan(box(section, 'psoas', 'left').right);
  });

  it('has no kidney: it lies above the navel', () => {
    expect(drawn(section, 'kidney')).toEqual([]);
  });

  it('has psoas about as wide and deep as in the sources', () => {
    const { left, right, low, high } = box(section, 'psoas', 'left');
    expect([Math.round(right - left), Math.round(high - low)]).toEqual([33, 45]);
  });
});

describe('the section at the rim of the pelvis', () => {
  const section = sectionBrim();

  it.each(['right', 'left'] as const)('has the iliac vessels along the inner border of the %s psoas', (side) => {
    const outwards = side === 'left' ? 1 : -1;
    const [psoas, artery, vein] = (['psoas', 'external-iliac-artery', 'external-iliac-vein'] as const).map((of) =>
      at(section, of, side),
    );
    expect(artery![0] * outwards).toBeLessThan(psoas![0] * outwards - 15);
    // The vein behind its artery and nearer the middle.
    expect(vein![1]).toBeLessThan(artery![1]);
    expect(vein![0] * outwards).toBeLessThan(artery![0] * outwards);
    expect(Math.abs(artery![0])).toBeGreaterThan(28);
  });

  it.each(['right', 'left'] as const)(
    'has the femoral nerve in the groove between the %s psoas and iliacus',
    (side) => {
      const outwards = side === 'left' ? 1 : -1;
      const nerve = at(section, 'femoral-nerve', side)[0] * outwards;
      expect(nerve).toBeGreaterThan(at(section, 'psoas', side)[0] * outwards + 15);
      expect(nerve).toBeLessThan(at(section, 'iliacus', side)[0] * outwards);
    },
  );

  it.each(['right', 'left'] as const)(
    'has the nerve of the outer thigh on the %s iliacus, and the ureter in front of the vessels',
    (side) => {
      const skinNerve = at(section, 'lateral-femoral-cutaneous-nerve', side);
      expect(skinNerve[1]).toBeGreaterThan(at(section, 'iliacus', side)[1]);
      expect(at(section, 'ureter', side)[1]).toBeGreaterThan(at(section, 'external-iliac-artery', side)[1]);
      expect(at(section, 'genitofemoral-nerve', side)[1]).toBeGreaterThan(box(section, 'psoas', side).high);
    },
  );

  it('has caecum and appendix on the right only, in front of psoas and iliacus, and the sigmoid colon on the left only', () => {
    for (const of of ['caecum', 'appendix'] as const) {
      expect(drawn(section, of).map(({ side }) => side)).toEqual(['right']);
      expect(box(section, of, 'right').low).toBeGreaterThan(box(section, 'psoas', 'right').high - 1);
    }
    expect(drawn(section, 'sigmoid-colon').map(({ side }) => side)).toEqual(['left']);
    const [psoas, sigmoid] = (['psoas', 'sigmoid-colon'] as const).map((of) => box(section, of, 'left'));
    expect(sigmoid!.low).toBeGreaterThan(psoas!.high);
    expect(sigmoid!.right).toBeGreaterThan(psoas!.left);
  });
});

describe.each(named)('every section (%s)', (_, section) => {
  it('draws what it says is a pair the same on both sides', () => {
    for (const part of section.parts.filter(({ of }) => structure(of).sides === 'pair')) {
      const other = drawn(section, part.of, part.side === 'left' ? 'right' : 'left');
      const across = middleOf(part.shape);
      const twin = other.find(
        ({ shape }) => Math.hypot(middleOf(shape)[0] + across[0], middleOf(shape)[1] - across[1]) < 0.01,
      );
      expect(twin, `${part.side} ${part.of}`).toBeDefined();
    }
  });

  it('has nothing outside the skin', () => {
    const skin = one(section, 'skin', 'middle').shape;
    for (const { of, shape } of section.parts.filter((part) => part.of !== 'skin'))
      for (const point of polygonOf(shape)) expect(contains(skin, point), `${of} at ${point.join(', ')}`).toBe(true);
  });

  it('lets the gut lie only in the belly space, and vessels, nerves, ureter and psoas only outside it', () => {
    const space = one(section, 'front-peritoneum', 'middle').shape;
    const inside: StructureId[] = ['small-bowel', 'caecum', 'appendix', 'sigmoid-colon', 'omentum'];
    const outside = ['artery', 'vein', 'vessels', 'nerve', 'ureter'];
    for (const { of, shape } of section.parts) {
      const share = [...polygonOf(shape), middleOf(shape)].filter((point) => contains(space, point)).length;
      if (inside.includes(of)) expect(share, of).toBeGreaterThan(polygonOf(shape).length * 0.7);
      else if (outside.includes(structure(of).kind) || of === 'psoas' || of === 'iliacus') expect(share, of).toBe(0);
    }
  });

  it('has no two solid things in one place', () => {
    const solid = section.parts.filter(
      ({ of }) =>
        ['bone', 'artery', 'vein', 'vessels', 'ureter', 'gut'].includes(structure(of).kind) ||
        [
          'psoas',
          'iliacus',
          'quadratus-lumborum',
          'genitofemoral-nerve',
          'sympathetic-trunk',
          'lumbosacral-trunk',
        ].includes(of),
    );
    const boxes = solid.map(({ shape }) => boundsOf(shape));
    const shared = new Map<string, number>();
    solid.forEach((a, i) =>
      solid.forEach((b, j) => {
        const [p, q] = [boxes[i]!, boxes[j]!];
        if (j <= i || p.right < q.left || q.right < p.left || p.high < q.low || q.high < p.low) return;
        for (let x = Math.max(p.left, q.left); x < Math.min(p.right, q.right); x += 1)
          for (let y = Math.max(p.low, q.low); y < Math.min(p.high, q.high); y += 1)
            if (contains(a.shape, [x, y]) && contains(b.shape, [x, y])) {
              const pair = `${a.side} ${a.of} and ${b.side} ${b.of}`;
              shared.set(pair, (shared.get(pair) ?? 0) + 1);
            }
      }),
    );
    // Square millimetres. Loops of bowel press on each other; nothing else may.
    for (const [pair, area] of shared)
      expect(area, pair).toBeLessThanOrEqual(pair === 'middle small-bowel and middle small-bowel' ? 30 : 3);
  });

  it.each(['right', 'left'] as const)('is met in the order of the fifteen steps on the way in on the %s', (side) => {
    const outwards = side === 'left' ? 1 : -1;
    const front = skinAt[section.level][section.build];
    const [from, to] = section.level === 'l4' ? [98, [36, -30]] : [84, [56, -10]];
    const crossings = along(
      section.parts,
      [from! * outwards, front],
      [(to as number[])[0]! * outwards, (to as number[])[1]!],
    );
    const steps = crossings.flatMap(({ part }) => structure(part.of).step ?? []);
    const first = [...new Set(steps)];
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    // At the rim the nerves of the plexus have left the muscle.
    expect(first).toEqual(section.level === 'l4' ? all : all.filter((step) => step !== 14));
    expect(crossings.map(({ part }) => part.of)).not.toContain('rectus-abdominis');
  });
});

it('keeps spine, psoas and great vessels where they are in every build', () => {
  for (const of of ['vertebra', 'psoas', 'aorta', 'vena-cava', 'ureter', 'quadratus-lumborum'] as const)
    for (const build of BUILDS) expect(drawn(sectionL4(build), of)).toEqual(drawn(sectionL4(), of));
});
