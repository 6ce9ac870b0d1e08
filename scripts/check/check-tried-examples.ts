import { runCauses } from '../../data/schema/example-runs/run-columns.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { readExamples, type ReadCard } from '../metrics/judged-cards.ts';
import type { Sources } from '../metrics/sources.ts';
import { drawExamples } from '../try-examples/draw-examples.ts';
import { judgeRun } from '../try-examples/judge-run.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, judged, oneOfThese, same, theseRows, together, type Doubt } from './judged.ts';

type Runs = CheckedFolder<'example-runs'>;
type Row = RowIn<'example-runs', 'tried-examples'>;

/** Examples that were run: those that the draw gives, as their cards are judged, and each end with its cause. */
export function checkTriedExamples(
  folder: Runs,
  { captures, apiNames }: Pick<Sources, 'captures' | 'apiNames'>,
): string[] {
  const tried = folder.table('tried-examples');
  const release = folder.manifest?.revision ?? '';
  const wanted = [...Map.groupBy(tried?.rows ?? [], ({ capture }) => capture)].flatMap(([capture, own]) => {
    const at = captures.find((each) => each.capture.capture === capture);
    const read = at && readExamples(at, apiNames);
    // What exists in another release is another question.
    if (!read || read.history.line.versions.at(-1) !== release) return own;
    const sizeOf = (names: Row['names']) => own.filter((row) => row.names === names).length;
    const all = read.cards.flatMap((card) => firstJudged(card) ?? []);
    const drawn = drawExamples(all, { exist: sizeOf('exist'), gone: sizeOf('gone') });
    return drawn.map((each) => ({ capture, ...each }));
  });
  return [
    ...theseRows<Row>(tried, ['capture', 'model'], wanted, 'as the draw gives it'),
    ...judged(tried, (row) => [
      same(row, 'release', release, 'as the revision of the manifest'),
      oneOfThese(row, 'capture', folder.manifest?.source.includes(row.capture) ?? true, 'the capture of the manifest'),
      ...endDoubts(row),
    ]),
  ];
}

/** The first example of a card that is judged, as it is kept. */
function firstJudged({ model, examples }: ReadCard) {
  const first = examples.find(({ judged: each }) => each.state === 'judged');
  if (first?.judged.state !== 'judged') return undefined;
  const { names, libraries } = first.judged.spans;
  const wordOf = ({ verdict }: typeof names) => (verdict === 'still' ? ('exist' as const) : ('gone' as const));
  const { example, libraries: imported } = first.row;
  return { model, example, names: wordOf(names), all: wordOf(libraries), libraries: imported };
}

function endDoubts(row: Row): (Doubt<Row> | undefined)[] {
  const isEnd = row.outcome === 'ran';
  const side = row.cause && runCauses[row.cause];
  return [
    isEnd ? same(row, 'cause', null, 'of what ran') : row.cause === null ? ['cause', 'why it stopped'] : undefined,
    same(row, 'side', side, 'as the cause is'),
    isEnd ? undefined : same(row, 'outcome', side === 'run' ? 'not told' : 'failed', 'as the cause is'),
    isEnd ? same(row, 'error', null, 'of what ran') : undefined,
    together(row, 'error', 'line'),
    row.error === null ? same(row, 'message', null, 'without an error') : undefined,
    atMost(row, 'line', row.lines, 'lines'),
    oneOfThese(row, 'lines', row.lines > 0, 'at least 1'),
    row.shown === null ? ['shown', 'true or false'] : undefined,
    isEnd ? undefined : causeDoubt(row),
  ];
}

/** The words of an error allow of few causes, whatever else was known when it was judged; cut words of any. */
function causeDoubt(row: Row): Doubt<Row> | undefined {
  if (row.message?.includes('…') || row.cause === null) return undefined;
  const ran = {
    outcome: row.error === null ? 'died' : 'failed',
    line: row.line ?? 0,
    error: row.error ?? '',
    message: row.message ?? '',
    shown: false,
  } as const;
  const libraries = row.libraries?.split(' ') ?? [];
  const causes = [true, false].flatMap((listed) =>
    [true, false].flatMap((notBuilt) =>
      [[], ['network ']].flatMap((refused) =>
        ['', 'open(', 'load_dataset('].map(
          (line) => judgeRun({ ran: { ...ran, refused }, line, libraries, listed, notBuilt }).cause,
        ),
      ),
    ),
  );
  return oneOfThese(row, 'cause', causes.includes(row.cause), [...new Set(causes)].join(' or '));
}
