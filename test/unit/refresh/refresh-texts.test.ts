import { expect, test } from 'vitest';
import { fenced } from '../../../scripts/refresh/fenced.ts';
import { figuresOfPage } from '../../../scripts/refresh/figures-of-page.ts';
import { outcomeCodes, outcomeLines } from '../../../scripts/refresh/outcome.ts';

test('quoted lines cannot end their block, and what a terminal would not show is left out', () => {
  expect(fenced('a ````b` \u001b[31mred\u202e\n@someone')).toBe(
    '`````text\na ````b` \\u{1b}[31mred\\u{202e}\n@someone\n`````',
  );
});

test('of a long text its end is quoted', () => {
  const text = fenced(`${'x'.repeat(50_000)}\nthe error`);
  expect(text.length).toBeLessThan(20_100);
  expect(text).toMatch(/^```text\n…x+\nthe error\n```$/);
});

test('lines for a workflow begin with the outcome', () => {
  expect(outcomeLines({ kind: 'pull-request', said: 'x', facts: { branch: 'refresh/2026-09-07' } })).toBe(
    'outcome=pull-request\nbranch=refresh/2026-09-07\n',
  );
  expect(outcomeCodes).toEqual({ 'pull-request': 0, unchanged: 0, issue: 1, unfinished: 75 });
});

test('a picture taken out of a page brings the styles of the page, and is the wide one', () => {
  const html =
    '<head><style>:root{--paper:#fff}</style></head><figure id="fig-ages" class="chart"><figcaption>A</figcaption>' +
    '<div class="wide"><svg class="plot" width="720"><g><svg></svg></g><path d="M0"></path>5&nbsp;MB</svg></div>' +
    '<div class="narrow"><svg class="plot" width="380"></svg></div></figure><figure id="fig-none"></figure>';
  expect(figuresOfPage(html)).toEqual([
    {
      id: 'ages',
      svg:
        '<svg xmlns="http://www.w3.org/2000/svg" class="plot" width="720">' +
        '<style>:root{--paper:#fff}:root{background:var(--paper);color:var(--ink)}</style>' +
        '<g><svg></svg></g><path d="M0"></path>5\u00a0MB</svg>\n',
    },
  ]);
});
