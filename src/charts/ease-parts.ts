import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { easeParts, type EasePartName } from '../../method/ease-parts.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatShare } from '../format/format-share.ts';

/** A task with the share of each part by its name, null where unknown. */
interface TaskParts extends Record<EasePartName, number | null> {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  index: number;
}

interface Cell {
  task: string;
  part: string;
  share: number | null;
}

const colour = palette.categories[0] ?? palette.ink;

/** Every part of the ease index for every task, as a matrix of dots. */
export const chart: Chart<TaskParts> = {
  id: 'ease-parts',
  title: 'The parts of the ease index, task by task',
  findings: [
    {
      holds: (rows) => (widestOf(rows)?.span ?? 0) > 0.5,
      say(rows) {
        const { label, low, high } = widestOf(rows)!;
        return (
          `Tasks differ most in \u2018${label.toLowerCase()}\u2019: from ${formatShare(low, 0)} to ${formatShare(high, 0)} of ` +
          `leading models, ${monthWords(rows[0]!.seen)}`
        );
      },
    },
  ],
  subtitle: (rows) => `Share of the leading models of ${rows.length} tasks that meet each condition`,
  caption: (rows) =>
    'The area of a dot is the share of the models, or Spaces, that meet the condition of the part; a ' +
    `dash is a part that the listing does not know for enough of them, as it is for ${unknownOf(rows)}. ` +
    'Tasks in the order of the index.',
  kind: 'models',
  part: () => 'top lists of the whole Hub',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    ...easeParts.map(({ name, label }) => ({ name, label, format: 'share' as const })),
    { name: 'index', label: 'Index', format: 'number', digits: 3 },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'ease');
    if (!frame) return [];
    const { capture, seen } = frame;
    const parts = Map.groupBy(
      data.metricTable('ease-parts').filter((row) => row.capture === capture),
      (row) => row.task,
    );
    return data
      .metricTable('ease-index')
      .filter((row) => row.capture === capture)
      .map((row) => ({
        capture: row.capture,
        seen,
        task: row.task,
        index: row.index!,
        rank: row.rank,
        ...sharesOf(parts.get(row.task) ?? []),
      }))
      .sort((a, b) => a.rank - b.rank || (a.task < b.task ? -1 : 1));
  },
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    const labels = easeParts.filter(({ name }) => rows.some((row) => row[name] !== null)).map(({ label }) => label);
    // With more parts there is no room for figures, nor for names side by side.
    const isTight = width < 500 || labels.length > 8;
    const cells = rows.flatMap((row) =>
      easeParts
        .filter(({ label }) => labels.includes(label))
        .map(({ name, label }): Cell => ({ task: row.task, part: label, share: row[name] })),
    );
    const known = cells.filter(({ share }) => share !== null);
    const heading = { x: (label: string) => label, text: (label: string) => label, frameAnchor: 'top' } as const;
    return {
      ...frame,
      marginLeft: (frame.marginLeft ?? 0) + 8,
      height: 17 * rows.length + (isTight ? 120 : 68),
      marginTop: isTight ? 96 : 42,
      marginRight: isTight ? 10 : 30,
      x: { type: 'point', domain: labels, axis: null, padding: 0.5 },
      r: { type: 'sqrt', domain: [0, 1], range: [0, 7] },
      marks: [
        ...names,
        Plot.text(
          labels,
          isTight
            ? { ...heading, rotate: -90, textAnchor: 'start', dy: -10 }
            : { ...heading, text: inTwoLines, lineAnchor: 'bottom', dy: -12 },
        ),
        Plot.dot(known, { x: 'part', y: 'task', r: 'share', fill: colour }),
        Plot.text(
          cells.filter(({ share }) => share === null),
          { x: 'part', y: 'task', text: () => '\u2013', fill: palette.muted },
        ),
        ...(isTight
          ? []
          : [
              Plot.text(known, {
                x: 'part',
                y: 'task',
                text: ({ share }: Cell) => formatShare(share ?? 0, 0),
                textAnchor: 'start',
                dx: 11,
              }),
            ]),
      ],
    };
  },
  describe(rows) {
    const spans = easeParts.flatMap(({ name, label }) => {
      const shares = rows.map((row) => row[name]).filter((share) => share !== null);
      return shares.length === 0
        ? []
        : [`${label.toLowerCase()} from ${formatShare(Math.min(...shares))} to ${formatShare(Math.max(...shares))}`];
    });
    return (
      `A matrix of ${rows.length} tasks and ${easeParts.length} parts: ${spans.join(', ')}; unknown for ` +
      `every task: ${unknownOf(rows)}.`
    );
  },
};

/** Names side by side have room for one word each. */
function inTwoLines(label: string): string {
  return label.replace(/ (\S+)$/, '\n$1');
}

/** The share of every part, from the rows of one task. */
function sharesOf(own: readonly RowIn<'metrics', 'ease-parts'>[]): Record<EasePartName, number | null> {
  const share = (name: EasePartName) => own.find((row) => row.part === name)?.share ?? null;
  // Object.fromEntries forgets that it was given every name.
  return Object.fromEntries(easeParts.map(({ name }) => [name, share(name)])) as Record<EasePartName, number | null>;
}

/** The condition in which the tasks lie furthest apart. */
function widestOf(rows: readonly TaskParts[]): { label: string; low: number; high: number; span: number } | undefined {
  const spans = easeParts.flatMap(({ name, label }) => {
    const shares = rows.flatMap((row) => row[name] ?? []);
    if (shares.length === 0) return [];
    const [low, high] = [Math.min(...shares), Math.max(...shares)];
    return [{ label, low, high, span: high - low }];
  });
  return spans.sort((a, b) => b.span - a.span)[0];
}

/** Parts that no task has, in words. */
function unknownOf(rows: readonly TaskParts[]): string {
  return (
    easeParts
      .filter(({ name }) => rows.every((row) => row[name] === null))
      .map(({ label }) => label.toLowerCase())
      .join(', ') || 'none of the parts'
  );
}
