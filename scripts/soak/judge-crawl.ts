import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrawlEnd } from './crawl-task.ts';
import type { Outcome } from './fault-kind.ts';
import { differing, fingerprint, type Fingerprint } from './fingerprint.ts';
import { countedLosses } from './counted-losses.ts';

/** What a crawl came to, and why where it is wrong. */
export interface Verdict {
  outcome: Outcome;
  why: string;
}

/** What a crawl is held against. */
export interface Measures {
  /** Data before it. */
  before: Fingerprint;
  /** Data of a crawl without faults, and its folder. */
  clean: Fingerprint;
  cleanDir: string;
  /** What must be nowhere. */
  token: string;
}

/** How a verdict on tables begins that nobody counted. */
export const OTHER_TABLES = 'exit 0, and other than without faults';

/** Lines on waits that a crawl may say at once: of the Hub, of the package index, and what their last minutes left. */
const MOST_LINES = 4;

/**
 * Judges how a crawl ended by its exit code, by what it says in so many minutes of its clock, and by what is in its data
 * folder.
 */
export function judgeCrawl(
  { code, stdout, stderr }: CrawlEnd,
  minutes: number,
  data: string,
  measures: Measures,
): Verdict {
  const wrong = (why: string): Verdict => ({ outcome: 'WRONG', why });
  const now = fingerprint(data);
  const said = stdout + stderr;
  if (said.includes(measures.token)) return wrong('the token is in the output');
  if (hasToken(data, now, measures.token)) return wrong('the token is in the data');
  const control = /(?!\n)[\p{Cc}\p{Cf}\u2028]/u.exec(said);
  if (control) return wrong(`U+${control[0].codePointAt(0)!.toString(16).padStart(4, '0')} in the output`);
  const lines = stderr.match(/; trying again in /g)?.length ?? 0;
  if (lines > 2 * minutes + MOST_LINES) return wrong(`${lines} lines on waits in ${minutes} minutes`);
  if (code === null) return wrong(`the process died: ${stderr.trim().split('\n').at(-1)}`);
  if (code === 0) return judgeTables(data, now, measures);
  if (code !== 1) return wrong(`exit code ${code}`);
  const touched = differing(measures.before, now);
  if (touched.length > 0) return wrong(`failed, and touched ${touched.slice(0, 3).join(', ')}`);
  const hints = stderr.match(/^hint: .*/gm) ?? [];
  if (hints.length !== 1 || /--debug/.test(hints[0]!)) return wrong(`an error without a hint: ${lastLines(stderr)}`);
  return { outcome: 'told', why: lastLines(stderr) };
}

function judgeTables(data: string, now: Fingerprint, { clean, cleanDir }: Measures): Verdict {
  const names = differing(clean, now);
  if (names.length === 0) return { outcome: 'identical', why: '' };
  const losses = countedLosses(join(data, 'latest'), cleanDir);
  if (losses.length > 0) return { outcome: 'counted', why: losses.join('; ') };
  return { outcome: 'WRONG', why: `${OTHER_TABLES}: ${firstDifference(data, cleanDir, names)}` };
}

function firstDifference(data: string, cleanDir: string, names: readonly string[]): string {
  const name = names.find((each) => each.endsWith('.csv')) ?? names[0]!;
  const lines = (path: string): string[] => {
    try {
      return readFileSync(path, 'utf8').split('\n');
    } catch {
      return [];
    }
  };
  const [here, there] = [lines(join(data, name)), lines(join(cleanDir, '..', name))];
  const at = here.findIndex((line, n) => line !== there[n]);
  return `${names.length} files, ${name}:${at + 1}: ${here[at]?.slice(0, 160)} <> ${there[at]?.slice(0, 160)}`;
}

function hasToken(data: string, now: Fingerprint, token: string): boolean {
  return [...now.keys()].some((name) => readFileSync(join(data, name), 'utf8').includes(token));
}

/** The error and its hint. */
function lastLines(stderr: string): string {
  return stderr.trim().split('\n').slice(-2).join(' | ').slice(0, 600);
}
