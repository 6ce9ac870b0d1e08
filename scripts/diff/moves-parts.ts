import type { CaptureNews } from './diff-facts.ts';
import type { Part } from './fit-parts.ts';
import { code, figure, percent, signed, tableHead, tableRow } from './markdown.ts';
import type { RepositoryMove } from './repository-moves.ts';

const MOST_MOVES = 10;

/** The largest moves of the numbers of repositories, a table for each number. */
export function movesParts(captures: readonly CaptureNews[]): Part[] {
  const parts = captures.flatMap(({ versions: { capture }, moves }) =>
    [...Map.groupBy(moves, ({ table, column }) => `${column} of ${table}`)].map(([name, own]) =>
      movesPart(capture, name, own),
    ),
  );
  const [first, ...others] = parts;
  return first ? [{ ...first, head: `## Largest moves\n\n${first.head}` }, ...others] : [];
}

function movesPart(capture: string, name: string, moves: readonly RepositoryMove[]): Part {
  const up = moves.filter(({ old, new: now }) => now > old).length;
  const head = `${code(capture)}, ${name}: ${figure(up)} rose, ${figure(moves.length - up)} fell`;
  return {
    title: `moves of ${name} in ${code(capture)}`,
    head: `${head}\n\n${tableHead(['Repository', 'Before:', 'Now:', 'Change:', '%:'])}`,
    lines: moves
      .slice(0, MOST_MOVES)
      .map(({ id, old, new: now }) =>
        tableRow([code(id), figure(old), figure(now), signed(now - old), percent(old, now)]),
      ),
    beyond: Math.max(0, moves.length - MOST_MOVES),
    more: (cut) => `${figure(cut)} more moved less.`,
    share: 0.08,
  };
}
