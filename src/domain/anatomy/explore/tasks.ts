import type { Task } from './task.ts';
import { FIND_TASKS } from './tasks/find.ts';
import { PULSE_TASKS } from './tasks/pulse.ts';
import { SORE_TASKS } from './tasks/sore.ts';
import { TOUCHING_TASKS } from './tasks/touching.ts';

/** Every task with the pad, sort by sort, in the order in which a learner who takes them all meets them. */
export const TASKS: readonly Task[] = [...FIND_TASKS, ...TOUCHING_TASKS, ...PULSE_TASKS, ...SORE_TASKS];

/** The task with an id, if there is one. */
export const taskOf = (id: string): Task | undefined => TASKS.find((task) => task.id === id);
