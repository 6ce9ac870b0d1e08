import { alarmsPart } from './alarms-part.ts';
import { chaptersParts } from './chapters-parts.ts';
import { claimsPart } from './claims-part.ts';
import { coverageParts } from './coverage-parts.ts';
import type { DiffFacts } from './diff-facts.ts';
import { fitParts } from './fit-parts.ts';
import type { ChangedData } from './group-versions.ts';
import { code, counted } from './markdown.ts';
import { movesParts } from './moves-parts.ts';
import { repositoriesParts } from './repositories-parts.ts';
import { tablesParts } from './tables-parts.ts';

/** What a reviewer reads in two minutes. */
const MOST_OF_REFRESH = 12_000;
/** GitHub takes 65,536 characters in a pull request; the rest is for what a workflow adds. */
const MOST_OF_ALL = 60_000;
const HINT = '`npm run diff` with a larger --most shows them, with --json all.';

/**
 * Markdown for a pull request, the most important first; what does not fit is counted. `most` is in bytes, by default
 * 12,000 for a refresh and 60,000 for any other change.
 */
export function diffMarkdown(facts: DiffFacts, most?: number): string {
  const { against, changed, claims, alarms, coverage, captures, chapters } = facts;
  const { ref, commit } = against;
  const place = ref === commit ? code(ref) : `${code(ref)} (${code(commit)})`;
  const alarmed = (alarms ?? []).length > 0;
  if (changed.folders.length + changed.others.length === 0) {
    const nothing = `No change of data against ${place}.\n`;
    return alarmed ? `${nothing}${fitParts(alarmsPart(alarms), MOST_OF_REFRESH, HINT)}` : nothing;
  }
  // What a faulty listing turns is no news: whoever reads of claims first has to know of the alarms below.
  const turned = claims?.turned.length ?? 0;
  const first =
    alarmed && turned > 0
      ? `\n${counted(alarms!.length, 'alarm')} below: look there before you read the claims.\n`
      : '';
  const head = `# Data against ${place}\n${first}`;
  const parts = [
    claimsPart(claims, changed),
    ...alarmsPart(alarms),
    ...coverageParts(coverage, changed),
    ...repositoriesParts(captures),
    ...movesParts(captures),
    ...chaptersParts(chapters),
    ...tablesParts(changed),
  ];
  const limit = most ?? (isRefresh(changed) ? MOST_OF_REFRESH : MOST_OF_ALL);
  return `${head}${fitParts(parts, limit - Buffer.byteLength(head), HINT)}`;
}

/** What `npm run refresh` writes: the live capture and what follows from it, and no other capture. */
function isRefresh({ folders }: ChangedData): boolean {
  return folders.every(
    ({ kind, path }) => path === 'captures/latest' || (kind !== 'captures' && kind !== 'zoo' && kind !== 'encoders'),
  );
}
