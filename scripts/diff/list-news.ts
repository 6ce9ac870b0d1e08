import type { CaptureVersions } from './capture-versions.ts';
import type { Cells } from './compare-tables.ts';
import type { ArrivalKind, DepartureKind, RepositoryNews } from './repository-news.ts';

/** Who came into one top list and who left it: first those who came to the Hub or left it, then by rank. */
export interface ListNews {
  /** `fill-mask by likes (tag)`. */
  list: string;
  /** Only one version has the list: its task or measure came or went. */
  presence: 'new' | 'gone' | 'both';
  entered: { id: string; kind: ArrivalKind }[];
  left: { id: string; kind: DepartureKind }[];
}

/** Top lists whose members changed, those with most changes first; a model that was renamed stays the same. */
export function listNews(versions: CaptureVersions, ofModels: RepositoryNews): ListNews[] {
  const [ranksBefore, ranks] = [versions.old.rows('model-ranks'), versions.new.rows('model-ranks')];
  // Without these columns, as an older schema had it, lists cannot be told apart.
  const isNamed = ({ by, task, sort }: Cells) => by !== undefined && task !== undefined && sort !== undefined;
  if (!ranksBefore?.every(isNamed) || !ranks?.every(isNamed)) return [];
  const [before, after] = [listsOf(ranksBefore), listsOf(ranks)];
  const idNow = new Map(ofModels.pairs.map((pair) => [pair.old.id, pair.new.id]));
  const arrived = new Map(ofModels.arrivals.map(({ id, kind }) => [id, kind]));
  const departed = new Map(ofModels.departures.map(({ id, kind }) => [id, kind]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((list): ListNews => {
      const [old, now] = [before.get(list), after.get(list)];
      const known = new Set((old ?? []).map((id) => idNow.get(id)));
      const members = new Set(now ?? []);
      return {
        list,
        presence: old === undefined ? 'new' : now === undefined ? 'gone' : 'both',
        // A model that was in scope by another list is neither new to the Hub nor back.
        entered: (now ?? [])
          .filter((id) => !known.has(id))
          .map((id) => ({ id, kind: arrived.get(id) ?? ('entered' as const) }))
          .sort((a, b) => Number(a.kind === 'entered') - Number(b.kind === 'entered')),
        left: (old ?? [])
          .filter((id) => !members.has(idNow.get(id) ?? ''))
          .map((id) => ({ id, kind: departed.get(id) ?? ('left' as const) }))
          .sort((a, b) => Number(a.kind === 'left') - Number(b.kind === 'left')),
      };
    })
    .filter(({ entered, left }) => entered.length + left.length > 0)
    .sort(
      (a, b) => b.entered.length + b.left.length - (a.entered.length + a.left.length) || (a.list < b.list ? -1 : 1),
    );
}

function listsOf(rows: readonly Cells[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { task = '', sort = '', by = '', model = '' } of rows) {
    const list = `${task} by ${sort} (${by})`;
    lists.set(list, [...(lists.get(list) ?? []), model]);
  }
  return lists;
}
