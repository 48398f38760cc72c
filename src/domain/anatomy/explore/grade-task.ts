import type { Point } from '../geometry.ts';
import { structure } from '../structures.ts';
import type { Structure } from '../structure.ts';
import { KEEP_OUT, zonesUnder } from '../surface.ts';
import { byCare, type Decision, staysThere } from './decisions.ts';
import { keptOutOf, type Standing, standingOf } from './standing.ts';
import {
  type AskName,
  asksOf,
  type DecideAsk,
  type PlaceAsk,
  type PressAsk,
  type Task,
  type TaskAnswer,
} from './task.ts';
import { underHand } from './under-hand.ts';

/** Follows every right answer: no picture can show where the edge is on a person. */
export const SUPERVISED = 'On a person, find the edge by touch, under supervision.';

/** How one thing asked came out. `open`: not answered yet. */
export interface AskGrade {
  readonly ask: AskName;
  readonly result: 'right' | 'wrong' | 'open';
  /** Whole sentences; none while it is open. */
  readonly feedback: readonly string[];
}

/** How a task came out. */
export interface TaskGrade {
  /** In the order in which they are asked. */
  readonly asks: readonly AskGrade[];
  /** Whether nothing is open. */
  readonly answered: boolean;
  /** Whether everything asked is right. */
  readonly right: boolean;
  /** What the place counts as where the pad ends up; absent where there is no pad. */
  readonly standing?: Standing;
  /** What is added to a right answer; absent from any other. */
  readonly supervised?: typeof SUPERVISED;
}

/** Grades a task: on the zone the pad is put in, on what it would press, and on what is decided. */
export function gradeTask(task: Task, answer: TaskAnswer): TaskGrade {
  const asks = asksOf(task).map((ask) => gradeAsk(task, ask, answer));
  const right = asks.every(({ result }) => result === 'right');
  const last = answer.at ?? task.start?.at;
  return {
    asks,
    answered: asks.every(({ result }) => result !== 'open'),
    right,
    ...(last && { standing: standingOf(zonesUnder(last)) }),
    ...(right && { supervised: SUPERVISED }),
  };
}

function gradeAsk(task: Task, ask: AskName, { at, pressed, decision }: TaskAnswer): AskGrade {
  // What is under the pad, and what to do, is asked of the place where the task begins, if it has one.
  const asked = task.start?.at ?? at;
  if (ask === 'place') return gradePlace(task.place!, at);
  if (ask === 'press') return gradePress(task.press!, asked, pressed);
  return gradeDecision(task.decide!, asked && standingOf(zonesUnder(asked)), decision);
}

const open = (ask: AskName): AskGrade => ({ ask, result: 'open', feedback: [] });

function gradePlace({ side, why }: PlaceAsk, at: Point | undefined): AskGrade {
  if (!at) return open('place');
  const zones = zonesUnder(at);
  const standing = standingOf(zones);
  const isSide = side === 'left' ? at[0] > 0 : at[0] < 0;
  const otherSide =
    at[0] === 0 || isSide
      ? []
      : [
          `That is the person’s ${side === 'left' ? 'right' : 'left'}. You look at them from the front: their right is on the left of the picture.`,
        ];
  return {
    ask: 'place',
    result: standing === 'window' && isSide ? 'right' : 'wrong',
    feedback: [...otherSide, ...placeWords(standing, at), ...(why ? [why] : [])],
  };
}

/** What is to be said of a place, whoever asked for it. */
function placeWords(standing: Standing, at: Point): readonly string[] {
  if (standing === 'window')
    return [
      'All of the pad is below the navel and outside the rectus edge, where a search may begin.',
      ...(at[0] < 0 ? ['Here it lies over the region of the appendix: ask again before you touch.'] : []),
    ];
  if (standing === 'elsewhere')
    return [
      'The pad is not wholly where a search may begin. That it is in none of the three places to keep out of does not make it one to press.',
      'Begin below the navel, just outside the rectus edge.',
    ];
  return keptOutOf(zonesUnder(at)).map((id) => {
    const { name, reason } = KEEP_OUT[id];
    return `The pad touches a place to keep out of: ${name}. ${reason}`;
  });
}

function gradePress({ offered }: PressAsk, at: Point | undefined, named: TaskAnswer['pressed']): AskGrade {
  if (!at || !named) return open('press');
  const under = new Set(underHand(at).pressed.map(({ of }) => of));
  const feedback = offered.map((of) => {
    const { name, hazard, description }: Structure = structure(of);
    const title = name[0]!.toUpperCase() + name.slice(1);
    return under.has(of)
      ? `${title}: under the pad. ${hazard ?? description}`
      : `${title}: not under the pad here. ${description}`;
  });
  const right = offered.every((of) => under.has(of) === named.includes(of));
  return { ask: 'press', result: right ? 'right' : 'wrong', feedback };
}

function gradeDecision(
  { right, why }: DecideAsk,
  standing: Standing | undefined,
  decision: Decision | undefined,
): AskGrade {
  if (!decision) return open('decide');
  // Whatever a task says, no hand stays where this course does not press.
  const stays = staysThere(decision) && standing !== 'window';
  const care = byCare(decision, right);
  if (care === 0 && !stays) return { ask: 'decide', result: 'right', feedback: [why] };
  const told = stays && standing ? 'No hand belongs there.' : care > 0 ? TOO_MUCH : 'That is not enough here.';
  return { ask: 'decide', result: 'wrong', feedback: [told, why] };
}

const TOO_MUCH = 'That is more than is needed here; it harms nobody.';
