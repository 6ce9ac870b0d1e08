import type { RowIn } from '../../../data/schema/folders.ts';
import { rounded } from '../../statistics/rounded.ts';
import { readText } from '../candidates.ts';
import { declaringOnly } from './declaring-only.ts';
import { readCounts } from '../learned-counts.ts';
import { matchCard } from '../match-card.ts';
import type { MentionModel } from '../mention-model.ts';
import { createNameIndex, type NameIndex, type Rename } from '../name-index.ts';
import { lineOf } from './evaluate-matches.ts';
import { outOfFold } from './out-of-fold.ts';
import type { EvaluationArchive } from './read-evaluation.ts';
import { readLabelled } from './read-labelled.ts';
import { precision, recall, sumCounts } from './score-sets.ts';

type Row = RowIn<'triples', 'by-listing'>;
type Paragraph = RowIn<'gold', 'card-paragraphs'>;
type Counts = Pick<Row, 'texts' | 'wanted' | 'found' | 'right'>;

/** What the matcher is measured with, and a listing of names. */
export interface ListingMeasure {
  /** Capture of the listing. */
  listing: string;
  /** Cards, with the datasets of that listing. */
  archive: EvaluationArchive;
  model: MentionModel;
  renames: readonly Rename[];
  paragraphs: readonly Paragraph[];
}

/** Kinds of paragraph that say that a dataset is not used. */
export const NOT_USED: readonly string[] = ['negation', 'plan', 'comparison', 'removal'];

/** Rows of the table by-listing for one listing: cards out of fold, and paragraphs by the model as it is stored. */
export function listingRows({ listing, archive, model, renames, paragraphs }: ListingMeasure): Row[] {
  const index = createNameIndex(archive.datasets, renames, model.unlisted);
  const row = (basis: Row['basis'], kind: Row['kind'], counts: Counts): Row => ({
    basis,
    kind,
    listing,
    names: archive.datasets.length,
    ...counts,
    precision: rounded(precision(counts)),
    recall: rounded(recall(counts)),
  });
  const judged = paragraphs.map((paragraph) => ({ kind: paragraph.kind, ...judge(paragraph, index, model) }));
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  return [
    row('cards', 'all', declaringCards(archive, index, model)),
    row('paragraphs', 'all', sum(judged)),
    row('paragraphs', 'not used', sum(judged.filter(({ kind }) => NOT_USED.includes(kind)))),
    ...[...kinds].map(([kind, own]) => row('paragraphs', kind, sum(own))),
  ];
}

function declaringCards(archive: EvaluationArchive, index: NameIndex, { threshold }: MentionModel): Counts {
  const isListed = (key: string): boolean => typeof index.dataset(key)?.id === 'string';
  const { cards } = readLabelled(declaringOnly(archive), index, null, new Map());
  const matchesOf = outOfFold(cards, index, 'cards');
  const { wanted, found, right } = lineOf({ cards, threshold, isListed }, 'declaring', 'matcher', 'cards', (card) =>
    matchesOf(card)
      .filter(({ confidence }) => confidence >= threshold)
      .map(({ key }) => key),
  );
  return { texts: cards.length, wanted, found, right };
}

function judge({ text, used }: Paragraph, index: NameIndex, model: MentionModel): Counts {
  const isListed = (key: string): boolean => typeof index.dataset(key)?.id === 'string';
  const wanted = new Set(
    (used ?? '')
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => index.keyOf(each.slice(0, each.lastIndexOf(':'))))
      .filter(isListed),
  );
  const read = readText({ id: 'somebody/some-model', body: text.replaceAll('\\n', '\n') }, index);
  const matcher = { index, counts: readCounts(model.counts), logistic: model.logistic };
  const found = matchCard(read, matcher, model.threshold).filter(({ key }) => isListed(key));
  const right = found.filter(({ key }) => wanted.has(key)).length;
  return { texts: 1, wanted: wanted.size, found: found.length, right };
}

function sum(all: readonly Counts[]): Counts {
  return { texts: all.length, ...sumCounts(all) };
}
