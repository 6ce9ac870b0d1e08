import type { CaptureNews } from './diff-facts.ts';
import type { Part } from './fit-parts.ts';
import type { ListNews } from './list-news.ts';
import { code, counted, figure, firstOf, tableHead, tableRow } from './markdown.ts';
import type { ArrivalKind, DepartureKind, RepositoryNews } from './repository-news.ts';

const MOST_NAMES = 5;
const MOST_OF_LIST = 3;

const ARRIVALS: Readonly<Record<ArrivalKind, string>> = {
  new: 'New to the Hub',
  back: 'Came back',
  entered: 'Entered',
};
const DEPARTURES: Readonly<Record<DepartureKind, string>> = {
  left: 'Left, still listed',
  removed: 'Removed',
  unlisted: 'Not listed any more',
  unknown: 'Gone, not known why',
};
const ARRIVAL_KINDS = ['new', 'back', 'entered'] as const;
const DEPARTURE_KINDS = ['left', 'removed', 'unlisted', 'unknown'] as const;

/** Who came into the tables of each capture and its top lists, and who left them. */
export function repositoriesParts(captures: readonly CaptureNews[]): Part[] {
  const told = captures.filter(({ repositories }) => repositories.length > 0);
  const head = tableHead([
    'Capture',
    'Table',
    'Before:',
    'Now:',
    ...ARRIVAL_KINDS.map((kind) => `${ARRIVALS[kind]}:`),
    'Renamed:',
    ...DEPARTURE_KINDS.map((kind) => `${DEPARTURES[kind]}:`),
  ]);
  const rows = told.flatMap(({ versions, repositories }) =>
    repositories.map((news) => countsRow(versions.capture, news)),
  );
  const parts: Part[] = [
    { title: 'who came and left', head: `## Who came and who left\n\n${head}`, lines: rows, more, share: 0.15 },
    { title: 'names of who came and left', head: '', lines: told.flatMap(namesLines), more, share: 0.2 },
    ...captures.map(({ versions: { capture }, lists }) => listsPart(capture, lists)),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function more(cut: number): string {
  return `${counted(cut, 'more line')} left out.`;
}

function countsRow(capture: string, { table, old, new: now, arrivals, departures, renamed }: RepositoryNews): string {
  const count = (all: readonly { kind: string }[], kind: string) =>
    figure(all.filter((each) => each.kind === kind).length);
  return tableRow([
    code(capture),
    table,
    figure(old),
    figure(now),
    ...ARRIVAL_KINDS.map((kind) => count(arrivals, kind)),
    figure(renamed.length),
    ...DEPARTURE_KINDS.map((kind) => count(departures, kind)),
  ]);
}

/** What the kinds mean where that is not plain, and the most noticed of each kind by name. */
function namesLines({ versions: { capture, new: now }, repositories }: CaptureNews): string[] {
  return repositories.flatMap(({ table, arrivals, departures, renamed, since }) => {
    const listing = `${code(capture)}, ${table}`;
    const line = (title: string, names: readonly string[]) =>
      names.length === 0 ? [] : [`- ${listing}: ${title} (${figure(names.length)}): ${firstOf(names, MOST_NAMES)}`];
    const ofKind = <K extends string>(all: readonly { kind: K; id: string; listed_as?: string }[], kind: K) =>
      all.filter((each) => each.kind === kind).map(nameOf);
    const isBlind = arrivals.length > 0 && departures.length > 0 && !now.rows(table)?.some((row) => row.hub_id);
    return [
      ...DEPARTURE_KINDS.flatMap((kind) => line(MEANING[kind], ofKind(departures, kind))),
      ...line(
        'renamed',
        renamed.map(({ id_before, id }) => `${code(id_before)} → ${code(id)}`),
      ),
      ...ARRIVAL_KINDS.flatMap((kind) => line(MEANING[kind], ofKind(arrivals, kind))),
      ...line('had left the table before and are not listed any more', since.removed.map(code)),
      ...line('had left the table before and are listed again', since.back.map(code)),
      ...(isBlind ? [`- ${listing}: without \`_id\`, a rename looks like one that left and one that came`] : []),
    ];
  });
}

const MEANING: Readonly<Record<ArrivalKind | DepartureKind, string>> = {
  new: 'new to the Hub since',
  back: 'came back: an earlier version had not found them in its listing',
  entered: 'entered, created before',
  left: 'left the table and are still listed',
  removed: 'removed from the Hub, or made private',
  unlisted: 'not listed any more, which this listing cannot tell from removed',
  unknown: 'gone from the table; whether from the Hub too, the newer version does not tell',
};

function nameOf({ id, listed_as }: { id: string; listed_as?: string }): string {
  return listed_as ? `${code(id)} (as ${code(listed_as)})` : code(id);
}

/** In a list, where the plain kinds need no word. */
const SHORT: Readonly<Record<ArrivalKind | DepartureKind, string>> = {
  new: 'new',
  back: 'back',
  entered: '',
  left: '',
  removed: 'removed',
  unlisted: 'not listed',
  unknown: 'gone',
};

function listsPart(capture: string, lists: readonly ListNews[]): Part {
  const named = (all: readonly { id: string; kind: ArrivalKind | DepartureKind }[]) =>
    firstOf(
      all.map(({ id, kind }) => (SHORT[kind] === '' ? code(id) : `${code(id)} (${SHORT[kind]})`)),
      MOST_OF_LIST,
    );
  const rows = lists.map(({ list, presence, entered, left }) =>
    tableRow([
      presence === 'both' ? code(list) : `${code(list)} (${presence})`,
      figure(entered.length),
      figure(left.length),
      named(entered),
      named(left),
    ]),
  );
  return {
    title: `top lists of ${code(capture)}`,
    head: `### Top lists of ${code(capture)}\n\n${tableHead(['List', 'In:', 'Out:', 'Entered', 'Left'])}`,
    lines: rows,
    more: (cut) => `${counted(cut, 'more list')} changed less.`,
    share: 0.15,
  };
}
