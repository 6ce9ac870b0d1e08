import * as Plot from '@observablehq/plot';
import type { RowIn } from '../../data/schema/folders.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { shareAxis } from '../figure/share-axis.ts';
import { formatShare } from '../format/format-share.ts';

type Cards = RowIn<'metrics', 'dataset-cards'>;

interface Section {
  capture: string;
  cards: Cards['cards'];
  section: Cards['section'];
  named: number;
  filled: number;
  of: number;
}

const colours = { named: palette.categories[0] ?? palette.ink, filled: palette.categories[1] ?? palette.ink };

const GROUPS: readonly Cards['cards'][] = ['100 most downloaded', 'all', 'without downloads'];
/** In the order of the template; all of them last. */
const ORDER: readonly Cards['section'][] = [
  'description',
  'structure',
  'creation',
  'considerations',
  'additional',
  'all five',
];
const placeOf = ({ section }: Pick<Section, 'section'>) => ORDER.indexOf(section);

/** Sections that dataset cards name, and those that they fill. */
export const chart: Chart<Section> = {
  id: 'dataset-card-sections',
  title: 'Headings of dataset cards, and what stands below them',
  findings: [
    {
      holds: (rows) => (leading(rows)?.named ?? 0) > 0.5 && (leading(rows)?.filled ?? 1) < 0.5,
      say: (rows) =>
        `${formatShare(leading(rows)?.named ?? 0, 0)} of the leading dataset cards have all five headings, ` +
        `${formatShare(leading(rows)?.filled ?? 0, 0)} a word below each`,
    },
  ],
  subtitle: 'Share of dataset cards with each heading of the template, and with words of their own below it',
  caption:
    'Share of the cards that have a heading of a section of the Hub\u2019s template, and share that have a word of ' +
    'their own in it; last, all five sections in one card.',
  kind: 'datasets',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'cards', label: 'Cards', format: 'text' },
    { name: 'section', label: 'Section', format: 'text' },
    { name: 'of', label: 'Number', format: 'integer' },
    { name: 'named', label: 'With heading', format: 'share' },
    { name: 'filled', label: 'With a word', format: 'share' },
  ],
  rows(data) {
    const capture = captureOf(data.metricTable, 'dataset-cards');
    return data
      .metricTable('dataset-cards')
      .filter((row) => row.capture === capture && row.section !== 'no section')
      .map(({ cards, section, of, named_share, filled_share }) => ({
        capture,
        cards,
        section,
        of,
        named: named_share ?? 0,
        filled: filled_share ?? 0,
      }))
      .sort((a, b) => GROUPS.indexOf(a.cards) - GROUPS.indexOf(b.cards) || placeOf(a) - placeOf(b));
  },
  legend: () => [
    { label: 'have the heading', colour: colours.named },
    { label: 'have a word below it', colour: colours.filled },
  ],
  draw: (rows, width) => ({
    height: 24 * rows.length + 100,
    marginLeft: width < 500 ? 178 : 160,
    marginRight: 18,
    marginTop: 44,
    marginBottom: 8,
    x: shareAxis(width),
    y: { domain: [...new Set(rows.map(({ section }) => section))], label: null, tickSize: 0 },
    fy: { domain: [...new Set(rows.map(({ cards }) => cards))], axis: null },
    marks: [
      Plot.text(
        [...new Set(rows.map(({ cards }) => cards))].map((cards) => ({ cards })),
        {
          fy: 'cards',
          frameAnchor: 'top-left',
          textAnchor: 'end',
          // Left of the first number of the axis.
          dx: -14,
          text: ({ cards }: { cards: string }) => (cards === 'all' ? 'all cards' : cards),
          fontWeight: 'bold',
          dy: -2,
          lineAnchor: 'bottom',
        },
      ),
      Plot.ruleY(rows, { fy: 'cards', y: 'section', x1: 'filled', x2: 'named', stroke: palette.rule }),
      Plot.dot(rows, { fy: 'cards', x: 'named', y: 'section', fill: colours.named, r: 4.5 }),
      Plot.dot(rows, { fy: 'cards', x: 'filled', y: 'section', fill: colours.filled, r: 4.5, symbol: 'square' }),
    ],
  }),
  describe(rows) {
    const inWords = ({ cards, named, filled }: Section) =>
      `${cards}: ${formatShare(named)} have all five headings, ${formatShare(filled)} a word in each`;
    return `Two marks a section and group of cards. ${rows
      .filter(({ section }) => section === 'all five')
      .map(inWords)
      .join('; ')}.`;
  },
};

/** The cards of the hundred most downloaded datasets, all five sections. */
function leading(rows: readonly Section[]): Section | undefined {
  return rows.find(({ cards, section }) => cards === GROUPS[0] && section === 'all five');
}
