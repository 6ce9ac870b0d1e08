import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** A passage of a page that a refresh should have changed. */
export interface LeftPassage {
  page: string;
  /** unknown: says that something is not known, or waits for a crawl; old: rests on a day before the rehearsal's. */
  why: 'unknown' | 'old';
  text: string;
}

const UNKNOWN = /\bnot known\b|\ba live crawl\b/i;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = new RegExp(String.raw`\b20\d\d-\d\d-\d\d\b|(?:\b\d{1,2} )?\b(?:${MONTHS.join('|')}) 20\d\d\b`, 'g');
/** What is read as one passage; the innermost counts. */
const PASSAGES = 'p, li, h1, h2, h3, h4, dt, dd, figcaption, blockquote, summary';
/** Passages about a certain day, drawings and tables with their rows, code, and how to cite. */
const LEFT_OUT = '[data-historical], script, style, pre, svg';
/** A page of one capture is about its day. */
const OF_CAPTURE = /^(?:model-datasets-.+|404)\.html$/;

/** Passages of a built report that say what is not known or wait for a crawl, and those of a day before `seen`. */
export function countLeft(dist: string, seen: string): LeftPassage[] {
  return readdirSync(dist)
    .filter((name) => name.endsWith('.html') && !OF_CAPTURE.test(name))
    .sort()
    .flatMap((page) => leftOf(readFileSync(join(dist, page), 'utf8'), seen).map((left) => ({ page, ...left })));
}

/** The same for the text of one page. */
export function leftOf(html: string, seen: string): Omit<LeftPassage, 'page'>[] {
  const { window } = new JSDOM(html);
  const main = window.document.querySelector('main') ?? window.document.body;
  for (const element of main.querySelectorAll(LEFT_OUT)) element.remove();
  const left: Omit<LeftPassage, 'page'>[] = [];
  // A table or figure may hold a series over captures: it is old where the newest day that it names is.
  for (const block of main.querySelectorAll('figure, table')) {
    if (block.parentElement?.closest('figure, table')) continue;
    const text = textOf(block);
    if (isOld(text, seen)) left.push({ why: 'old', text });
  }
  for (const block of main.querySelectorAll('figure, table')) block.remove();
  for (const passage of main.querySelectorAll(PASSAGES)) {
    if (passage.querySelector(PASSAGES)) continue;
    const text = textOf(passage);
    if (UNKNOWN.test(text)) left.push({ why: 'unknown', text });
    for (const [day] of text.matchAll(DAY)) {
      if (firstOf(day) >= seen.slice(0, 7)) continue;
      left.push({ why: 'old', text });
      break;
    }
  }
  window.close();
  return left;
}

function isOld(text: string, seen: string): boolean {
  const days = [...text.matchAll(DAY)].map(([day]) => firstOf(day)).sort();
  return days.length > 0 && days.at(-1)! < seen.slice(0, 7);
}

/** Month of a date as `2024-07`. */
function firstOf(date: string): string {
  if (/^20\d\d-/.test(date)) return date.slice(0, 7);
  const [year, month] = date.split(' ').reverse();
  return `${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}`;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
