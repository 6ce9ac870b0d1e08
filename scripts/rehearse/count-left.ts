import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { MONTHS } from '../../frames/date-words.ts';

/** A passage of a page that a refresh should have changed. */
export interface LeftPassage {
  page: string;
  /** unknown: says that something is not known, or waits for a crawl; old: rests on a day before the rehearsal's. */
  why: 'unknown' | 'old';
  text: string;
}

/** What components print in place of a value, a list or a figure that the data lack, and a claim without its data. */
const MARKED = '.unknown, [data-verdict="cannot be judged"]';
/** Words of a sentence that says so by itself. */
const UNKNOWN = /\bnot known\b|\ba live crawl\b/i;
const DATE = new RegExp(
  String.raw`\b(\d{4}-\d\d-\d\d)\b|\b(?:(\d{1,2}) )?(${MONTHS.join('|')}) (20\d\d)\b|\b(latest)\b`,
  'g',
);
/** What is read as one passage; the innermost counts. */
const PASSAGES = 'p, li, h1, h2, h3, h4, dt, dd, figcaption, blockquote, summary';
/** What may hold a series over captures, and counts as a whole. */
const SERIES = 'figure, table, dl';
/** Of these, what is most of a page and need not be read. */
const DRAWN = /<(svg|style|script)\b[\s\S]*?<\/\1>/g;
/** One for all pages: a window of its own for each costs more than its page. */
const parser = new new JSDOM().window.DOMParser();
/** NodeFilter.SHOW_TEXT, which is a name of browsers only. */
const TEXT_NODES = 4;
/** Passages about a certain day, drawings, code, and how to cite. */
const LEFT_OUT = '[data-historical], script, style, pre, svg';
/** Pages that go through the captures, or all claims, one by one: their dates are those of a series. */
const BY_CAPTURE = /^(?:task-.*|look-up|which-model|ledger)\.html$/;
/** Pages that define words, tables and rules, or say what was added when: they tell nothing of the Hub of a day. */
const REFERENCE = /^(?:changelog|data-dictionary.*|downloads|glossary|protocol)\.html$/;

/**
 * Passages of a built report that say what is not known or wait for a crawl, and those whose newest date is before
 * `seen`, the day of the newest capture. Of a task that is not among `ranked`, having too few models, its page may say
 * what is not known.
 */
export function countLeft(dist: string, seen: string, ranked: ReadonlySet<string>): LeftPassage[] {
  return readdirSync(dist)
    .filter((name) => name.endsWith('.html') && !REFERENCE.test(name))
    .sort()
    .flatMap((page) => leftOf(readFileSync(join(dist, page), 'utf8'), seen).map((left) => ({ page, ...left })))
    .filter(({ page, why }) => (why === 'old' ? !BY_CAPTURE.test(page) : isRanked(page, ranked)));
}

/** Whether a page is none of a task, or of one that is ranked. */
function isRanked(page: string, ranked: ReadonlySet<string>): boolean {
  const task = /^task-(.+)\.html$/.exec(page)?.[1];
  return task === undefined || ranked.has(task);
}

/** The same for the text of one page. */
export function leftOf(html: string, seen: string): Omit<LeftPassage, 'page'>[] {
  const document = parser.parseFromString(html.replaceAll(DRAWN, ''), 'text/html');
  const main = document.querySelector('main') ?? document.body;
  for (const element of main.querySelectorAll(LEFT_OUT)) element.remove();
  const marked = [...main.querySelectorAll(MARKED)].map(textOf);
  for (const element of main.querySelectorAll(MARKED)) element.remove();
  const series = [...main.querySelectorAll(SERIES)].filter((block) => !block.parentElement?.closest(SERIES));
  const texts = series.map(cellsOf);
  for (const block of series) block.remove();
  const passages = [...main.querySelectorAll(PASSAGES)].filter((each) => !each.querySelector(PASSAGES)).map(textOf);
  return [
    ...[...marked, ...passages.filter((text) => UNKNOWN.test(text))].map((text) => ({ why: 'unknown' as const, text })),
    ...[...passages, ...texts].filter((text) => isOld(text, seen)).map((text) => ({ why: 'old' as const, text })),
  ];
}

/** Whether a text names dates and the newest of them is before a day: a month is compared as a month. */
function isOld(text: string, seen: string): boolean {
  const dates = [...text.matchAll(DATE)].map(([, iso, day, month, year, latest]) => {
    if (latest !== undefined) return seen;
    if (iso !== undefined) return iso;
    const named = `${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}`;
    return day === undefined ? named : `${named}-${day.padStart(2, '0')}`;
  });
  return dates.length > 0 && dates.every((date) => date < seen.slice(0, date.length));
}

/** Text of a table or figure: a cell ends a word. */
function cellsOf(element: Element): string {
  const nodes = element.ownerDocument.createNodeIterator(element, TEXT_NODES);
  const texts: string[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) texts.push(node.nodeValue ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
