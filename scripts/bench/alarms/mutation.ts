import type { AlarmKind } from '../../../data/schema/alarm.ts';
import type { ListingSummary } from '../../alarms/capture-summary.ts';
import type { Draws } from './draws.ts';
import type { Neighbours } from './draw-neighbours.ts';

/** A listing of the later capture with one thing wrong, and the alarms of which one must be raised. */
export interface Mutated {
  listing: ListingSummary;
  kinds: readonly AlarmKind[];
  /** Text that the place of the alarm must have: the repository, the column, the task. */
  where: string;
}

/**
 * Spoils the later of two captures, by a size where the fault has one; undefined where they have nothing of which the
 * fault could be told from life.
 */
export type Mutation = (neighbours: Neighbours, draws: Draws, size?: number) => Mutated | undefined;
