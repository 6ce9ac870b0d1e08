import { compactName } from './compact-name.ts';

const SHOTS = /^\s*\|\s*\**([a-z0-9 .-]+?)\s*\(\d+-shot\)\**\s*\|/;

/**
 * Rows of the tables that the Open LLM Leaderboard writes into cards, in a lower-cased body: the compact name of the
 * benchmark, and its line, from 1.
 */
export function* leaderboardRows(lower: string): Generator<{ name: string; line: number }> {
  if (!lower.includes('-shot)')) return;
  let number = 0;
  for (const line of lower.split('\n')) {
    number += 1;
    const name = SHOTS.exec(line)?.[1];
    if (name !== undefined) yield { name: compactName(name), line: number };
  }
}
