import type { Alarm } from '../../data/schema/alarm.ts';
import type { CaptureSummary, Holder, ListingSummary } from './capture-summary.ts';
import { countInWords, kindInWords, shareInWords } from './in-words.ts';
import { lesserCounters } from './lesser-counters.ts';
import { limits } from './limits.ts';
import { lostRecords } from './lost-records.ts';
import { makeAlarm, type Found } from './make-alarm.ts';
import { textIn } from './row-value.ts';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';

/** Columns that every crawl of a live Hub fills for some repository in scope. */
const ALWAYS: Readonly<Record<ListedKind, readonly string[]>> = {
  models: [
    'author',
    'pipeline_tag',
    'library',
    'licence',
    'likes',
    'downloads',
    'downloads_all_time',
    'created_at',
    'last_modified',
    'gated',
    'parameters',
  ],
  spaces: ['author', 'sdk', 'stage', 'likes', 'created_at', 'last_modified', 'models_named', 'files', 'bytes'],
  datasets: ['author', 'likes', 'downloads', 'created_at', 'last_modified', 'gated', 'licence'],
};
/** Those that it fills too where the Hub has many repositories, and all with more than 0. */
const OF_MANY: Readonly<Record<ListedKind, readonly string[]>> = {
  models: ['datasets_declared', 'small_children', 'spaces_naming'],
  spaces: [],
  datasets: ['task_categories', 'size_category'],
};

/** What one capture shows by itself. */
export function alarmsOfCapture(summary: CaptureSummary): Alarm[] {
  const { models, spaces, datasets } = summary.listings;
  const listed = { models: models.listed, spaces: spaces.listed, datasets: datasets.listed };
  const ofListings = listedKinds.flatMap((kind) => {
    const listing = summary.listings[kind];
    return [
      ...listing.holders.flatMap((holder) => dominant(kind, holder)),
      ...cutShort(kind, listing, summary.seen),
      ...(summary.live ? [...neverFilled(kind, listing), ...lesserCounters(kind, listing, summary.seen)] : []),
    ];
  });
  return [...ofListings, ...lostRecords(summary.losses, listed)].map((found) => makeAlarm(summary.capture, found));
}

function dominant(kind: ListedKind, { of, id, value, sum, rows }: Holder): Found[] {
  if (rows < limits.shareRows || value <= limits.share * sum) return [];
  const name = id ?? 'a repository without a row of its own';
  const [measure, ...task] = of.split(/ (?=\S+$)/);
  const whole = of.startsWith('uses')
    ? `the ${of}`
    : `the ${measure} of all listed ${kindInWords(kind)}${task.length > 0 ? ` of ${task.join(' ')}` : ''}`;
  return [
    {
      kind: 'dominant',
      where: `${kind} ${of} ${id ?? 'unnamed'}`,
      what:
        `${name} has ${countInWords(value)} of ${whole}, ${countInWords(sum)} in all: ${shareInWords(value / sum)}, ` +
        `more than ${shareInWords(limits.share)}.`,
      value: value / sum,
      limit: limits.share,
    },
  ];
}

function cutShort(kind: ListedKind, { population, listed, newest }: ListingSummary, seen: string): Found[] {
  const named = kindInWords(kind);
  if (population !== 'whole' || listed === 0) return [];
  const found: Found[] = [];
  if (listed % limits.page === 0)
    found.push({
      kind: 'cut-short',
      where: `${kind} pages`,
      what:
        `The listing of ${named} has ${countInWords(listed)}: ${countInWords(listed / limits.page)} full pages ` +
        `of ${countInWords(limits.page)} and no more: by chance one listing in ${countInWords(limits.page)} ends so.`,
      value: listed,
      limit: limits.page,
    });
  const days = newest === null ? 0 : (Date.parse(seen) - Date.parse(newest)) / 86_400_000;
  if (days > limits.newestDays)
    found.push({
      kind: 'cut-short',
      where: `${kind} newest`,
      what:
        `The newest of all ${named} was created on ${newest}, ${countInWords(days)} days before the capture ` +
        `of ${seen}; at most ${limits.newestDays} are expected.`,
      value: days,
      limit: limits.newestDays,
    });
  return found;
}

function neverFilled(kind: ListedKind, { listed, columns, kept }: ListingSummary): Found[] {
  const isOfMany = listed >= limits.fieldRows;
  const empty = isOfMany ? [null, '0'] : [null];
  return [...ALWAYS[kind], ...(isOfMany ? OF_MANY[kind] : [])].flatMap((column) => {
    const found = columns.get(column);
    const isFilled = kept.some(({ row }) => !empty.includes(textIn(row, column)));
    if (!found || found.of < limits.columnRows || isFilled) return [];
    return [
      {
        kind: 'column-empty' as const,
        where: `${kind} ${column}`,
        what:
          `The column ${column} of ${kindInWords(kind)} is empty${found.known > 0 ? ' or 0' : ''} in all ` +
          `${countInWords(found.of)} rows; ` +
          'a crawl of the Hub fills it.',
        value: 0,
        limit: 1,
      },
    ];
  });
}
