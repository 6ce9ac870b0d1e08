import type { ChapterNews, FigureMove, MetricNews } from './chapter-news.ts';
import type { Part } from './fit-parts.ts';
import { code, counted, figure, percent, prose, tableHead, tableRow } from './markdown.ts';

const MOST_MOVES = 5;

/** Metrics summed up by chapter, then the figures of each that changed most against their size. */
export function chaptersParts(chapters: readonly ChapterNews[]): Part[] {
  if (chapters.length === 0) return [];
  const head = tableHead([
    'Chapter',
    'Figures changed:',
    'Known now:',
    'Not known any more:',
    'Rows new:',
    'Rows gone:',
    'Metrics',
  ]);
  const sums: Part = {
    title: 'metrics by chapter',
    head: `## Metrics by chapter\n\n${head}`,
    lines: chapters.map(sumRow),
    more: (cut) => `${counted(cut, 'more chapter')} left out.`,
    share: 0.15,
  };
  return [sums, ...chapters.filter(({ moves }) => moves.length > 0).map(movesPart)];
}

function sumRow({ title, metrics }: ChapterNews): string {
  const sum = (column: Exclude<keyof MetricNews, 'metric'>) =>
    figure(metrics.reduce((total, metric) => total + metric[column], 0));
  const names = metrics.map(({ metric }) => metric);
  return tableRow([
    prose(title),
    sum('figures'),
    sum('figures_come'),
    sum('figures_gone'),
    sum('rows_added'),
    sum('rows_removed'),
    names.map(code).join(' '),
  ]);
}

function movesPart({ title, moves }: ChapterNews): Part {
  return {
    title: `figures of ${prose(title)}`,
    head: `### ${prose(title)}\n\n${tableHead(['Metric', 'Row', 'Figure', 'Before:', 'Now:', 'Change:'])}`,
    lines: moves.slice(0, MOST_MOVES).map(moveRow),
    beyond: Math.max(0, moves.length - MOST_MOVES),
    more: (cut) => `${counted(cut, 'more figure')} changed less.`,
    share: 0.04,
  };
}

function moveRow({ metric, key, column, unit, old, new: now }: FigureMove): string {
  const change =
    unit === 'share' ? `${now > old ? '+' : ''}${(100 * (now - old)).toFixed(2)} points` : percent(old, now);
  return tableRow([code(metric), code(key), code(column), figure(old), figure(now), change]);
}
