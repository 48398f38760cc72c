import type { ClaimFile, ClaimTopic } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';
import type { RawContent } from './assemble.ts';
import { passagesOf } from './lesson-text.ts';
import { sourceLabel } from './source-text.ts';

/** A claims file as read and checked by its schema. */
export interface RawClaims {
  readonly file: string;
  readonly claims: ClaimFile;
}

/** A claim of a popular article with our verdict and everything the page says of it. */
export interface Claim extends Omit<ClaimFile['claims'][number], 'topic' | 'sources' | 'taughtIn'> {
  readonly article: ClaimArticle;
  readonly topic: ClaimTopic;
  readonly sources: readonly { readonly id: string; readonly label: string }[];
  readonly taughtIn: {
    readonly lesson: string;
    readonly lessonTitle: string;
    /** Absent where the whole lesson teaches it. */
    readonly passage?: { readonly id: string; readonly title: string };
  };
}

/** An article that claims were taken from. */
export interface ClaimArticle {
  /** Its id among the sources. */
  readonly id: string;
  /** What a reader would call it: its site, else its title. */
  readonly name: string;
}

/** All claims, joined with what they name, by topic and then by id. */
export function joinClaims(raw: RawContent): Claim[] {
  const claims = raw.claims.flatMap(({ claims: { article, claims } }) =>
    claims.map((claim) => joinClaim(raw, article, claim)),
  );
  const place = ({ topic }: Claim) => raw.claimTopics.findIndex(({ id }) => id === topic.id);
  return claims.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function joinClaim(raw: RawContent, article: string, claim: ClaimFile['claims'][number]): Claim {
  const source = raw.sources.find(({ id }) => id === article);
  const [lesson = '', passage] = claim.taughtIn.split('#');
  const taughtIn = raw.lessons.find(({ id }) => id === lesson);
  return {
    ...claim,
    article: { id: article, name: source?.container ?? source?.title ?? article },
    topic: raw.claimTopics.find(({ id }) => id === claim.topic) ?? { id: claim.topic, title: claim.topic },
    sources: claim.sources.flatMap((id) => {
      const one = raw.sources.find((each) => each.id === id);
      return one ? [{ id, label: label(one) }] : [];
    }),
    taughtIn: {
      lesson,
      lessonTitle: taughtIn?.head.title ?? lesson,
      ...(passage !== undefined && {
        passage: { id: passage, title: passagesOf(taughtIn?.body ?? '').find(({ id }) => id === passage)?.title ?? '' },
      }),
    },
  };
}

/** A source's short name. A title like "psoas" says too little without where it stands. */
function label(source: Source): string {
  const place = source.container?.split(',')[0];
  return source.authors || !place || source.title.length > 24 ? sourceLabel(source) : `${source.title} (${place})`;
}

/** The claims that a lesson answers. */
export function claimsOf(claims: readonly Claim[], lesson: string): Claim[] {
  return claims.filter(({ taughtIn }) => taughtIn.lesson === lesson);
}
