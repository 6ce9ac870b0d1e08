import { describe, expect, test } from 'vitest';
import { visible } from '../../../data/schema/visible.ts';
import { diffJson } from '../../../scripts/diff/diff-json.ts';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { code, prose, tableRow } from '../../../scripts/diff/markdown.ts';
import { csv, departure, factsOf, manifest, model, ranks } from './facts-of.ts';

/** Overrides and isolates of direction, zero widths, controls, a line separator, a tag character, half a character. */
const HIDDEN = '\u202e\u2066\u200f\u200b\u00ad\u0000\u001b\u0085\u2028\u{e0041}\ud800';
const isHidden = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u;

describe('text of a source', () => {
  test('shows what it hides', () => {
    expect(visible(`a${HIDDEN}b`)).toBe(
      'a\\u{202e}\\u{2066}\\u{200f}\\u{200b}\\u{ad}\\u{0}\\u{1b}\\u{85}\\u{2028}\\u{e0041}\\u{d800}b',
    );
    expect(prose('Grüße, 漢字 👍\n x')).toBe('Grüße, 漢字 👍 x');
  });

  test('is cut between characters, not within one', () => {
    expect(code('👍'.repeat(120))).toBe(`\`${'👍'.repeat(99)}…\``);
  });

  test('as prose is no Markdown, no HTML, no mention, no reference and no address', () => {
    expect(prose('**a** _b_ [c](https://d.e) `f` <img> &amp; @g #1 GH-2 www.h.i | ~ ! \\')).toBe(
      '\\*\\*a\\*\\* \\_b\\_ \\[c\\](https:<!-- -->//d.e) &grave;f&grave; &lt;img&gt; &amp;amp; @<!-- -->g #<!-- -->1 ' +
        'G<!-- -->H-2 w<!-- -->ww.h.i &vert; \\~ \\! \\\\',
    );
    expect(prose('in 554cf037aaff')).toBe('in 554cf0<!-- -->37aaff');
    const longest = prose('0123456789abcdef'.repeat(2) + 'fedcba98');
    // No piece of it is as long as what is taken for a commit.
    expect(longest.split('<!-- -->').map((piece) => piece.length)).toEqual([6, 6, 6, 6, 6, 6, 4]);
  });

  test.each(['1. a', '12) a', '- a', '+ a', '---', '===', '- - -', '\n1. a'])(
    'as prose that begins a line, %j is no list, no rule and no heading',
    (text) => {
      expect(prose(text)).toMatch(/^ ?\d*\\[-+=.)]/);
      expect(prose(text).replace('\\', '')).toBe(text.replace('\n', ' '));
    },
  );

  test('as prose may begin with a number', () => {
    expect(prose('1.5 % of 2024-07')).toBe('1.5 % of 2024-07');
  });

  test('cannot end a cell, not even with a backslash before the pipe', () => {
    expect(tableRow([code('a|b'), code('a\\|b'), code('a\\\\|b')])).toBe(
      '| `a\\|b` | `a\\u{5c}\\|b` | `a\\u{5c}\\u{5c}\\|b` |',
    );
  });
});

/** Two versions in which every text that a source gives has it. */
function hostile(evil: string) {
  const id = (name: string) => `"${evil}/${name}"`;
  const files = (now: boolean) => ({
    [`captures/latest/manifest.json`]: JSON.stringify({
      ...(JSON.parse(manifest(now ? '2026-01-08' : '2026-01-01', now ? 90 : 100, now ? evil : 'whole')) as object),
      source: `${evil} ${now}`,
      [evil]: now,
    }),
    'captures/latest/models.csv': csv(
      ...[1, now ? 3 : 2].map((n) =>
        model(id(`${n}`), n, { downloads: n + (now ? 50 : 0), licence: `"${evil}${now}"` }),
      ),
    ),
    'captures/latest/departures.csv': csv(departure(id('2'), 2, 'listed', id('moved'))),
    'captures/latest/model-ranks.csv': csv(
      ...ranks(id('1'), id(now ? '3' : '2')).map((row) => ({ ...row, task: `"${evil}"` })),
    ),
    'metrics/claims.csv': csv({
      claim: `"${evil}"`,
      verdict: now ? 'holds' : `"${evil}"`,
      sentence: `"${evil}${now}"`,
      effect_name: `"${evil}"`,
      effect: now ? 1 : `"${evil}"`,
    }),
    'metrics/concentration.csv': csv({
      capture: `"${evil}"`,
      kind: 'models',
      by: 'tag',
      task: '',
      measure: 'x',
      n: now ? 2 : 1,
    }),
    [now ? `${evil.replace(/[/\0]/g, '')}.txt` : 'old.txt']: 'x',
    'zoo/a/zoo-models.csv': csv({ id: `"${evil}${now}"` }),
  });
  return factsOf(files(false), files(true), { alarms: [evil], ref: evil });
}

describe('neither Markdown nor JSON has a character that hides', () => {
  test('whatever a repository, a claim, a manifest or a file is called', () => {
    const facts = hostile(HIDDEN);
    for (const text of [diffMarkdown(facts), diffJson(facts)]) {
      expect(isHidden.exec(text)?.[0].codePointAt(0)).toBeUndefined();
      expect(text.length).toBeGreaterThan(2000);
    }
  });

  test('and JSON still holds the text itself', () => {
    const { claims } = JSON.parse(diffJson(hostile(HIDDEN))) as { claims: { turned: { claim: string }[] } };
    expect(claims.turned[0]!.claim).toBe(HIDDEN.replace('\ud800', '\ufffd'));
  });
});

test('no name breaks a table, makes a link or a mention', () => {
  const markdown = diffMarkdown(hostile('@a|b\\|[c](http://d.e)`<b>#1'));
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
  // A cell ends at a pipe without a backslash before it: every row has those of the head above it.
  const cellsOf = (row: string) => row.replace(/\\\|/g, '').split('|').length;
  let head = 0;
  for (const [at, row] of rows.entries()) {
    if (rows[at + 1]?.startsWith('| ---')) head = cellsOf(row);
    expect(cellsOf(row)).toBe(head);
  }
  expect(rows.length).toBeGreaterThan(20);
  const outsideOfCode = markdown.replace(/`[^`]*`/g, '');
  expect(outsideOfCode).not.toMatch(/@\w|[^\\]\]\(|<b>|:\/\/|#\d/);
});
