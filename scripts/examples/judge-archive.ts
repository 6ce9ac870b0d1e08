import type { ApiHistory } from './api-history.ts';
import type { ArchivedCard } from './read-cards.ts';
import { cardExamples } from './card-examples.ts';
import { judgeCard } from './judge-card.ts';
import { judgeExample } from './judge-example.ts';
import { cardVerdict, exampleVerdict, type VerdictCells } from './verdict-row.ts';

/** Verdicts on the cards of an archive. */
export interface JudgedArchive {
  examples: VerdictCells[];
  cards: VerdictCells[];
}

/** Judges every card by the history of names. */
export function judgeArchived({ model, card }: ArchivedCard, history: ApiHistory, into: JudgedArchive): void {
  const examples = cardExamples(card);
  const judged = examples.map((example) => judgeExample(example, history));
  into.cards.push(cardVerdict(model.id, judged, judgeCard(judged, history)));
  examples.forEach((example, at) => into.examples.push(exampleVerdict(model.id, at + 1, example, judged[at]!)));
}

/** `<state> <number>` of verdicts, most first, and of the judged ones how every example fares by its names. */
export function summaryOf({ cards, examples }: JudgedArchive): Record<string, number> {
  const count = (rows: readonly VerdictCells[], column: string) =>
    Map.groupBy(rows, (row) => String(row[column] ?? ''));
  const judged = cards.filter(({ state }) => state === 'judged');
  const told = (name: string, groups: ReadonlyMap<string, readonly VerdictCells[]>) =>
    [...groups].map(([key, rows]): [string, number] => [`${name} ${key}`, rows.length]);
  return Object.fromEntries([
    ['cards', cards.length],
    ...told('cards', count(cards, 'state')).sort((a, b) => b[1] - a[1]),
    ['owners of judged cards', new Set(judged.map(({ model }) => String(model).split('/').slice(0, -1).join())).size],
    ...['names', 'calls', 'libraries'].flatMap((level) =>
      told(`every example, ${level}:`, count(judged, `every_${level}_verdict`)),
    ),
    ['examples', examples.length],
    ...told('examples', count(examples, 'state')).sort((a, b) => b[1] - a[1]),
  ]);
}
