import type { RowIn } from '../../data/schema/folders.ts';
import type { ApiHistory } from '../examples/api-history.ts';
import { calledWords } from '../examples/called-words.ts';
import { factsOfRow } from '../examples/example-row.ts';
import type { Life } from '../examples/release-line.ts';

/** Something that an example uses and the newest release lacks. */
export interface GoneName {
  name: string;
  kind: RowIn<'metrics', 'example-breaks'>['kind'];
  goneBy: string | null;
}

/** What of a judged example is missing in the newest release, each once. */
export function goneNames(row: RowIn<'captures', 'card-examples'>, history: ApiHistory): GoneName[] {
  const { names, tasks, calls } = factsOfRow(row);
  const isOurs = (path: string) => /^transformers[.:]/.test(path);
  const used: { name: string; kind: GoneName['kind']; life: Life | undefined }[] = [
    ...names.map((name) =>
      isOurs(name)
        ? { name, kind: 'name' as const, life: history.nameLife(name) }
        : { name, kind: 'other library' as const, life: history.otherLife(name) },
    ),
    ...tasks.map((task) => ({ name: `pipeline("${task}")`, kind: 'task' as const, life: history.taskLife(task) })),
    ...calls.flatMap((call) =>
      calledWords(call, history).map(({ word, life }) => ({
        name: word,
        kind: word.endsWith('=') ? ('keyword' as const) : ('method' as const),
        life,
      })),
    ),
  ];
  const gone = used.flatMap(({ name, kind, life }) =>
    life && (life.releases & history.line.newest) === 0n ? [{ name, kind, goneBy: life.goneBy }] : [],
  );
  return [...new Map(gone.map((each) => [each.name, each])).values()];
}
