import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { readCode, shareOfSpaces, type ReadSpace } from './read-code.ts';

type CodeUseRow = RowIn<'metrics', 'code-use'>;
/** A use, the Spaces that can say whether it is so, and of which of them it is. */
type Use = readonly [value: string, can: (space: ReadSpace) => boolean, is: (space: ReadSpace) => boolean];

const loads = (space: ReadSpace) => space.loads_model === true;
const calls = (space: ReadSpace) => space.calls_hosted === true;
const isKnown = (space: ReadSpace) => space.loads_model !== null && space.calls_hosted !== null;

const uses: readonly Use[] = [
  ['loads a model', (space) => space.loads_model !== null, loads],
  ['calls a service', (space) => space.calls_hosted !== null, calls],
  ['both', isKnown, (space) => loads(space) && calls(space)],
  ['only loads', isKnown, (space) => loads(space) && !calls(space)],
  ['only calls', isKnown, (space) => !loads(space) && calls(space)],
  ['neither', isKnown, (space) => !loads(space) && !calls(space)],
  ['names a model', (space) => space.models_loaded !== null, (space) => (space.models_loaded ?? 0) > 0],
  ['calls of those that do one', (space) => isKnown(space) && loads(space) !== calls(space), calls],
];

/** Table `code-use`: apps by their kind, and by whether their code loads a model and calls a service that runs one. */
export function codeUse({ captures }: Pick<Sources, 'captures'>): CodeUseRow[] {
  return captures.flatMap((at) =>
    readCode(at).flatMap(([basis, spaces]) => {
      const key = { capture: at.capture.capture, basis };
      const kinds = [...new Set(spaces.flatMap(({ kind }) => kind ?? []))];
      const asked = uses.flatMap(([value, can, is]) => {
        const of = spaces.filter(can);
        return of.length === 0 ? [] : [{ ...key, group: 'use' as const, value, ...shareOfSpaces(of, is) }];
      });
      return [
        ...kinds.map((value) => ({
          ...key,
          group: 'kind' as const,
          value,
          ...shareOfSpaces(spaces, ({ kind }) => kind === value),
        })),
        ...asked,
      ];
    }),
  );
}
