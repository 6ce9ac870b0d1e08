import type { Row } from '../../data/schema/table.ts';
import { formatNumber } from '../format/format-number.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  holds: 'Holds.',
  'does not hold': 'The claim does not hold.',
  'cannot be judged': 'Cannot be judged: the data are not there.',
};

/** Verdict and evidence of a row of the claim ledger, as the page prints them. */
export function claimEvidence(row: Row): { verdict: string; evidence: string } {
  const maker = row.made_by === 'report' ? '' : `Claim of: ${row.made_by}. `;
  const verdict = VERDICTS[String(row.verdict)];
  if (verdict === undefined) throw new Error(`claims: ${row.claim}: no such verdict: ${row.verdict}`);
  const parts = [
    row.effect === null
      ? ''
      : `${capital(String(row.effect_name))}: ${figure(row.effect)}${row.low === null ? '' : ` [${figure(row.low)}, ${figure(row.high)}]`}`,
    row.p_adjusted === null
      ? ''
      : `adjusted p ${row.p_adjusted < 0.001 ? 'below 0.001' : formatNumber(row.p_adjusted, 3)}`,
    row.n ? String(row.n) : '',
    `captures ${String(row.captures).split(' ').join(', ')}`,
    `holds when ${row.predicate}`,
  ];
  return { verdict: `${maker}${verdict}`, evidence: `${parts.filter(Boolean).join('; ')}.` };
}

function figure(value: Row[string] | undefined): string {
  const number = Number(value);
  return Number.isInteger(number) ? formatNumber(number, 0) : formatNumber(number, Math.abs(number) < 1 ? 3 : 2);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
