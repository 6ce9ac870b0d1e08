import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { mostUsed } from './most-used.ts';
import { nearestModelFact } from './nearest-model-fact.ts';
import { readCode, shareOfSpaces, type ReadSpace } from './read-code.ts';
import { withOwner } from './with-owner.ts';

type CodeModelsRow = RowIn<'metrics', 'code-models'>;

/** What an app must do for it to be asked which models it names in this way. */
const ASKED: readonly (readonly [how: CodeModelsRow['how'], can: (space: ReadSpace) => boolean])[] = [
  ['loaded', (space) => space.loads_model === true],
  ['hosted', (space) => space.calls_hosted === true],
];

/** Table `code-models`: the models that the code of most apps loads, and those it asks hosted services for. */
export function codeModels({ captures }: Pick<Sources, 'captures'>): CodeModelsRow[] {
  return captures.flatMap((at) => {
    const taskOf = nearestModelFact(captures, at, 'pipeline_tag');
    return readCode(at).flatMap(([basis, spaces]) =>
      ASKED.flatMap(([how, can]) => {
        const asked = spaces.filter(can);
        const ids = new Set(asked.map(({ space }) => space));
        const named = at.table('space-code-models').filter((row) => row.how === how && ids.has(row.space));
        const nameOf = how === 'loaded' ? withOwner(named.map(({ model }) => model)) : (model: string) => model;
        const most = mostUsed(oncePerSpace(named, nameOf), ({ model }) => model);
        return most.map(([model, rows], index) => {
          const users = new Set(rows.map(({ space }) => space));
          const { n, of, share, low, high } = shareOfSpaces(asked, ({ space }) => users.has(space));
          return {
            capture: at.capture.capture,
            basis,
            how,
            model,
            rank: index + 1,
            pipeline_tag: how === 'loaded' ? (taskOf(model)?.value ?? null) : null,
            spaces: n,
            of,
            share,
            low,
            high,
          };
        });
      }),
    );
  });
}

/** An app that writes one model in two ways names it once. */
function oncePerSpace(named: readonly { space: string; model: string }[], nameOf: (model: string) => string) {
  const rows = named.map(({ space, model }) => ({ space, model: nameOf(model) }));
  return [...new Map(rows.map((row) => [`${row.space} ${row.model}`, row])).values()];
}
