import type { RowIn } from '../../data/schema/folders.ts';
import { tableFolder } from '../data/table-folder.ts';

type Stored = RowIn<'triples', 'by-listing'>;

/** One kind of text, with how the matcher fares by the listing of the time of the cards and by the largest. */
export interface MatchKind {
  text: string;
  texts: number;
  wanted: number;
  wrong: number;
  precision: number | null;
  recall: number | null;
  earlier_precision: number | null;
  earlier_recall: number | null;
}

const NAMES: Partial<Record<Stored['kind'], string>> = {
  all: 'All paragraphs',
  'not used': 'What is not used: the four kinds below',
  negation: 'What is denied',
  plan: 'Plans and advice',
  comparison: 'Comparisons and other models',
  removal: 'What was removed or commented out',
  teacher: 'What a teacher or base model used',
};

/** Rows of data/triples/by-listing.csv, one a kind of text: cards first, then all paragraphs, then their kinds. */
export function matchByListing(): MatchKind[] {
  const rows = tableFolder('triples').table('by-listing');
  const names = [...new Set(rows.map((row) => row.names))].sort((a, b) => a - b);
  const [fewest, most] = [names[0], names.at(-1)];
  const order = (row: Stored): number =>
    row.basis === 'cards' ? 0 : row.kind === 'all' ? 1 : row.kind === 'not used' ? 2 : row.kind in NAMES ? 3 : 4;
  return rows
    .filter((row) => row.names === most)
    .toSorted((a, b) => order(a) - order(b) || (a.kind < b.kind ? -1 : 1))
    .map((row) => {
      const earlier = rows.find((each) => each.names === fewest && each.basis === row.basis && each.kind === row.kind);
      return {
        text: row.basis === 'cards' ? 'Cards that declare datasets' : (NAMES[row.kind] ?? sentence(row.kind)),
        texts: row.texts,
        wanted: row.wanted,
        wrong: row.found - row.right,
        precision: row.precision,
        recall: row.recall,
        earlier_precision: earlier?.precision ?? null,
        earlier_recall: earlier?.recall ?? null,
      };
    });
}

/** How many names of datasets the shorter and the longer listing have. */
export function listingSizes(): { shorter: number; longer: number } {
  const sizes = tableFolder('triples')
    .table('by-listing')
    .map((row) => row.names);
  return { shorter: Math.min(...sizes), longer: Math.max(...sizes) };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
