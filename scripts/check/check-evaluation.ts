import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from '../metrics/sources.ts';
import { rounded } from '../statistics/rounded.ts';
import { calibrationBins } from '../triples/evaluation/calibration.ts';
import { populationsOf } from '../triples/evaluation/evaluate-matches.ts';
import { f1, precision, recall } from '../triples/evaluation/score-sets.ts';
import { parseMentionModel } from '../triples/mention-model.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, oneOfThese, rising, same, SLACK, theseRows, together, type Doubt } from './judged.ts';

type Triples = CheckedFolder<'triples'>;
type Line = RowIn<'triples', 'evaluation'>;
type Bin = RowIn<'triples', 'calibration'>;
type Find = (line: Partial<Line>) => Line | undefined;

/** Lines of the evaluation: shares of counts, populations within each other, and as many as the calibration has. */
export function checkEvaluation(folder: Triples, gold: Sources['gold']): string[] {
  const lines = folder.table('evaluation');
  const find = byKey(lines?.rows ?? [], ({ population, method, held_out: held }) => [population, method, held]);
  const like: Find = ({ population, method, held_out: held }) => find([population!, method!, held!]);
  const byListing = folder.table('by-listing')?.rows.filter(({ basis }) => basis === 'cards') ?? [];
  const bins = Map.groupBy(folder.table('calibration')?.rows ?? [], (row) => row.held_out);
  const guesses = folder.table('fuzzy-guesses')?.rows.length ?? 0;
  const { threshold, problems } = readModel(folder);
  return [
    ...problems,
    ...theseRows(
      lines,
      ['population', 'method', 'held_out'],
      wantedLines(folder, [...bins.keys()], gold),
      'of the evaluation',
    ),
    ...binProblems(folder),
    ...judged(lines, (row) => [
      ...shareDoubts(row),
      ...partDoubts(row, like),
      ...(row.population === 'declaring' && row.method === 'matcher' ? foundDoubts(row, bins, threshold) : []),
      row.method === 'fuzzy' ? atMost(row, 'found', guesses, 'as fuzzy-guesses.csv has') : undefined,
      row.population === 'declaring' && row.method === 'matcher' && row.held_out === 'cards' && byListing.length > 0
        ? oneOfThese(
            row,
            'found',
            byListing.some((each) => isSame(row, each)),
            'what by-listing.csv has of the same cards',
          )
        : undefined,
    ]),
  ];
}

function isSame(line: Line, { texts, wanted, found, right }: RowIn<'triples', 'by-listing'>): boolean {
  return line.cards === texts && line.declared === wanted && line.found === found && line.right === right;
}

/** Every matcher by all of its populations and by text alone, and what learns nothing; samples where there are any. */
function wantedLines({ table }: Triples, learned: readonly Bin['held_out'][], gold: Sources['gold']): Partial<Line>[] {
  const main = learned.includes('new') ? 'new' : 'cards';
  const guesses = table('fuzzy-guesses')?.rows ?? [];
  const read = new Set(gold.table('model-dataset').map(({ model }) => model)).size;
  const line = (
    population: Line['population'],
    method: Line['method'],
    held_out: Line['held_out'],
    rest: Partial<Line> = {},
  ): Partial<Line> => ({ population, method, held_out, ...rest });
  const sample = { cards: new Set(guesses.map(({ model }) => model)).size };
  // Cards that the model learned from are left out where the file has others.
  const hand = read === 0 || main === 'new' ? {} : { cards: read };
  const isRead = read > 0 || table('evaluation')?.rows.some(({ population }) => population === 'read-by-hand');
  return [
    ...learned.flatMap((held) =>
      populationsOf(held).flatMap((population) => [
        line(population, 'matcher', held),
        line(population, 'matcher-text', held),
      ]),
    ),
    line('declaring', 'tokens', 'none'),
    line('all', 'tokens', 'none'),
    ...(guesses.length === 0
      ? []
      : [
          line('fuzzy-sample', 'matcher', main, sample),
          line('fuzzy-sample', 'tokens', 'none', sample),
          line('fuzzy-sample', 'fuzzy', 'none', sample),
        ]),
    ...(isRead ? [line('read-by-hand', 'matcher', main, hand), line('read-by-hand', 'tokens', 'none', hand)] : []),
  ];
}

function shareDoubts(row: Line): (Doubt<Line> | undefined)[] {
  const counts = { wanted: row.declared, found: row.found, right: row.right };
  const f = f1(counts);
  return [
    atMost(row, 'right', Math.min(row.found, row.declared), 'as were found and declared'),
    same(row, 'precision', rounded(precision(counts)), 'as right of found'),
    same(row, 'recall', rounded(recall(counts)), 'as right of declared'),
    same(row, 'f1', rounded(f), 'by precision and recall'),
    ...(['precision', 'recall', 'f1'] as const).flatMap((share) => [
      ...rising(row, `${share}_low`, share, `${share}_high`),
      together(row, share, `${share}_low`),
      together(row, share, `${share}_high`),
    ]),
  ];
}

/** Who declares a listed dataset declares one, and is one of all; the text alone finds no more than text and front matter. */
function partDoubts(row: Line, find: Find): (Doubt<Line> | undefined)[] {
  const whole = {
    all: undefined,
    declaring: 'all',
    'declaring-listed': 'declaring',
    'declaring-any-name': undefined,
  } as const;
  const name = row.population in whole ? whole[row.population as keyof typeof whole] : undefined;
  const larger = name && find({ ...row, population: name });
  const whoever = row.population === 'declaring' ? find({ ...row, population: 'declaring-any-name' }) : undefined;
  const methods = { matcher: undefined, 'matcher-text': 'matcher', tokens: undefined, fuzzy: undefined } as const;
  const more = methods[row.method] && find({ ...row, method: methods[row.method]! });
  return [
    ...(larger
      ? [
          atMost(row, 'cards', larger.cards, `as ${name}`),
          atMost(row, 'found', larger.found, `as ${name}`),
          same(row, 'declared', larger.declared, `as ${name}`),
          same(row, 'right', larger.right, `as ${name}`),
        ]
      : []),
    ...(whoever
      ? [
          same(row, 'cards', whoever.cards, 'as declaring-any-name'),
          ...(['declared', 'found', 'right'] as const).map((column) =>
            atMost(row, column, whoever[column], 'as of any name'),
          ),
        ]
      : []),
    ...(more
      ? [
          same(row, 'cards', more.cards, 'as the matcher'),
          same(row, 'declared', more.declared, 'as the matcher'),
          atMost(row, 'found', more.found, 'as the matcher'),
          atMost(row, 'right', more.right, 'as the matcher'),
        ]
      : []),
  ];
}

/** Ten ranges of each way of holding out; what is stated lies in its range, and the observed share is one of matches. */
function binProblems({ table }: Triples): string[] {
  const bins = table('calibration');
  const held = [...new Set(bins?.rows.map((row) => row.held_out))];
  const wanted = held.flatMap((held_out) => calibrationBins([]).map(({ from, to }) => ({ held_out, from, to })));
  return [
    ...theseRows(bins, ['held_out', 'from'], wanted, 'in ten ranges of equal width'),
    ...judged(bins, (row) => {
      const { matches, stated, observed, from, to } = row;
      const isNone = matches === 0;
      const right = (observed ?? 0) * matches;
      return [
        isNone ? same(row, 'stated', null, 'of no match') : undefined,
        isNone ? same(row, 'observed', null, 'of no match') : undefined,
        oneOfThese(
          row,
          'stated',
          isNone || (stated !== null && stated >= from! - SLACK && stated <= to! + SLACK),
          `${from} to ${to}`,
        ),
        oneOfThese(
          row,
          'observed',
          isNone || Math.abs(right - Math.round(right)) < 1e-6 * Math.max(1, right),
          'a share of its matches',
        ),
      ];
    }),
  ];
}

/** Found is what the matcher states with at least its threshold. */
function foundDoubts(
  row: Line,
  bins: ReadonlyMap<string, readonly Bin[]>,
  threshold: number | undefined,
): (Doubt<Line> | undefined)[] {
  const own = bins.get(row.held_out);
  if (own === undefined || threshold === undefined) return [];
  const counted = (least: number) => own.filter(({ from }) => (from ?? 0) >= least - SLACK);
  const found = (all: readonly Bin[]) => all.reduce((sum, { matches }) => sum + matches, 0);
  const right = (all: readonly Bin[]) =>
    Math.round(all.reduce((sum, each) => sum + (each.observed ?? 0) * each.matches, 0));
  // A threshold inside of a range leaves open how many of it are found.
  const [least, most] = [counted(threshold), counted(Math.floor(threshold * 10 + SLACK) / 10)];
  const within = (column: 'found' | 'right', of: typeof found) =>
    oneOfThese(
      row,
      column,
      row[column] >= of(least) && row[column] <= of(most),
      `${of(least)} to ${of(most)} as calibration.csv has from ${threshold} on`,
    );
  return [within('found', found), within('right', right)];
}

/** The threshold of the stored model; without one nothing is known of it. */
function readModel({ dir }: Triples): { threshold?: number; problems: string[] } {
  const file = join(dir, 'mention-model.json');
  if (!existsSync(file)) return { problems: [] };
  try {
    return { threshold: parseMentionModel(readFileSync(file, 'utf8'), file).threshold, problems: [] };
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
}
