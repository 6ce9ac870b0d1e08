import { dayWords } from '../../frames/date-words.ts';
import type { Row } from '../../data/schema/table.ts';
import { captures } from '../data/captures.ts';
import { zoos } from '../data/zoos.ts';
import type { Chart, LegendEntry } from './chart.ts';
import { datesInWords, daysOf } from './dates-in-words.ts';
import { figureSources, type FigureSource } from './figure-sources.ts';
import { figureTitle } from './figure-title.ts';
import { listingWords } from './listing-words.ts';

/** All that a figure says in words, wherever it stands. Without rows there is a title and nothing else. */
export interface FigureText {
  title: string;
  /** What is drawn, with unit and population; the label where the title is a finding and nothing else is told. */
  subtitle: string | undefined;
  /** What it shows, with its main numbers. */
  sentence: string | undefined;
  /** How to read it. */
  howToRead: string | undefined;
  legend: readonly LegendEntry[];
  n: string | undefined;
  sources: readonly FigureSource[];
  /** Days of listings of the same kind that do not tell what the figure shows, which is no 0; of figures of several. */
  silent: readonly string[];
  /** Model zoos with the revision that was read, and what is said of them. */
  zoos: readonly { name: string; revision: string; about: string }[];
  /** Days on which something was written down, and what. */
  written: readonly { day: string; what: string }[];
}

/** The words of a figure from its rows. */
export function figureText(chart: Chart, rows: readonly Row[]): FigureText {
  const title = figureTitle(chart, rows);
  const isKnown = rows.length > 0;
  const sources = isKnown ? figureSources(chart, rows, captures()) : [];
  const { full } = datesInWords(daysOf(rows));
  const said = (text: string | ((given: readonly Row[]) => string) | undefined) => {
    const given = isKnown ? (typeof text === 'function' ? text(rows) : text) : undefined;
    return given === undefined ? undefined : full(given);
  };
  return {
    title,
    subtitle: said(chart.subtitle) ?? (title === chart.title ? undefined : chart.title),
    sentence: said(chart.describe),
    howToRead: said(chart.caption),
    legend: ((isKnown && chart.legend?.(rows)) || []).map(({ label, colour }) => ({ label: full(label), colour })),
    n: said(chart.n),
    sources,
    silent: 'covers' in (rows[0] ?? {}) ? silentDays(chart, sources) : [],
    zoos: zoos()
      .filter(({ zoo }) => chart.zoos?.includes(zoo))
      .map(({ zoo, revision, source, notes }) => ({
        name: zoo,
        revision: revision.slice(0, 7),
        about: [`${source}.`, notes.at(-1)].join(' '),
      })),
    written: chart.written?.(rows) ?? [],
  };
}

/** Listings of its kind that a figure of all captures has nothing of. */
function silentDays({ kind }: Chart, sources: readonly FigureSource[]): string[] {
  const shown = new Set(sources.flatMap((source) => source.captures.map(({ name }) => name)));
  return captures()
    .filter(({ capture, population }) => !shown.has(capture) && population[kind].kind !== 'none')
    .map(({ seen }) => seen);
}

/** What a figure rests on in one line of words, for a picture that stands alone. */
export function sourceLine({ sources, silent, zoos: named, written, n }: FigureText): string {
  const parts = [
    ...sources.map(({ captures: own, covers }) => `${listingWords(own.map(({ seen }) => seen))}, ${covers}`),
    ...(silent.length > 0 ? [`not told by the ${listingWords(silent)}`] : []),
    ...named.map(({ name, revision }) => `${name} ${revision}, a collection outside of the Hub`),
    ...written.map(({ day, what }) => `${what}, ${dayWords(day)}`),
    ...(n === undefined ? [] : [`n = ${n}`]),
  ];
  return parts.join('; ');
}
