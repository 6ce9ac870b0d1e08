import { parseKey } from './find-figure.ts';
import { frozenStatements, statementHashes } from './frozen-statements.ts';
import type { Forecast, Score } from './judge-forecast.ts';

/**
 * What is wrong with statements and scores: a statement that was changed after its day, that is sure of itself, or whose
 * predicate cannot be read; a score of a statement that is not there.
 */
export function forecastProblems(
  forecasts: readonly Forecast[],
  scores: readonly Score[],
  frozen: Readonly<Record<string, string>> = frozenStatements,
): string[] {
  const hashes = statementHashes(forecasts);
  const changed = [...new Set([...Object.keys(frozen), ...Object.keys(hashes)])]
    .filter((day) => frozen[day] !== hashes[day])
    .map(
      (day) =>
        `statements written on ${day}: expected the hash ${frozen[day] ?? 'of none'}, received ${hashes[day] ?? 'none'}; ` +
        'a statement is never changed',
    );
  const known = new Set(forecasts.map(({ id }) => id));
  const strays = scores.filter(({ id }) => !known.has(id)).map(({ id }) => `${id}: scored, but no statement`);
  return [...changed, ...forecasts.flatMap(statementProblems), ...new Set(strays)];
}

function statementProblems({ id, probability, key, other_key: other, threshold }: Forecast): string[] {
  const problems: string[] = [];
  if (probability === null || probability <= 0 || probability >= 1)
    problems.push(`${id}: expected a probability between 0 and 1, received ${probability}`);
  if ((other === null) === (threshold === null)) problems.push(`${id}: expected either a threshold or another row`);
  for (const each of [key, other ?? key]) if (!isKey(each)) problems.push(`${id}: the key ${each} cannot be read`);
  return problems;
}

function isKey(key: string): boolean {
  try {
    return Object.keys(parseKey(key)).length > 0;
  } catch {
    return false;
  }
}
