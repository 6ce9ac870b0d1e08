/** Values that no record of the Hub should have, by name; `absent` takes the field away. */
export const oddValues = {
  absent: undefined,
  null: null,
  true: true,
  zero: 0,
  negative: -1,
  fraction: 1.5,
  huge: 1e21,
  'text-number': '12',
  empty: '',
  'empty-list': [],
  list: ['one', 2],
  object: { value: 1 },
  'no-date': 'yesterday',
  'impossible-date': '2024-02-31T00:00:00.000Z',
  'far-date': '9999-12-31T23:59:59.000Z',
  'date-number': 1_700_000_000,
  'other-id': '5f0000000000000000000000',
  'no-owner': 'nobody',
  dots: '../..',
  'dots-inside': 'owner/../../name',
  slashes: 'owner//name/more',
  query: 'owner/name?x=1#y',
  proto: '__proto__',
  escape: '\u001b]0;owned\u0007\u001b[31mred\u001b[2J',
  bidi: 'safe\u202Etxt.exe\u2066',
  controls: 'a\u0000b\rc\nd\u0085e\u2028f',
  surrogate: 'half \uD83D of a pair',
  formula: '=HYPERLINK("https://evil.example","x")',
  'formula-plus': '+1+1',
  'formula-minus': '-1+1',
  'formula-at': '@SUM(1)',
  'formula-tab': '\t=1',
  'formula-return': '\r=1',
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  template: '${alert(1)} {alert(1)} {{alert(1)}}',
  script: 'javascript:alert(1)',
  long: 'x'.repeat(1_000_000),
} as const satisfies Record<string, unknown>;

/** A name of an odd value. */
export type OddName = keyof typeof oddValues;

/** The names of all odd values. */
export const oddNames = Object.keys(oddValues) as [OddName, ...OddName[]];
