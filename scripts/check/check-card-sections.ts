import type { RowIn } from '../../data/schema/folders.ts';
import { LEADING } from '../listings/dataset-card-rows.ts';
import { SECTIONS } from '../listings/card-sections.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, oneOfThese, same, SLACK, theseRows, type Doubt } from './judged.ts';

type Row = RowIn<'listings', 'dataset-card-sections'>;
type Group = readonly Row[];

/** Sections of dataset cards: each of a group once, filled where they are named, with shares of the same words. */
export function checkCardSections({ table }: CheckedFolder<'listings'>): string[] {
  const sections = table('dataset-card-sections');
  const rows = sections?.rows ?? [];
  const groups = Map.groupBy(rows, groupOf);
  const whole = byKey(rows, ({ capture, cards, section }) => [capture, cards, section]);
  const wanted = [...groups.values()].flatMap(([first]) =>
    [...SECTIONS, 'all five' as const, 'no section' as const].map((section) => ({
      capture: first!.capture,
      cards: first!.cards,
      section,
      of: first!.of,
    })),
  );
  return [
    ...theseRows(sections, ['capture', 'cards', 'section'], wanted, 'for every section of the template'),
    ...judged(sections, (row) => {
      const all = whole([row.capture, 'all', row.section]);
      return [
        row.cards === '100 most downloaded' ? atMost(row, 'of', LEADING, 'by its name') : undefined,
        all ? undefined : ['cards', 'a row of all cards too'],
        ...(['of', 'named', 'filled'] as const).map((column) => atMost(row, column, all?.[column], 'of all cards')),
        atMost(row, 'named', row.of, 'cards'),
        atMost(row, 'filled', row.section === 'no section' ? row.of : row.named, 'cards that may be filled'),
        row.section === 'no section' ? same(row, 'named', 0, 'as it has no heading') : undefined,
        ...(row.section === 'all five' ? fiveDoubts(row, groups.get(groupOf(row))!) : []),
        shareDoubt(row, groups.get(groupOf(row))!),
      ];
    }),
  ];
}

const groupOf = ({ capture, cards }: Row) => JSON.stringify([capture, cards]);

/** All five are named and filled where each of them is, and their words with those of no section are all words. */
function fiveDoubts(row: Row, group: Group): (Doubt<Row> | undefined)[] {
  const five = group.filter(({ section }) => section !== 'all five' && section !== 'no section');
  const none = group.find(({ section }) => section === 'no section');
  const words = five.reduce((sum, each) => sum + (each.words_share ?? 0), 0);
  const rest = row.words_share === null ? 1 : row.words_share + (none?.words_share ?? 0);
  return [
    ...(['named', 'filled'] as const).flatMap((column) => {
      const least = five.reduce((sum, each) => sum + each[column], 0) - (five.length - 1) * row.of;
      return [
        atMost(row, column, Math.min(...five.map((each) => each[column])), 'as each of the five'),
        oneOfThese(row, column, row[column] >= least, `at least ${least}, which follows from the five`),
      ];
    }),
    oneOfThese(row, 'words_share', Math.abs((row.words_share ?? 0) - words) <= SLACK, `${words}, the sum of the five`),
    oneOfThese(row, 'words_share', Math.abs(rest - 1) <= SLACK, 'the rest of no section'),
  ];
}

/** Only cards that fill a section have a share of it, of those that have words at all. */
function shareDoubt(row: Row, group: Group): Doubt<Row> | undefined {
  if (row.section === 'all five') return undefined;
  const worded = Math.max(...group.map(({ filled }) => filled));
  return worded === 0
    ? undefined
    : atMost(row, 'words_share', row.filled / worded + SLACK, 'by the cards that fill it');
}
