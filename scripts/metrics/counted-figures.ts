import { PIPELINE_DATA } from '@huggingface/tasks';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/** A figure of others, counted from our data. */
export interface Counted {
  value: number | null;
  /** The same with the most downloaded model, where that is left out of it. */
  withAll?: number | null;
  capture: string;
}

/** Where figures are counted. */
export type Look = Pick<Sources, 'captures' | 'listings'>;
type Count = (look: Look, day: string) => Counted | null;

const modalities = new Map<string, string>([
  ...Object.entries(PIPELINE_DATA).map(([task, { modality }]) => [task, modality] as const),
  // No task of today any more: a name for translation, summaries and all else from text to text.
  ['text2text-generation', 'nlp'],
]);

/** How each figure of others is counted here, by its name; those that need what no listing has are not in it. */
export const countedFigures: Readonly<Record<string, Count>> = {
  'yang-datasets': listed('datasets'),
  'yang-cards': cards('datasets with card', ({ n }) => n),
  'yang-card-share': cards('datasets with card', ({ n, of }) => ratio(n, of)),
  'yang-card-downloads': cards('downloads of datasets with card', ({ n, of }) => ratio(n, of)),
  'yang-top-complete': section('100 most downloaded', 'all five', ({ named, of }) => ratio(named, of)),
  'yang-top-written': section('100 most downloaded', 'all five', ({ filled, of }) => ratio(filled, of)),
  'yang-zero-complete': section('without downloads', 'all five', ({ named, of }) => ratio(named, of)),
  'yang-description-words': section('100 most downloaded', 'description', (row) => row.words_share),
  'yang-structure-words': section('100 most downloaded', 'structure', (row) => row.words_share),
  'yang-considerations-words': section('100 most downloaded', 'considerations', (row) => row.words_share),
  'oreamuno-datasets': cards('datasets with card', ({ n, of }) => ratio(n, of)),
  'osborne-zero-downloads': ofDownloads(({ zeros, known }) => ratio(zeros, known)),
  'osborne-top-1': ofDownloads((row) => row.top_1),
  'bourdois-nlp': ofModality('nlp'),
  'bourdois-vision': ofModality('cv'),
  'bourdois-audio': ofModality('audio'),
  'bourdois-multimodal': ofModality('multimodal'),
  'bourdois-owners': share('downloads of owners', '50', ['whole']),
  'bourdois-below-100m': share('downloads below parameters', '100000000', ['whole', 'top']),
  'bourdois-below-200m': share('downloads below parameters', '200000000', ['whole', 'top']),
  'bourdois-below-500m': share('downloads below parameters', '500000000', ['whole', 'top']),
  'bourdois-below-1b': share('downloads below parameters', '1000000000', ['whole', 'top']),
  'spring-top-200': share('downloads of models', '200', ['whole']),
  'stalnaker-models': listed('models'),
  'stalnaker-datasets': listed('datasets'),
  'counter-2022': createdBy('models'),
  'counter-2023': createdBy('models'),
  'docs-models': createdBy('models'),
  'docs-datasets': createdBy('datasets'),
  'carbon-models': (look, day) => {
    const row = nearest(look, day, ofListings(look, 'emissions declared before', ['whole']));
    return row && { value: row.n, capture: row.capture };
  },
};

/** Of rows that name a capture the one seen nearest to a day, of two as near the earlier. */
function nearest<R extends { capture: string }>({ captures }: Look, day: string, rows: readonly R[]): R | null {
  const seen = new Map(captures.map(({ capture }) => [capture.capture, capture.seen]));
  const away = ({ capture }: R) => Math.abs(Date.parse(seen.get(capture) ?? capture) - Date.parse(day));
  return rows.toSorted((a, b) => away(a) - away(b) || (a.capture < b.capture ? -1 : 1))[0] ?? null;
}

function wholeOf(look: Look, kind: ListedKind): { capture: string; at: CaptureTables }[] {
  return look.captures
    .filter((at) => populationOf(at, kind) === 'whole')
    .map((at) => ({ capture: at.capture.capture, at }));
}

function listed(kind: ListedKind): Count {
  return (look, day) => {
    const found = nearest(look, day, wholeOf(look, kind));
    return found && { value: found.at.capture.listed[kind], capture: found.capture };
  };
}

/** Repositories created up to the month of a day, of the first whole listing since then. */
function createdBy(kind: ListedKind): Count {
  return (look, day) => {
    const dated = wholeOf(look, kind).filter(({ at }) => at.capture.seen >= day && monthsOf(at, kind).length > 0);
    const found = nearest(look, day, dated);
    const months = found ? monthsOf(found.at, kind).filter((row) => (row.value ?? '') <= day.slice(0, 7)) : [];
    return found && { value: months.reduce((sum, { n }) => sum + n, 0), capture: found.capture };
  };
}

function monthsOf({ table }: CaptureTables, kind: ListedKind) {
  return table('tallies').filter(
    (row) => row.kind === kind && row.facet === 'month' && row.task === null && row.value !== null,
  );
}

function ofDownloads(value: (row: RowIn<'captures', 'distributions'>) => number | null): Count {
  return (look, day) => {
    const rows = wholeOf(look, 'models').flatMap(({ capture, at }) =>
      at
        .table('distributions')
        .filter((row) => row.kind === 'models' && row.by === 'all' && row.measure === 'downloads')
        .map((row) => ({ capture, row })),
    );
    const found = nearest(look, day, rows);
    return found && { value: value(found.row), capture: found.capture };
  };
}

/** Share of the downloads of models of a modality, without the most downloaded one where it has a twentieth of all. */
function ofModality(modality: string): Count {
  return (look, day) => {
    const found = nearest(look, day, wholeOf(look, 'models'));
    if (!found) return null;
    const rows = found.at
      .table('tallies')
      .filter((row) => row.kind === 'models' && row.facet === 'pipeline_tag' && row.task === null);
    const sumOf = (some: typeof rows) => some.reduce((sum, row) => sum + row.downloads_sum, 0);
    const all = sumOf(rows);
    const own = sumOf(rows.filter(({ value }) => modalities.get(value ?? '') === modality));
    const first = found.at
      .table('model-ranks')
      .filter(({ by, sort, rank }) => by === 'pipeline_tag' && sort === 'downloads' && rank === 1)
      .toSorted((a, b) => b.value - a.value)[0];
    const left = first && first.value > all / 20 ? first.value : 0;
    const leftHere = first && modalities.get(first.task) === modality ? left : 0;
    const value = ratio(own - leftHere, all - left);
    return { value, ...(left === 0 ? {} : { withAll: ratio(own, all) }), capture: found.capture };
  };
}

type Listed = RowIn<'listings', 'listing-counts'>;

/** Rows of a count over listings of these populations. */
function ofListings(look: Look, what: Listed['what'], populations: readonly string[], limit?: string): Listed[] {
  const covered = new Set(
    look.captures
      .filter((at) => populations.includes(populationOf(at, 'models')))
      .map(({ capture }) => capture.capture),
  );
  return look.listings
    .table('listing-counts')
    .filter((row) => row.what === what && covered.has(row.capture) && (limit === undefined || row.limit === limit));
}

/** Whether one of two rows of a capture leaves the most downloaded model out and the other does not. */
function isWithoutOne(without: Listed, all: Listed): boolean {
  return without.capture === all.capture && without.models !== 'all' && all.models === 'all';
}

function share(what: Listed['what'], limit: string, populations: readonly string[]): Count {
  return (look, day) => {
    const rows = ofListings(look, what, populations, limit);
    const row = nearest(
      look,
      day,
      rows.filter((each) => each.models !== 'all' || !rows.some((other) => isWithoutOne(other, each))),
    );
    const withAll = row && rows.find((other) => isWithoutOne(row, other));
    return (
      row && {
        value: ratio(row.n, row.of),
        ...(withAll ? { withAll: ratio(withAll.n, withAll.of) } : {}),
        capture: row.capture,
      }
    );
  };
}

function cards(what: Listed['what'], value: (row: Listed) => number | null): Count {
  return (look, day) => {
    const rows = look.listings.table('listing-counts').filter((row) => row.what === what);
    const row = nearest(look, day, rows);
    return row && { value: value(row), capture: row.capture };
  };
}

type Sections = RowIn<'listings', 'dataset-card-sections'>;

function section(group: Sections['cards'], name: Sections['section'], value: (row: Sections) => number | null): Count {
  return (look, day) => {
    const rows = look.listings
      .table('dataset-card-sections')
      .filter((row) => row.cards === group && row.section === name);
    const row = nearest(look, day, rows);
    return row && { value: value(row), capture: row.capture };
  };
}
