import { visible } from '../../data/schema/visible.ts';

/** How a refresh ended. */
export interface Outcome {
  kind: 'unfinished' | 'unchanged' | 'pull-request' | 'issue';
  /** What there is to say, in one line. */
  said: string;
  /** For a workflow, beside `outcome`: branch, base, title. */
  facts: Readonly<Record<string, string>>;
}

/** Exit code of each outcome; 1 is also a refresh that failed, which has no outcome. */
export const outcomeCodes: Readonly<Record<Outcome['kind'], number>> = {
  'pull-request': 0,
  unchanged: 0,
  issue: 1,
  unfinished: 75,
};

/** The lines of an outcome that a workflow reads. */
export function outcomeLines({ kind, facts }: Outcome): string {
  return Object.entries({ outcome: kind, ...facts })
    .map(([name, value]) => `${name}=${visible(value)}\n`)
    .join('');
}
