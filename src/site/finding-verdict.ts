import type { RowIn } from '../../data/schema/folders.ts';

const VERDICTS: Readonly<Record<RowIn<'metrics', 'findings'>['verdict'], string>> = {
  holds: 'Holds.',
  'does not hold': 'Has turned: the data no longer say all that was found.',
  'cannot be told': 'Not known any more: the newest data do not tell.',
  'cannot be judged': 'Not known any more: the newest data lack what it needs.',
};

/** Whether a finding stands, in words. */
export function findingVerdict({ verdict }: Pick<RowIn<'metrics', 'findings'>, 'verdict'>): string {
  return VERDICTS[verdict];
}
