import { asked, GAP, onSomePage, type Draw, type FaultKind, type Outcome } from './fault-kind.ts';

const onPages = (name: string, fault: string, deserves: readonly Outcome[] = ['told'], before = 1): FaultKind => ({
  name,
  faults: (draw) => [`${fault},${onSomePage(draw, before)},times=999`],
  deserves,
});

const onOne = (
  name: string,
  fault: (draw: Draw) => string,
  form: RegExp,
  deserves: readonly Outcome[],
  isTrue = false,
): FaultKind => ({
  name,
  faults: (draw) => [`${fault(draw)},on=${draw.path(form)},times=999`],
  deserves,
  ...(isTrue && { isTrue }),
});

const ofHub = ['401', '403', '404', '410', '451'];
/** What the Hub says of an old id is all that is known of it; the body of a redirect is nothing that anybody reads. */
const gapOf = (what: string): readonly Outcome[] => (what === 'alias' ? [...GAP, 'identical'] : GAP);

const files: readonly [string, string][] = [
  ['202', 'accepted'],
  ['204', 'no-content'],
  ['206', 'partial'],
  ['a cut text', 'cut'],
  ['an empty text', 'empty'],
  ['a login page', 'login'],
  ['a pointer of LFS', 'pointer'],
  ['other bytes', 'bytes'],
];

/** Answers to another question than the one that was asked, by an honest server: a redirect leads to it. */
const ledElsewhere: readonly FaultKind[] = (
  [
    ['discussions: a redirect to closed ones', asked.discussions, (path) => `${path}?p=0&status=closed`],
    ['commits: a redirect to fewer', asked.commits, (path) => `${path}?limit=1`],
    ['dataset: a redirect to another', asked.dataset, () => '/api/datasets/data/set-4?full=true'],
    ['record: a redirect to the listing', asked.record, () => '/api/models?limit=1'],
  ] as const satisfies readonly (readonly [string, RegExp, (path: string) => string])[]
).map(([name, form, to]) => ({
  name,
  faults: (draw) => {
    const path = draw.path(form);
    return [`redirect,to=${to(path)},on=${path},times=999`];
  },
  deserves: ['counted'],
}));

/** Faults that last: one clear error, or a gap that is counted; never a table that is wrong. */
export const lastingKinds: readonly FaultKind[] = [
  onPages('a full page without a next link', 'page,as=full-last', ['told'], 2),
  onPages('half of the pages of a listing', 'page,as=half-last', ['told'], 2),
  onPages('a page given twice', 'page,as=same-again'),
  onPages('a page of another listing', 'page,as=other-kind'),
  onPages('a page with status 206', 'page,as=partial'),
  onPages('a page that is an object', 'page,as=object'),
  {
    name: 'an empty listing',
    faults: (draw) => [`page,as=empty-last,on=/api/${draw.listing()}?,times=99`],
    deserves: ['told'],
  },
  onPages('a next link that does not parse', 'link,as=unparsable'),
  onPages('a next link that is no address', 'link,as=no-address'),
  onPages('a next link to another path', 'link,as=other-path'),
  onPages('a next link with other parameters', 'link,as=other-parameters'),
  onPages('a next link back', 'link,as=back'),
  onPages('a next link to its own page', 'link,as=self'),
  onPages('a next link to another origin', 'foreign-link,origin=https://elsewhere.example'),
  onPages('a redirect to another listing', 'redirect,to=/api/datasets?limit=10&sort=createdAt&expand[]=description'),
  onPages('a redirect of a page to itself', 'redirect'),
  onPages('a redirect of a page to and fro', 'redirect,to=loop'),
  onPages('a redirect of a page to another host', 'redirect,to=elsewhere'),
  onPages('a page refused with 403', 'refusal,code=403'),
  onPages('a page that drips', 'drip,ms=400,bytes=16'),
  onPages('a page without end', 'endless'),
  onPages('a page that is far larger unzipped', 'bomb,mb=140'),
  onPages('a page that echoes the token', 'echo,code=400'),
  onPages('trouble that stays', 'status,code=503', ['told']),
  {
    name: 'a field that is refused',
    faults: (draw) => [
      `field-refused,as=${draw.pick(['list', 'named'])},on=/api/models?,field=${draw.pick(['gated', 'safetensors', 'spaces', 'disabled'])}`,
    ],
    deserves: ['counted'],
  },
  ...(['record', 'card', 'tree', 'file', 'discussions', 'commits', 'dataset', 'alias'] as const).flatMap((what) => [
    onOne(
      `${what}: refused with the Hub's marks`,
      (draw) => `refusal,code=${draw.pick(ofHub)}`,
      asked[what],
      [
        'counted',
        // A second answer on the same repository says the same, and of some calls nothing reaches a table.
        'identical',
        ...(what === 'alias' ? (['kept'] as const) : []),
      ],
      true,
    ),
    onOne(`${what}: refused in HTML`, (draw) => `refusal,as=html,code=${draw.pick(ofHub)}`, asked[what], gapOf(what)),
    onOne(
      `${what}: refused as bare JSON`,
      (draw) => `refusal,as=json,code=${draw.pick(ofHub)}`,
      asked[what],
      gapOf(what),
    ),
    onOne(
      `${what}: refused without a body`,
      (draw) => `refusal,as=empty,code=${draw.pick(ofHub)}`,
      asked[what],
      gapOf(what),
    ),
    onOne(`${what}: a body without end`, () => 'endless', asked[what], gapOf(what)),
    onOne(`${what}: far larger unzipped`, () => 'bomb,mb=140', asked[what], gapOf(what)),
    onOne(`${what}: a redirect to itself`, () => 'redirect', asked[what], gapOf(what)),
    onOne(
      `${what}: an echo of the token`,
      (draw) => `echo,code=${draw.pick(['400', '401', '403', '500'])}`,
      asked[what],
      // It has the marks of the Hub: of an old id that is its word on it.
      what === 'alias' ? [...gapOf(what), 'kept'] : gapOf(what),
    ),
    onOne(`${what}: trouble that stays`, () => 'status,code=500', asked[what], gapOf(what)),
  ]),
  ...(['record', 'tree', 'discussions', 'commits', 'dataset', 'alias'] as const).map((what) =>
    onOne(
      `${what}: another thing than asked for`,
      (draw) => `body,as=${draw.pick(['null', 'list', 'text', 'number', 'empty', 'other-types'])}`,
      asked[what],
      ['counted', 'told', 'identical'],
    ),
  ),
  ...(['record', 'dataset'] as const).map((what) =>
    onOne(`${what}: another repository`, () => 'body,as=other-repository', asked[what], ['counted']),
  ),
  ...files.map(([name, as]) => onOne(`${name} in place of a file`, () => `file,as=${as}`, asked.text, GAP)),
  onOne('another ETag of a file', () => 'file,as=etag', asked.text, ['counted', 'told', 'identical']),
  onOne('package: a redirect to another host', () => 'redirect,to=elsewhere', asked.package, ['counted']),
  onOne('package: a redirect to itself', () => 'redirect', asked.package, ['counted']),
  ...ledElsewhere,
  {
    name: 'many refusals in one pass',
    faults: (draw) => [
      `refusal,code=${draw.pick(['401', '403', '404'])},on=${draw.pick(['/tree/', '/README.md'])},times=999`,
    ],
    deserves: ['told'],
    isTrue: true,
  },
  {
    name: 'redirects in a loop on many repositories',
    faults: () => ['redirect,on=/tree/,times=9999'],
    deserves: ['told'],
  },
];
