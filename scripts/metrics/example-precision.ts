import type { RowIn } from '../../data/schema/folders.ts';
import { LABELLED } from '../../frames/frame-rules.ts';
import { rounded } from '../statistics/rounded.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { readExamples, type JudgedCardOfModel } from './judged-cards.ts';
import type { Sources } from './sources.ts';

type Row = RowIn<'metrics', 'example-precision'>;
type Label = RowIn<'gold', 'card-examples'>;
/** What is said of a card, and by the reader. */
interface Judged {
  verdict: Row['verdict'];
  right: boolean;
  named: boolean;
}

const LEVELS = { names: 'names', all: 'libraries' } as const;

/** Table `example-precision`: labels by hand against what is said of the same cards today. */
export function examplePrecision({ captures, gold, apiNames }: Pick<Sources, 'captures' | 'gold' | 'apiNames'>): Row[] {
  const labels = gold.table('card-examples');
  const found = captures.find(({ capture }) => capture.capture === LABELLED);
  if (labels.length === 0 || !found) return [];
  const cards = new Map(readExamples(found, apiNames)?.judged.map((card) => [card.model, card]));
  return (['all', 'names'] as const).flatMap((level) => {
    const judged = labels.map((label) => judgedLabel(label, level, cards.get(label.model)));
    return [...Map.groupBy(judged, ({ verdict }) => verdict)].map(([verdict, own]) => rowOf(level, verdict, own));
  });
}

function rowOf(level: Row['level'], verdict: Row['verdict'], own: readonly Judged[]): Row {
  const right = own.filter((each) => each.right);
  const [low, high] = wilsonInterval(right.length, own.length) ?? [null, null];
  return {
    capture: LABELLED,
    level,
    verdict,
    cards: own.length,
    right: right.length,
    share: rounded(right.length / own.length),
    low: rounded(low),
    high: rounded(high),
    named: verdict === 'stopped' ? right.filter(({ named }) => named).length : null,
  };
}

function judgedLabel(label: Label, level: Row['level'], card: JudgedCardOfModel | undefined): Judged {
  const span = card?.levels[LEVELS[level]].every;
  if (!span) return { verdict: 'not judged', right: false, named: false };
  // A card whose examples never had a release in common does not have the newest one either.
  const verdict = span.verdict === 'still' ? 'still' : 'stopped';
  const said = level === 'names' ? label.names_ended_by : label.all_ended_by;
  const ends = said?.split(' ') ?? [];
  return { verdict, right: verdict === label[level], named: span.endedBy.some((what) => ends.includes(what)) };
}
