import type { ChangedFolder, ChangedTable } from './group-versions.ts';
import type { Cells, TableChange } from './compare-tables.ts';
import { largestRelativeMoves, moveWeight } from './largest-moves.ts';
import type { Chapter } from './read-chapters.ts';
import { rowKey } from './row-key.ts';

/** A figure of a metric that changed. */
export interface FigureMove {
  metric: string;
  /** Its row: the cells of the key side by side. */
  key: string;
  column: string;
  unit: string;
  old: number;
  new: number;
}

/** What changed in one metric, or in the part of it that a chapter tells. */
export interface MetricNews {
  metric: string;
  /** Figures that are others now. */
  figures: number;
  /** Figures that came from or went to an empty cell. */
  figures_come: number;
  figures_gone: number;
  rows_changed: number;
  rows_added: number;
  rows_removed: number;
}

/** What changed in the metrics of one chapter: each metric is told in the first chapter that names it. */
export interface ChapterNews {
  /** Address of the chapter; empty for metrics that no chapter names. */
  chapter: string;
  title: string;
  metrics: MetricNews[];
  /** Those that say most first. */
  moves: FigureMove[];
}

/** Below this many units, statistics of a group are not given. */
const FEW = 20;

type Part = Pick<TableChange, 'changed' | 'added' | 'removed'>;

/** Metrics that changed, by chapter, chapters in their order. */
export function chapterNews(metrics: ChangedFolder | undefined, chapters: readonly Chapter[]): ChapterNews[] {
  const tables = (metrics?.tables ?? []).filter(({ change }) => change.comparable);
  const other: Chapter = { slug: '', title: 'In no chapter', names: new Set(), claims: new Set() };
  return [...chapters, other]
    .map((chapter) => {
      const parts = tables.flatMap((table) => {
        const part = partOf(table, chapter, chapters, other);
        return part.changed.length + part.added.length + part.removed.length > 0 ? [{ table, part }] : [];
      });
      const moves = parts.map(({ table, part }) => movesOf(table, part));
      return {
        chapter: chapter.slug,
        title: chapter.title,
        metrics: parts.map(({ table, part }, at) => ({
          metric: table.name,
          figures: moves[at]!.length,
          figures_come: countOf(table, part, (old, now) => old === '' && now !== ''),
          figures_gone: countOf(table, part, (old, now) => old !== '' && now === ''),
          rows_changed: part.changed.length,
          rows_added: part.added.length,
          rows_removed: part.removed.length,
        })),
        moves: moves.flat().sort((a, b) => figureWeight(b) - figureWeight(a)),
      };
    })
    .filter((news) => news.metrics.length > 0);
}

/** The rows of a metric that a chapter tells: all or none, but of the ledger those of its own claims. */
function partOf({ name, change }: ChangedTable, chapter: Chapter, chapters: readonly Chapter[], other: Chapter): Part {
  const isOwn =
    name === 'claims'
      ? ({ claim = '' }: Cells) => (chapters.find(({ claims }) => claims.has(claim)) ?? other) === chapter
      : () => (chapters.find(({ names }) => names.has(name)) ?? other) === chapter;
  return {
    changed: change.changed.filter(({ new: now }) => isOwn(now)),
    added: change.added.filter(isOwn),
    removed: change.removed.filter(isOwn),
  };
}

/**
 * How much a move says: that of a share by its points, that of a whole number against its size and the 20 below which
 * no statistics of a group are given, any other against its size.
 */
function figureWeight(move: FigureMove): number {
  const { unit, old, new: now } = move;
  if (unit === 'share') return Math.abs(now - old);
  const isCount = Number.isInteger(old) && Number.isInteger(now);
  const size = Math.max(Math.abs(old), Math.abs(now));
  return moveWeight(move) * (isCount ? size / (size + FEW) : 1);
}

function movesOf(table: ChangedTable, part: Part): FigureMove[] {
  // A row that shows another figure than before, as the ledger does where another one decides, is no move of one.
  const changed = part.changed.filter(({ old, new: now }) => old['effect_name'] === now['effect_name']);
  return largestRelativeMoves({ changed }, figuresOf(table)).map(({ row, column, old, new: now }) => ({
    metric: table.name,
    key: rowKey(table, row),
    column,
    unit: table.definition?.columns[column]?.unit ?? '',
    old,
    new: now,
  }));
}

/** Figures of its changed rows of which the old and the new cell meet a condition. */
function countOf(table: ChangedTable, part: Part, condition: (old: string, now: string) => boolean): number {
  const columns = figuresOf(table);
  return part.changed.reduce(
    (sum, { old, new: now }) =>
      sum + columns.filter((column) => condition(old[column] ?? '', now[column] ?? '')).length,
    0,
  );
}

/** Figures have units; a rank is none, since two versions have two different things at one. */
function figuresOf({ definition }: ChangedTable): string[] {
  return Object.entries(definition?.columns ?? {})
    .filter(([, { unit }]) => unit !== '' && unit !== 'rank')
    .map(([name]) => name);
}
