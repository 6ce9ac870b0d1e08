import type { RowIn } from '../../data/schema/folders.ts';
import type { Verdict } from '../claims/verdict-of.ts';
import { markWords } from '../../frames/effect-words.ts';

type FigureRow = RowIn<'metrics', 'claim-figures'>;

const OPPOSITE: Readonly<Record<string, string>> = {
  above: 'at most',
  'at least': 'below',
  'at most': 'above',
  below: 'at least',
};

/**
 * What would change the verdict, from the marks that the claim is held against, so that it can never
 * say another number than the ledger; figures are named as there. `listing` is the kind of listing in which it would be
 * seen, as a sentence begins.
 */
export function overturnedBy(listing: string, verdict: Verdict, figures: readonly FigureRow[]): string {
  const marked = figures.filter(({ is, mark }) => is !== null && mark !== null);
  const [met, missed] = [inWords(marked, (is) => is, 'conjunction'), inWords(marked, opposite, 'disjunction')];
  const drawn = marked.filter((row) => row.certainty !== 'in this listing');
  const wholly =
    drawn.length === 0
      ? ''
      : marked.length === 1
        ? ', with its whole interval'
        : ', each with its whole interval where it has one';
  switch (verdict) {
    case 'holds':
      return `${listing} in which ${missed}${wholly}.`;
    case 'does not hold':
      return `${listing} in which ${met}${wholly}.`;
    case 'cannot be told':
      return `${listing} with a narrower interval decides it: where ${met} it holds, where ${missed} it does not.`;
    case 'cannot be judged':
      return `${listing.replace(/,$/, '')}: there is none so far that has what it needs.`;
  }
}

/** Every figure once with each of its marks. */
function inWords(
  figures: readonly FigureRow[],
  turn: (is: string) => string,
  type: Intl.ListFormatOptions['type'],
): string {
  const parts = figures.map(
    ({ effect_name: name, is, mark }) => `\u201c${name}\u201d is ${turn(String(is))} ${markWords(Number(mark), name)}`,
  );
  return new Intl.ListFormat('en-GB', { type }).format(new Set(parts));
}

function opposite(is: string): string {
  return OPPOSITE[is] ?? is;
}
