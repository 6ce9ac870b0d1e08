import { unjudgedStates } from '../../data/schema/metrics/example-states.ts';
import type { CardExample } from './card-examples.ts';
import type { JudgedCard } from './judge-card.ts';
import { LEVELS, type JudgedExample, type Level, type Span } from './judge-example.ts';

/** Cells of a verdict, by column. */
export type VerdictCells = Record<string, string | number | null>;

/** One example: what it names, and its releases at each level. */
export function exampleVerdict(model: string, at: number, example: CardExample, judged: JudgedExample): VerdictCells {
  return {
    model,
    example: at,
    line: example.line,
    form: example.form,
    state: judged.state,
    libraries: example.libraries.join(' '),
    names: example.names.join(' '),
    tasks: example.tasks.join(' | '),
    models: example.models.join(' '),
    never: judged.state === 'never a name' ? judged.never.join(' ') : '',
    ...levelCells('', (level) => (judged.state === 'judged' ? judged.spans[level] : undefined)),
  };
}

/** One card: how many examples it has, and its releases at each level, of every example and of at least one. */
export function cardVerdict(
  model: string,
  examples: readonly JudgedExample[],
  card: Record<Level, JudgedCard> | null,
): VerdictCells {
  const states = new Set(examples.map(({ state }) => state));
  const never = examples.flatMap((each) => (each.state === 'never a name' ? each.never : []));
  return {
    model,
    state: card ? 'judged' : (unjudgedStates.find((reason) => states.has(reason)) ?? 'no example'),
    examples: examples.length,
    judged: examples.filter(({ state }) => state === 'judged').length,
    never: [...new Set(never)].join(' '),
    ...levelCells('every_', (level) => card?.[level].every),
    ...levelCells('some_', (level) => card?.[level].some),
  };
}

function levelCells(before: string, spanOf: (level: Level) => Span | undefined): VerdictCells {
  const cells: VerdictCells = {};
  for (const level of LEVELS) {
    const span = spanOf(level);
    cells[`${before}${level}_verdict`] = span?.verdict ?? '';
    cells[`${before}${level}_first`] = span?.first ?? '';
    cells[`${before}${level}_last`] = span?.last ?? '';
    cells[`${before}${level}_gone_by`] = span?.goneBy ?? '';
    cells[`${before}${level}_ended_by`] = span?.endedBy.join(' ') ?? '';
  }
  return cells;
}
