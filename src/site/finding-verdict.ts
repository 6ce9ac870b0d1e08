import type { RowIn } from '../../data/schema/folders.ts';

const VERDICTS: Readonly<Record<RowIn<'metrics', 'findings'>['verdict'], string>> = {
  holds: 'Holds.',
  'does not hold': 'Has turned: the data no longer say all that was found.',
  'cannot be told': 'Has turned: the data no longer tell.',
  'cannot be judged': 'Has turned: the data that it needs are not there.',
};

/** Whether a finding stands, in words. */
export function findingVerdict({ verdict }: Pick<RowIn<'metrics', 'findings'>, 'verdict'>): string {
  return VERDICTS[verdict];
}
