import { drawNumber } from '../draw-number.ts';
import { hashText } from '../hash-text.ts';
import { readCard } from '../../records/read-card.ts';
import { fuzzyBaseline } from './fuzzy-baseline.ts';
import type { EvaluationArchive } from './read-evaluation.ts';

/** Most cards of the sample, of those that declare datasets, by draw number. */
const FUZZY_SAMPLE = 300;
const SEED = 'fuzzy-1 ';

export interface FuzzyMeasure {
  /** Ids guessed, by model; only cards of the sample whose guesses are known. */
  guesses: Map<string, string[]>;
  /** Hash of the body, by model. */
  bodies: Map<string, string>;
  /** Cards run now, and the seconds that they took. */
  timed: number;
  seconds: number;
}

/**
 * The slow baseline on a random sample of the declaring cards: the first `fresh` are run and timed, the others are
 * taken from guesses made before for the same texts, as far as there are any.
 */
export function measureFuzzy(
  archive: EvaluationArchive,
  declaring: readonly string[],
  before: ReadonlyMap<string, string[]>,
  fresh: number,
): FuzzyMeasure {
  const sample = declaring
    .map((id) => ({ id, number: drawNumber(id, SEED) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .slice(0, FUZZY_SAMPLE);
  const place = new Map(sample.map(({ id }, at) => [id, at]));
  const ids = archive.datasets.map(({ id }) => id);
  const measure: FuzzyMeasure = { guesses: new Map(), bodies: new Map(), timed: 0, seconds: 0 };
  for (const { id, card } of archive.cards()) {
    const at = place.get(id);
    if (at === undefined) continue;
    const { body } = readCard(card);
    const hash = hashText(body).toString(36);
    const known = before.get(`${id} ${hash}`);
    const began = performance.now();
    const guesses = at < fresh ? fuzzyBaseline(body, ids) : known;
    if (!guesses) continue;
    if (at < fresh) {
      measure.timed += 1;
      measure.seconds += (performance.now() - began) / 1000;
    }
    measure.guesses.set(id, guesses);
    measure.bodies.set(id, hash);
  }
  return measure;
}
