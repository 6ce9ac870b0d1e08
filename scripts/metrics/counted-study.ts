import { STUDY } from '../../frames/frame-rules.ts';
import type { Counted, Look } from './counted-figures.ts';
import { withKnown } from './with-known.ts';

const MEBIBYTE = 1024 * 1024;
const LARGE = 100_000_000;
const VERY_LARGE = 1000;

/** Figures of the starting study, counted from the capture that holds its data; those of uses only where it has them. */
export function countedStudy({ captures }: Pick<Look, 'captures'>): ReadonlyMap<string, Counted> {
  const study = captures.find(({ capture }) => capture.capture === STUDY);
  if (!study) return new Map();
  const spaces = study.table('spaces');
  const files = withKnown(spaces, 'files');
  const sizes = withKnown(spaces, 'bytes').map(({ bytes }) => bytes);
  const use = study.table('space-use').find(({ side, answering }) => side === 'space' && answering > 0);
  const values: Readonly<Record<string, number | null>> = {
    'study-spaces-in-scope': spaces.length,
    'study-failed': spaces.length - files.length,
    'study-very-large': files.filter((space) => space.files > VERY_LARGE).length,
    'study-most-files': files.length === 0 ? null : files.reduce((most, space) => Math.max(most, space.files), 0),
    'study-largest': sizes.length === 0 ? null : Math.max(...sizes) / MEBIBYTE,
    'study-large-spaces': sizes.filter((bytes) => bytes > LARGE).length,
    'study-spaces-listed': use?.answering ?? null,
    'study-spaces-naming': use?.spaces_naming ?? null,
    'study-uses-named': use?.uses ?? null,
    'study-models-named': use?.models_used ?? null,
    'study-uses-in-scope': use?.uses_in_scope ?? null,
  };
  return new Map(Object.entries(values).map(([figure, value]) => [figure, { value, capture: STUDY }]));
}
