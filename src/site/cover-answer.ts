import type { RowIn } from '../../data/schema/folders.ts';
import { formatNumber } from '../format/format-number.ts';

type ClaimRow = Pick<RowIn<'metrics', 'claims'>, 'claim' | 'verdict'>;
type PairRow = Pick<RowIn<'metrics', 'ease-pairs'>, 'answer' | 'adjusted'>;
type FindingRow = Pick<RowIn<'metrics', 'findings'>, 'finding' | 'headline' | 'verdict'>;

/**
 * The answer of the report in at most three short sentences, each of which the data decide: the two tasks, what that
 * hangs on, and how many pairs of tasks are told apart when all are held against chance together (`adjusted`, 0.05). Without the claims it says that the question cannot be answered.
 */
export function coverAnswer(
  claims: readonly ClaimRow[],
  findings: readonly FindingRow[],
  pairs: readonly PairRow[],
): string {
  const of = (claim: string) => claims.find((row) => row.claim === claim);
  const two = findings.find((row) => row.finding === 'two-tasks');
  if (!two || two.verdict === 'cannot be judged') return 'The data at hand cannot answer this yet.';
  const hangs = two.verdict === 'holds' && of('answer-hangs-on-small-forms')?.verdict === 'holds';
  const apart = pairs.filter(
    ({ answer, adjusted }) => ['easier', 'harder'].includes(answer) && adjusted !== null && adjusted <= 0.05,
  );
  return [
    `${two.headline}.`,
    hangs ? 'Without the smaller copies that others make of a model, the two cannot be told apart.' : '',
    pairs.length > 0
      ? `Of all ${formatNumber(pairs.length, 0)} pairs of tasks, ${formatNumber(apart.length, 0)} can be told apart: it depends on the task, and on what you need.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
