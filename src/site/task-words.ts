import { whenWords } from '../../frames/date-words.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import type { EaseGroup } from '../data/ease-groups.ts';
import type { ReportData } from '../data/report-data.ts';
import { formatBytes } from '../format/format-bytes.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';
import { listingOf } from './task-parts.ts';

const standings: Readonly<Record<EaseGroup, string>> = {
  easier: 'Easier to build with than the middle of all ranked tasks',
  like: 'About as easy to build with as the middle of all ranked tasks',
  harder: 'Harder to build with than the middle of all ranked tasks',
  'cannot be told': 'Whether it is easier or harder than the middle of all ranked tasks cannot be told',
};

/** Where a task stands by ease, in a sentence; `seen` is the day of the listing that ranks tasks, undefined without one. */
export function standingWords(group: EaseGroup | undefined, seen: string | undefined): string {
  if (seen === undefined) return 'Not ranked: there is no listing of all models to rank tasks by.';
  if (group === undefined) return `Not ranked ${whenWords([seen])}: the listing had too few models of it.`;
  return `${standings[group]}, by what its leading models stated ${whenWords([seen])}.`;
}

/** Bytes that the weights of the leading models of a task take at two bytes a parameter. */
export interface TaskMemory {
  q1: number;
  median: number;
  q3: number;
  /** Models of known size, of all of its leading ones. */
  known: number;
  models: number;
  listing: string;
}

/** How much memory models of a task take; undefined where no capture knows the size of enough of them. */
export function taskMemory(data: ReportData, task: string): TaskMemory | undefined {
  const own = data.metricTable('memory-by-task').filter((row) => row.task === task && row.median_bytes !== null);
  const row = data
    .captures()
    .flatMap(({ capture }) => own.find((each) => each.capture === capture) ?? [])
    .at(-1);
  if (row?.q1_bytes == null || row.q3_bytes === null || row.median_bytes === null) return undefined;
  const { q1_bytes: q1, median_bytes: median, q3_bytes: q3, known, models, capture: listing } = row;
  return { q1, median, q3, known, models, listing };
}

/** The same in a sentence. */
export function memoryWords(data: ReportData, task: string): string | undefined {
  const memory = taskMemory(data, task);
  if (memory === undefined) return undefined;
  const { q1, median, q3, known, models, listing } = memory;
  return (
    `Half of its leading models of known size need ${formatBytes(median)} or less for their weights at two ` +
    `bytes a parameter, a quarter ${formatBytes(q1)} or less and a quarter ${formatBytes(q3)} or more ` +
    `(${formatNumber(known, 0)} of ${formatNumber(models, 0)} models; ${listingOf(data, listing)?.says ?? listing}).`
  );
}

/** Fewer owners than these are no group to speak of. */
const LEAST_OWNERS = 10;

/** What has become of the examples in the cards of a task; undefined where too few were read. */
export function exampleWords(data: ReportData, task: string): string | undefined {
  const capture = captureOf(data.metricTable, 'examples');
  const own = data
    .metricTable('example-groups')
    .filter((row) => row.capture === capture && row.facet === 'task' && row.value === task && row.at === 'newest');
  const of = (level: string) => own.find((row) => row.level === level && row.asked === 'every');
  const [names, all] = [of('names'), of('libraries')];
  const listing = listingOf(data, capture);
  if (!names || !listing || names.owners < LEAST_OWNERS || names.owner_share === null) return undefined;
  const among =
    all?.owner_share == null
      ? ''
      : `, ${formatShare(all.owner_share, 0)} when methods, keywords and other libraries count`;
  const between =
    names.owner_low === null || names.owner_high === null
      ? ''
      : ` (between ${formatShare(names.owner_low, 0)} and ${formatShare(names.owner_high, 0)})`;
  return (
    `On average over their owners, ${formatShare(names.owner_share, 0)}${between} of its cards with an example, read ` +
    `${whenWords([listing.seen])}, name only what transformers ${names.release} has${among} ` +
    `(${formatNumber(names.cards, 0)} cards of ${formatNumber(names.owners, 0)} owners).`
  );
}

/** Whether the code that the Hub shows for a task still runs; undefined where none was tried. */
export function codeWords({ metricTable }: Pick<ReportData, 'metricTable'>, task: string): string | undefined {
  const row = metricTable('snippet-tasks').find((each) => each.task === task);
  if (!row) return undefined;
  const said: Readonly<Record<string, string>> = {
    runs: 'runs',
    fails: `fails${row.gone_since ? `: the call is gone since release ${row.gone_since}` : ''}`,
    differs: 'gives something else than it says',
    'needs a package': 'needs a package that it does not name',
    'cannot be told': 'may run, which could not be told',
    'not tried': 'was not tried',
  };
  const codes = [
    row.pipeline === 'not shown' ? '' : `The code in one call ${said[row.pipeline]}`,
    row.classes === 'not shown'
      ? ''
      : `${row.pipeline === 'not shown' ? 'The' : 'the'} code by classes ${said[row.classes]}`,
  ].filter(Boolean);
  return (
    `${codes.join('; ')} (transformers ${row.release}, tried ${whenWords([row.day])} with tiny models in the place of ` +
    'real ones).'
  );
}
