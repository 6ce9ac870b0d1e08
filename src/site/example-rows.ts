import type { RowIn } from '../../data/schema/folders.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import type { ReportData } from '../data/report-data.ts';

type Group = RowIn<'metrics', 'example-groups'>;

/** A group of cards at the newest release, as tables of the chapter show it. */
interface GroupRow {
  facet: Group['facet'];
  group: string;
  value: string;
  cards: number;
  owners: number;
  names: number | null;
  low: number | null;
  high: number | null;
  calls: number | null;
  libraries: number | null;
  some: number | null;
  by_card: number | null;
}

/** Fewer owners than this are no group to speak of. */
const LEAST_OWNERS = 10;
const words: Readonly<Record<Group['facet'], string>> = {
  all: 'all',
  task: 'task',
  library: 'library',
  created: 'created in',
  changed: 'last changed in',
  downloads: 'downloads in 30 days',
};

/** Groups of some facets with enough owners, each with its share of owners at every level in the newest release. */
export function exampleGroupRows({ metricTable }: ReportData, facets: readonly Group['facet'][]): GroupRow[] {
  const capture = captureOf(metricTable, 'examples');
  const rows = metricTable('example-groups').filter((row) => row.capture === capture && row.at === 'newest');
  const groups = Map.groupBy(rows, ({ facet, value }) => `${facet} ${value}`);
  const found = [...groups.values()].flatMap((own) => {
    const of = (level: Group['level'], asked: Group['asked']) =>
      own.find((row) => row.level === level && row.asked === asked)?.owner_share ?? null;
    const names = own.find(({ level, asked }) => level === 'names' && asked === 'every');
    if (!names || !facets.includes(names.facet) || names.owners < LEAST_OWNERS) return [];
    return {
      facet: names.facet,
      group: words[names.facet],
      value: names.value ?? 'none stated',
      cards: names.cards,
      owners: names.owners,
      names: names.owner_share,
      low: names.owner_low,
      high: names.owner_high,
      calls: of('calls', 'every'),
      libraries: of('libraries', 'every'),
      some: of('names', 'some'),
      by_card: names.card_share,
    };
  });
  // Years and bands stand in their own order, which is that of the table.
  return facets.flatMap((facet) => {
    const own = found.filter((row) => row.facet === facet);
    return facet === 'task' || facet === 'library' ? own.sort((a, b) => b.owners - a.owners) : own;
  });
}

/** What cards use and the newest release lacks, with what replaces it, by owners; those that only one owner uses left out. */
export function exampleBreakRows({ metricTable }: ReportData): RowIn<'metrics', 'example-breaks'>[] {
  const capture = captureOf(metricTable, 'aged-examples');
  return metricTable('example-breaks')
    .filter((row) => row.capture === capture && row.owners > 1)
    .sort((a, b) => b.owners - a.owners || b.cards - a.cards);
}
