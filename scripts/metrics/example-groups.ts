import type { RowIn } from '../../data/schema/folders.ts';
import { LEVELS } from '../examples/judge-example.ts';
import { exampleMarks } from './example-marks.ts';
import { ASKED, byOwner, foundIn } from './found-in.ts';
import { foundSharesOnce } from './found-shares.ts';
import { readExamples, type JudgedCardOfModel } from './judged-cards.ts';
import type { Sources } from './sources.ts';

type GroupRow = RowIn<'metrics', 'example-groups'>;
type Facet = GroupRow['facet'];
/** A release by which groups are told, with its place in the line. */
type Mark = readonly [GroupRow['at'], { release: string; place: number }];

/** Least downloads of each group. */
const BANDS = [0, 1, 10, 100, 1000, 10_000] as const;

/** By facet, the group of a model; undefined where the capture does not say. */
const groupOf: Readonly<Record<Facet, (about: JudgedCardOfModel['about']) => string | null | undefined>> = {
  all: () => 'all',
  task: ({ task }) => task,
  library: ({ library }) => library,
  created: ({ created_at: day }) => day?.slice(0, 4),
  changed: ({ last_modified: day }) => day?.slice(0, 4),
  downloads: ({ downloads }) => (downloads === null ? undefined : bandOf(downloads)),
};
const FACETS = ['all', 'task', 'library', 'created', 'changed', 'downloads'] as const satisfies readonly Facet[];

/** Table `example-groups`: the same by task, year, library and downloads, at four releases. */
export function exampleGroups({ captures, apiNames }: Pick<Sources, 'captures' | 'apiNames'>): GroupRow[] {
  return captures.flatMap((at) => {
    const read = readExamples(at, apiNames);
    if (!read) return [];
    const { capture, population, judged, history } = read;
    const marks = Object.entries(exampleMarks(history.line, at.capture.seen)).flatMap(([mark, place]): Mark[] =>
      // Object.entries forgets the names.
      place === undefined ? [] : [[mark as GroupRow['at'], { release: history.line.versions[place]!, place }]],
    );
    return groupsOf(judged).flatMap(({ facet, value, cards }) =>
      sharesAt(cards, marks).map((shares) => ({ capture, facet, value, population, ...shares })),
    );
  });
}

/** Cards by each facet, most cards first; a facet of which no card says anything is left out. */
function groupsOf(judged: readonly JudgedCardOfModel[]) {
  return FACETS.flatMap((facet) => {
    const groups = [...Map.groupBy(judged, ({ about }) => groupOf[facet](about))];
    if (groups.every(([value]) => value == null)) return [];
    return groups
      .flatMap(([value, cards]) => (value === undefined ? [] : [{ facet, value, cards }]))
      .sort((a, b) => b.cards.length - a.cards.length || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
  });
}

function sharesAt(cards: readonly JudgedCardOfModel[], marks: readonly Mark[]) {
  const owners = byOwner(cards);
  const sharesOf = foundSharesOnce();
  return LEVELS.flatMap((level) =>
    ASKED.flatMap((asked) =>
      marks.map(([at, { release, place }]) => ({
        level,
        asked,
        at,
        release,
        ...sharesOf(foundIn(owners, level, asked, place)),
      })),
    ),
  );
}

function bandOf(downloads: number): string {
  const at = BANDS.findLastIndex((least) => least <= downloads);
  const [least, next] = [BANDS[at]!, BANDS[at + 1]];
  if (next === undefined) return `${least} or more`;
  return next - 1 === least ? `${least}` : `${least} to ${next - 1}`;
}
