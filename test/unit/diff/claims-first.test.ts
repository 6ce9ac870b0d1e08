import { describe, expect, test } from 'vitest';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { csv, factsOf, manifest, model } from './facts-of.ts';

const claim = (id: string, verdict: string, sentence: string, effect: number | '' = 0.25) => ({
  claim: id,
  verdict,
  sentence,
  effect_name: 'difference',
  effect,
});
const ledger = (...rows: Parameters<typeof csv>) => ({ 'metrics/claims.csv': csv(...rows) });

test('a claim that turned is the first thing that the diff says, with both sentences and the effect', () => {
  const old = {
    ...ledger(claim('a', 'holds', 'Likes grew.'), claim('b', 'holds', 'Same.')),
    'captures/latest/manifest.json': manifest('2026-01-01', 100),
    'captures/latest/models.csv': csv(model('o/a', 1)),
  };
  const now = {
    ...ledger(claim('a', 'does not hold', 'Likes did not grow.', -0.125), claim('b', 'holds', 'The same.')),
    'captures/latest/manifest.json': manifest('2026-01-08', 40, 'top'),
    'captures/latest/models.csv': csv(model('o/b', 2)),
  };
  const markdown = diffMarkdown(factsOf(old, now, { alarms: ['the listing of models lost 60 %'] }));
  expect(markdown.slice(0, markdown.indexOf('## Who came'))).toMatchInlineSnapshot(`
    "# Data against \`a\`

    1 alarm below: look there before you read the claims.

    ## Claims that turned (1)

    - **holds → does not hold** \`a\`, difference 0.25 → -0.125
      - was: Likes grew.
      - now: Likes did not grow.

    In other words, with the verdict of before (1): \`b\`.

    ## Alarms (1)

    - the listing of models lost 60 %

    ## Populations

    - **\`latest\`: models were a whole listing and are top lists now**: what follows on them compares two different populations.

    | Capture | Seen | Listing | Population | Listed before | Now | Change | % |
    | --- | --- | --- | --- | --: | --: | --: | --: |
    | \`latest\` | \`2026-01-01 → 2026-01-08\` | models | a whole listing → **top lists** | 100 | 40 | -60 | -60.0 % |

    "
  `);
});

describe('claims that turned', () => {
  test('stand with those that no longer hold first, then those that cannot be judged', () => {
    const old = ['a', 'b', 'c'].map((id) => claim(id, id === 'c' ? 'does not hold' : 'holds', 'Old.'));
    const now = [
      claim('a', 'cannot be judged', 'New.', ''),
      claim('b', 'does not hold', 'New.'),
      claim('c', 'holds', ''),
    ];
    const facts = factsOf(ledger(...old), ledger(...now));
    expect(facts.claims?.turned.map(({ claim: id }) => id)).toEqual(['b', 'a', 'c']);
    expect(diffMarkdown(facts)).toContain('difference 0.25 → not known');
  });

  test('name both figures where another one decides now, which is no change of one figure', () => {
    const old = { ...claim('a', 'holds', 'Old.', 0.9), effect_name: 'share' };
    const now = { ...claim('a', 'does not hold', 'New.', 0.4), effect_name: 'share without the largest' };
    const facts = factsOf(ledger(old), ledger(now));
    expect(diffMarkdown(facts)).toContain('`a`, was decided by share 0.9, now by share without the largest 0.4\n');
    expect(facts.chapters.flatMap(({ moves }) => moves)).toEqual([]);
  });

  test('claims that came, went or are in other words are named beside them', () => {
    const old = ledger(claim('a', 'holds', 'Old.'), claim('gone', 'holds', 'x'));
    const now = ledger(claim('a', 'holds', 'New.'), claim('new', 'holds', 'x'));
    expect(factsOf(old, now).claims).toEqual({ turned: [], added: ['new'], gone: ['gone'], reworded: ['a'] });
  });

  test('a ledger that cannot be compared is no ledger in which nothing turned', () => {
    const markdown = diffMarkdown(factsOf(ledger(claim('a', 'holds', 'Old.')), { 'metrics/claims.csv': 'claim\n"' }));
    expect(markdown).toContain('The ledger of claims cannot be compared.');
    expect(markdown).not.toContain('No claim turned.');
  });
});

describe('alarms', () => {
  const [old, now] = [ledger(claim('a', 'holds', 'Old.')), ledger(claim('a', 'holds', 'Old.', 0.5))];

  test('stand second, and that there is none is said only where somebody looked', () => {
    expect(diffMarkdown(factsOf(old, now, { alarms: ['one', 'two'] }))).toContain(
      'No claim turned.\n\n## Alarms (2)\n\n- one\n- two\n',
    );
    expect(diffMarkdown(factsOf(old, now, { alarms: [] }))).toContain('No claim turned.\n\nNo alarm.\n');
    expect(diffMarkdown(factsOf(old, now))).not.toContain('larm');
  });

  test('are told also where no data changed', () => {
    expect(diffMarkdown(factsOf(now, now, { alarms: ['still there'] }))).toBe(
      'No change of data against `a`.\n\n## Alarms (1)\n\n- still there\n',
    );
  });
});
