import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { Sources } from './sources.ts';

type Row = RowIn<'metrics', 'example-run-shares'>;
type Tried = RowIn<'example-runs', 'tried-examples'>;

/** Which examples each measure counts, and out of which. */
const MEASURES: readonly { measure: Row['measure']; of: (each: Tried) => boolean; is: (each: Tried) => boolean }[] = [
  { measure: 'ran', of: isTold, is: hasRun },
  { measure: 'ran or needs the reader', of: isTold, is: (each) => hasRun(each) || each.side === 'reader' },
  { measure: 'fails by the release', of: isTold, is: ({ side }) => side === 'release' },
  { measure: 'ran, the untold failing', of: () => true, is: hasRun },
  { measure: 'ran, the untold running', of: () => true, is: (each) => hasRun(each) || !isTold(each) },
];

/** What is said of examples, and of which. */
const GROUPS: readonly { said: Row['said']; of: (each: Tried) => boolean }[] = [
  { said: 'all exist', of: ({ names, all }) => names === 'exist' && all === 'exist' },
  { said: 'names exist', of: ({ names }) => names === 'exist' },
  { said: 'names gone', of: ({ names }) => names === 'gone' },
];

/** Table `example-run-shares`: how far "its names exist" is above "it runs". */
export function exampleRunShares({ exampleRuns }: Pick<Sources, 'exampleRuns'>): Row[] {
  const captures = Map.groupBy(exampleRuns.table('tried-examples'), ({ capture }) => capture);
  return [...captures.values()].flatMap((tried) =>
    GROUPS.flatMap(({ said, of }) => {
      const own = tried.filter(of);
      return own.length === 0 ? [] : MEASURES.map((measure) => rowOf(said, measure, own));
    }),
  );
}

function rowOf(said: Row['said'], { measure, of, is }: (typeof MEASURES)[number], own: readonly Tried[]): Row {
  const out = own.filter(of);
  const counted = out.filter(is).length;
  const [low, high] = wilsonInterval(counted, out.length) ?? [null, null];
  const share = out.length === 0 ? null : rounded(counted / out.length);
  const { capture, release } = own[0]!;
  return {
    capture,
    said,
    measure,
    release,
    examples: counted,
    of: out.length,
    share,
    low: rounded(low),
    high: rounded(high),
  };
}

function isTold({ outcome }: Tried): boolean {
  return outcome !== 'not told';
}

function hasRun({ outcome }: Tried): boolean {
  return outcome === 'ran';
}
