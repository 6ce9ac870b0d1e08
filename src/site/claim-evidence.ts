import type { RowIn } from '../../data/schema/folders.ts';
import { whenWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';

const VERDICTS: Readonly<Record<RowIn<'metrics', 'claims'>['verdict'], string>> = {
  holds: 'Holds.',
  'does not hold': 'The claim does not hold.',
  'cannot be judged': 'Cannot be judged: the data are not there.',
};

/** Verdict and evidence of a row of the claim ledger, as the page prints them; `seenOf` gives the day of a capture. */
export function claimEvidence(
  row: RowIn<'metrics', 'claims'>,
  seenOf: (capture: string) => string | undefined,
): { verdict: string; evidence: string } {
  const maker = row.made_by === 'report' ? '' : `Claim of: ${row.made_by}. `;
  const verdict = VERDICTS[row.verdict];
  const parts = [
    row.effect === null ? '' : `${capital(row.effect_name!)}: ${figure(row.effect)}${interval(row)}`,
    row.p_adjusted === null
      ? ''
      : `adjusted p ${row.p_adjusted < 0.001 ? 'below 0.001' : formatNumber(row.p_adjusted, 3)}`,
    row.n ?? '',
    sourcesOf(row.captures.split(' '), seenOf),
    `holds when ${row.predicate}`,
  ];
  return { verdict: `${maker}${verdict}`, evidence: `${parts.filter(Boolean).join('; ')}.` };
}

/** When the captures were seen; what is no capture, as a zoo, by its name. */
function sourcesOf(names: readonly string[], seenOf: (capture: string) => string | undefined): string {
  const days = names.flatMap((name) => seenOf(name) ?? []).sort();
  const others = names.filter((name) => name !== 'none' && seenOf(name) === undefined);
  return [days.length > 0 ? `as seen ${whenWords(days)}` : '', ...others].filter(Boolean).join(', ');
}

function interval({ low, high }: RowIn<'metrics', 'claims'>): string {
  return low === null || high === null ? '' : ` [${figure(low)}, ${figure(high)}]`;
}

function figure(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 0) : formatNumber(value, Math.abs(value) < 1 ? 3 : 2);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
