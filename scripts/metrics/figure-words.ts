import type { RowIn } from '../../data/schema/folders.ts';
import { effectWords } from '../../frames/effect-words.ts';

type FigureRow = RowIn<'metrics', 'claim-figures'>;

/**
 * What a figure is, how large, and how sure: its 95 % interval with what was drawn for it, `in this listing` of a count,
 * and where an interval is missing that there is none.
 */
export function figureWords({ effect_name: name, effect, low, high, certainty }: FigureRow): string {
  const sure =
    certainty === 'in this listing'
      ? 'in this listing'
      : low === null || high === null
        ? 'no interval'
        : `95% interval ${effectWords(low, name)} to ${effectWords(high, name)}, over ${certainty.replace('interval by ', '')}s`;
  return `${name}: ${effectWords(effect, name)} (${sure})`;
}
