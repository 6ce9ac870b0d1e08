import { captureOf } from '../../frames/frame-rules.ts';
import type { ReportData } from '../data/report-data.ts';
import { listingOf, type Listing } from './task-parts.ts';

/** A task beside every other ranked one: the names of those in each answer. */
export interface TaskPairs {
  listing: Listing;
  /** Tasks that are harder than this one. */
  easier_than: string[];
  harder_than: string[];
  /** Those that differ by too little to matter. */
  like: string[];
  /** Those of which it cannot be told. */
  cannot_be_told: string[];
}

/** The pairs of a task in the newest listing of all models that ranks it; undefined where it is not ranked. */
export function taskPairs(data: ReportData, task: string): TaskPairs | undefined {
  const capture = captureOf(data.metricTable, 'ease');
  const own = data
    .metricTable('ease-pairs')
    .filter((row) => row.capture === capture && (row.first === task || row.second === task));
  const listing = listingOf(data, capture);
  if (own.length === 0 || !listing) return undefined;
  const others = own.map(({ first, second, answer }) => {
    const isFirst = first === task;
    const told = answer === 'easier' || answer === 'harder';
    // The answer is of the first; seen from the second it is the other way round.
    return {
      name: isFirst ? second : first,
      answer: told && !isFirst ? (answer === 'easier' ? 'harder' : 'easier') : answer,
    };
  });
  const of = (answer: string) =>
    others
      .filter((each) => each.answer === answer)
      .map(({ name }) => name)
      .sort();
  return {
    listing,
    easier_than: of('easier'),
    harder_than: of('harder'),
    like: of('equivalent'),
    cannot_be_told: of('cannot be told'),
  };
}
