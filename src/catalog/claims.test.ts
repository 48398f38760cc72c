import { describe, expect, it } from 'vitest';
import type { ClaimFile } from '../schemas/claim.ts';
import type { RawContent } from './assemble.ts';
import { checkClaims } from './check-claims.ts';
import { claimsOf, joinClaims, type RawClaims } from './claims.ts';
import { smallContent, sources } from './testing/small-content.ts';

const FILE = 'src/evidence/claims/grays.yaml';
const TOPICS = [
  { id: 'under-the-hand', title: 'Under the hand' },
  { id: 'harm', title: 'Harm' },
];

function claimOf(changes: Partial<ClaimFile['claims'][number]> = {}): ClaimFile['claims'][number] {
  return {
    id: 'k000-01',
    claim: 'The gut moves away.',
    topic: 'under-the-hand',
    verdict: 'contradicted',
    why: 'It slides, and stays in the way.',
    sources: ['mori-2020'],
    hands: true,
    taughtIn: 'twelve-layers#order',
    ...changes,
  };
}

function contentWith(...claims: RawClaims['claims']['claims']): RawContent {
  return smallContent({
    claims: [{ file: FILE, claims: { article: 'grays', reviewed: '2026-11-21', claims } }],
    claimTopics: TOPICS,
  });
}

describe('joinClaims', () => {
  it('joins a claim with its article, topic, sources and passage', () => {
    expect(joinClaims(contentWith(claimOf()))).toEqual([
      {
        ...claimOf(),
        article: { id: 'grays', name: "Gray's Anatomy" },
        topic: TOPICS[0],
        sources: [{ id: 'mori-2020', label: 'Mori and others, 2020' }],
        taughtIn: {
          lesson: 'twelve-layers',
          lessonTitle: 'Twelve layers',
          passage: { id: 'order', title: 'The order' },
        },
      },
    ]);
  });

  it('gives no passage where the whole lesson teaches it', () => {
    const [claim] = joinClaims(contentWith(claimOf({ taughtIn: 'the-phone-call' })));
    expect(claim?.taughtIn).toEqual({ lesson: 'the-phone-call', lessonTitle: 'The phone call' });
  });

  it('goes by the order of the topics, and then by id', () => {
    const order = joinClaims(
      contentWith(claimOf({ id: 'k000-01', topic: 'harm' }), claimOf({ id: 'k000-03' }), claimOf({ id: 'k000-02' })),
    );
    expect(order.map(({ id }) => id)).toEqual(['k000-02', 'k000-03', 'k000-01']);
  });

  it('names a source with a short title by where it stands', () => {
    const psoas = {
      id: 'psoas',
      type: 'web',
      title: 'psoas',
      container: 'A dictionary, online',
      provenance: 'full',
    } as const;
    const [claim] = joinClaims({
      ...contentWith(claimOf({ sources: ['psoas', 'grays'] })),
      sources: [...sources, psoas],
    });
    expect(claim?.sources.map(({ label }) => label)).toEqual(['psoas (A dictionary)', "Gray's Anatomy"]);
  });
});

it('claimsOf finds the claims that a lesson answers', () => {
  const claims = joinClaims(contentWith(claimOf(), claimOf({ id: 'k000-02', taughtIn: 'the-phone-call' })));
  expect(claimsOf(claims, 'the-phone-call').map(({ id }) => id)).toEqual(['k000-02']);
});

describe('checkClaims', () => {
  const problemsOf = (...claims: RawClaims['claims']['claims']) => checkClaims(contentWith(...claims));

  it('finds nothing wrong with claims that name what is there', () => {
    expect(problemsOf(claimOf(), claimOf({ id: 'k000-02', taughtIn: 'twelve-layers' }))).toEqual([]);
  });

  it('finds what a claim names and nobody knows', () => {
    const wrong = claimOf({ topic: 'harms', sources: ['mori-2020', 'mori-2002'], taughtIn: 'twelve-layers#orders' });
    expect(problemsOf(wrong)).toEqual([
      {
        file: FILE,
        path: ['claims', 0, 'topic'],
        message: 'the claim "k000-01" names the unknown topic "harms"',
        fix: 'did you mean "harm"?',
      },
      {
        file: FILE,
        path: ['claims', 0, 'sources', 1],
        message: 'the claim "k000-01" names the unknown source "mori-2002"',
        fix: 'did you mean "mori-2020"?',
      },
      {
        file: FILE,
        path: ['claims', 0, 'taughtIn'],
        message: 'the claim "k000-01" points to the unknown passage "twelve-layers#orders"',
        fix: 'did you mean "order"?',
      },
    ]);
    expect(problemsOf(claimOf({ taughtIn: 'twelve-layer#order' }))).toMatchObject([
      { fix: 'did you mean "twelve-layers"?' },
    ]);
  });

  it('finds an id used twice, in one file or in two', () => {
    const second = {
      file: 'src/evidence/claims/b.yaml',
      claims: { article: 'grays', reviewed: '2026-11-21', claims: [claimOf()] },
    };
    const content = contentWith(claimOf());
    expect(checkClaims({ ...content, claims: [...content.claims, second] })).toEqual([
      {
        file: second.file,
        path: ['claims', 0, 'id'],
        message: `the claim "k000-01" stands already in ${FILE}`,
        fix: 'give this claim an id of its own; ids are never reused',
      },
    ]);
  });

  it('finds an article that is no source, and a topic named twice', () => {
    const content = contentWith(claimOf());
    const claims = [{ file: FILE, claims: { article: 'gray', reviewed: '2026-11-21', claims: [claimOf()] } }];
    expect(checkClaims({ ...content, claims, claimTopics: [...TOPICS, TOPICS[0]!] })).toMatchObject([
      { file: 'src/evidence/claim-topics.yaml', path: ['topics', 2, 'id'] },
      { file: FILE, path: ['article'], fix: 'did you mean "grays"?' },
    ]);
  });
});
