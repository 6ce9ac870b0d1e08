import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

/** Table `platform-breaks`: the breaks of the history, for figures. */
export function platformBreaks({ history }: Pick<Sources, 'history'>): RowIn<'metrics', 'platform-breaks'>[] {
  return [...history.table('breaks')];
}
