import { LABELLED } from '../../frames/frame-rules.ts';
import { VERDICTS } from '../../data/schema/gold/model-dataset.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { ApiHistory } from '../examples/api-history.ts';
import { historyOfNames } from '../metrics/judged-cards.ts';
import type { Sources } from '../metrics/sources.ts';
import { ownerOf } from '../records/field.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { hasForm, judged, oneOfThese, same, sums, together, type Doubt } from './judged.ts';

type Gold = CheckedFolder<'gold'>;
type Label = RowIn<'gold', 'model-dataset'>;
type Example = RowIn<'gold', 'card-examples'>;

/** An id of a model or dataset. */
const ID = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** Labels by hand: that the parts of each say the same, and that what is gone is gone from the releases that were read. */
export function checkGold(folder: Gold, { apiNames, captures }: Pick<Sources, 'apiNames' | 'captures'>): string[] {
  const history = historyOfNames(apiNames);
  const labelled = captures.find(({ capture }) => capture.capture === LABELLED);
  const cards = new Set(labelled?.table('example-cards').map(({ model }) => model));
  return [
    ...statedProblems(folder),
    ...labelProblems(folder),
    ...exampleProblems(folder, history, cards),
    ...paragraphProblems(folder),
  ];
}

/** The notes of the manifest say how many cards were read, and how many of them twice. */
function statedProblems({ dir, manifest, table }: Gold): string[] {
  return (manifest?.notes ?? []).flatMap((note) => {
    const [, name, all] = /^(model-dataset|card-examples): .*\blabelled all (\d+) cards/.exec(note) ?? [];
    const again = /\bsecond pass over (\d+) of them/.exec(note)?.[1];
    const rows = name === 'card-examples' ? table(name)?.rows : table('model-dataset')?.rows;
    const cards = (own: readonly { model: string }[] = []) => new Set(own.map(({ model }) => model)).size;
    const twice = table('model-dataset')?.rows.filter((row) => row.again !== null);
    const counts = [
      { stated: name === undefined ? undefined : all, found: cards(rows), what: 'cards' },
      { stated: again, found: cards(twice), what: 'cards that were read again' },
    ];
    return counts
      .filter(({ stated, found }) => stated !== undefined && Number(stated) !== found)
      .map(
        ({ stated, found, what }) =>
          `${dir}/${name}.csv: expected ${stated} ${what} as a note of the manifest says, received ${found}`,
      );
  });
}

function labelProblems({ table }: Gold): string[] {
  const labels = table('model-dataset');
  const rows = sums(labels?.rows ?? [], ({ model }) => [model]);
  const again = sums(
    (labels?.rows ?? []).filter((row) => row.again !== null),
    ({ model }) => [model],
  );
  return judged(labels, (row: Label) => [
    hasForm(row, 'model', ID, 'an id of a model'),
    hasForm(row, 'dataset', ID, 'an id of a dataset'),
    ...(row.verdict === 'none' ? noneDoubts(row, rows(row.model)) : namedDoubts(row)),
    oneOfThese(row, 'again', row.again === null || VERDICTS.some((each) => each === row.again), VERDICTS.join(', ')),
    row.again === null && again(row.model) > 0
      ? ['again', 'a verdict, as other labels of the card have one']
      : undefined,
  ]);
}

/** A card that names no dataset has one row, which says so. */
function noneDoubts(row: Label, rows: number): (Doubt<Label> | undefined)[] {
  return [
    same(row, 'relation', 'none', 'as the verdict is'),
    ...(['dataset', 'name', 'line'] as const).map((column) => same(row, column, null, 'of a card that names none')),
    ...(['declared', 'in_body'] as const).map((column) => same(row, column, false, 'of a card that names none')),
    oneOfThese(row, 'verdict', rows === 1, 'another one, as the card has more labels'),
  ];
}

function namedDoubts(row: Label): (Doubt<Label> | undefined)[] {
  const { verdict, relation, in_body: inBody, declared } = row;
  const isUse = relation === 'train' || relation === 'evaluate' || relation === 'both';
  return [
    oneOfThese(row, 'relation', relation !== 'none', 'another one than none of a dataset that is named'),
    verdict === 'yes'
      ? oneOfThese(row, 'relation', isUse, 'train, evaluate or both, as the verdict is yes')
      : undefined,
    verdict === 'no' ? same(row, 'relation', 'named', 'as the verdict is no') : undefined,
    row.name === null ? ['name', 'the dataset as the card calls it'] : undefined,
    row.line === null || row.line === 0 ? ['line', 'the line that decides'] : undefined,
    oneOfThese(row, 'in_body', inBody !== null && (inBody || verdict === 'unclear'), 'true: the text decides'),
    oneOfThese(row, 'declared', declared !== null && (declared || inBody === true), 'true: it is named nowhere else'),
  ];
}

function exampleProblems({ table }: Gold, history: ApiHistory, cards: ReadonlySet<string>): string[] {
  const owner = ({ model }: Example) => ownerOf(model) ?? model;
  const owners = sums(table('card-examples')?.rows ?? [], (row) => [owner(row)]);
  return judged(table('card-examples'), (row: Example) => [
    hasForm(row, 'model', ID, 'an id of a model'),
    oneOfThese(row, 'model', owners(owner(row)) === 1, 'a model of another owner than other rows have'),
    cards.size > 0
      ? oneOfThese(row, 'model', cards.has(row.model), `a model with examples as ${LABELLED} has it`)
      : undefined,
    together(row, 'names_ended_by', 'names_gone_by'),
    oneOfThese(
      row,
      'names',
      (row.names === 'still') === (row.names_ended_by === null),
      'stopped where something ended it',
    ),
    oneOfThese(row, 'all', (row.all === 'still') === (row.all_ended_by === null), 'stopped where something ended it'),
    row.names === 'stopped' ? same(row, 'all', 'stopped', 'as names is') : undefined,
    // Without releases nothing is known of names.
    ...(history.line.versions.length > 0 ? goneDoubts(row, history) : []),
  ]);
}

function goneDoubts(row: Example, history: ApiHistory): (Doubt<Example> | undefined)[] {
  const said = (text: string | null) => text?.split(' ') ?? [];
  const alive = said(row.all_ended_by).filter((what) => goneFrom(what, history).every((version) => version === null));
  const by = said(row.names_ended_by).find((what) => !goneFrom(what, history).includes(row.names_gone_by));
  return [
    alive[0] === undefined ? undefined : ['all_ended_by', `what is gone as data/api-names has it, not ${alive[0]}`],
    by === undefined ? undefined : ['names_gone_by', `the release that lacks ${by} as data/api-names has it`],
  ];
}

/** Releases from which something is gone; null where the newest has it, none of what nobody knows. */
function goneFrom(what: string, history: ApiHistory): (string | null)[] {
  const task = /^pipeline\("(.*)"\)$/.exec(what)?.[1];
  const word = /^(\w+)(?:=|\(\))$/.exec(what)?.[1];
  const lives =
    word !== undefined
      ? (history.methods.get(word) ?? []).map(({ life }) => life)
      : [
          task === undefined
            ? what.startsWith('transformers.')
              ? history.nameLife(what)
              : history.otherLife(what)
            : history.taskLife(task),
        ];
  return lives.flatMap((life) => (life ? [life.goneBy] : []));
}

const USE = /^[\w./-]+:(?:train|evaluate|both|base|any)$/;

/** Paragraphs are numbered from 1 in the order of the rounds. */
function paragraphProblems({ table }: Gold): string[] {
  const paragraphs = table('card-paragraphs');
  return judged(paragraphs, (row, at) => [
    same(row, 'paragraph', (paragraphs!.rows[at - 1]?.paragraph ?? 0) + 1, 'as the next one'),
    oneOfThese(
      row,
      'round',
      row.round >= (paragraphs!.rows[at - 1]?.round ?? 1),
      'the round of the one before, or later',
    ),
    oneOfThese(
      row,
      'used',
      row.used?.split(' ').every((each) => USE.test(each)) ?? true,
      'id:relation, blanks between',
    ),
  ]);
}
