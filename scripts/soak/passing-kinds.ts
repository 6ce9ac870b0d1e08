import { asked, onSomePage, type Draw, type FaultKind } from './fault-kind.ts';

/** A request that a fault which passes may strike, and how often it does so. */
function somewhere(draw: Draw): string {
  const times = `times=${draw.upTo(3)}`;
  if (draw.upTo(3) > 1) return `on=${draw.path(asked.any)},${times}`;
  return `${onSomePage(draw)},${times}`;
}

const anywhere = (name: string, fault: (draw: Draw) => string): FaultKind => ({
  name,
  faults: (draw) => [`${fault(draw)},${somewhere(draw)}`],
  deserves: ['identical'],
});

const onText = (name: string, fault: string): FaultKind => ({
  name,
  faults: (draw) => [`${fault},on=${draw.path(asked.text)},times=${draw.upTo(2)}`],
  deserves: ['identical'],
});

const onPage = (name: string, fault: string): FaultKind => ({
  name,
  faults: (draw) => [`${fault},${onSomePage(draw)}`],
  deserves: ['identical', 'told'],
});

const troubles = ['500', '502', '503', '504', '408', '425'];
const proxyTroubles = ['520', '521', '522', '523', '524', '525', '526', '527', '528', '529'];

/** Faults that pass: with patience the tables are those of a crawl without them. */
export const passingKinds: readonly FaultKind[] = [
  { name: 'nothing but kills', faults: () => [], deserves: ['identical'] },
  anywhere('a status of a server in trouble', (draw) => `status,code=${draw.pick(troubles)}`),
  anywhere('a status of what stands before it', (draw) => `status,code=${draw.pick(proxyTroubles)}`),
  anywhere('HTML in place of an answer', () => 'html'),
  anywhere('a body that is cut', () => 'cut'),
  anywhere('a slow answer', (draw) => `slow,ms=${draw.upTo(60)},where=${draw.pick(['before', 'body'])}`),
  anywhere('a reset', () => 'reset'),
  anywhere('429 with requests left', () => 'rate-limit,left=9000'),
  anywhere('429, window used up', (draw) => `rate-limit,seconds=${draw.upTo(300)}`),
  anywhere('429 for years', () => 'rate-limit,seconds=99999999'),
  anywhere('429 and Retry-After', (draw) => `rate-limit,left=9,retry=${draw.upTo(60)},form=${form(draw)}`),
  anywhere('503 and Retry-After', (draw) => `status,retry=${draw.upTo(60)},form=${form(draw)}`),
  anywhere('Retry-After in the past', () => 'status,retry=-86400,form=date'),
  anywhere('Retry-After in years', (draw) => `status,retry=99999999,form=${form(draw)}`),
  anywhere(
    'a refusal in HTML that passes',
    (draw) => `refusal,as=html,code=${draw.pick(['401', '403', '404', '410', '451'])}`,
  ),
  anywhere('a redirect to itself that passes', () => 'redirect'),
  anywhere('a redirect to a login page that passes', () => 'redirect,to=login'),
  anywhere('a body that drips, and passes', () => 'drip,ms=400,bytes=16'),
  anywhere('a body without end that passes', () => 'endless'),
  anywhere('a body that is far larger unzipped, and passes', () => 'bomb,mb=140'),
  anywhere('a far larger body that passes', () => 'bomb,mb=150,as=plain'),
  {
    // As often as a request is given again: a listing has no second look.
    name: 'trouble for minutes',
    faults: (draw) => [`status,code=503,on=${draw.path(asked.any)},times=${2 + draw.upTo(8)}`],
    deserves: ['identical'],
  },
  {
    name: 'trouble of every Nth answer',
    faults: (draw) => [`${draw.pick(['status,code=502', 'cut', 'reset', 'html'])},on=/,every=${4 + draw.upTo(9)}`],
    deserves: ['identical'],
  },
  {
    name: 'a row that comes twice',
    faults: (draw) => [`duplicate-row,on=/api/${draw.listing()}?,at=${draw.upTo(2)},times=2`],
    deserves: ['identical'],
  },
  {
    name: 'an empty page with a next link',
    faults: (draw) => [`page,as=empty-next,${onSomePage(draw)}`],
    deserves: ['identical'],
  },
  onPage('a full page without a next link, once', 'page,as=full-last'),
  onPage('a page with status 206, once', 'page,as=partial'),
  onPage('a page that is an object, once', 'page,as=object'),
  onPage('a page of another listing, once', 'page,as=other-kind'),
  onPage('a page given twice, once', 'page,as=same-again'),
  onPage('an empty page at the end, once', 'page,as=empty-last'),
  onText('202 in place of a file, once', 'file,as=accepted'),
  onText('204 in place of a file, once', 'file,as=no-content'),
  onText('206 in place of a file, once', 'file,as=partial'),
  onText('a file that is cut without a length, once', 'file,as=cut'),
  onText('an empty file, once', 'file,as=empty'),
  onText('a login page in place of a file, once', 'file,as=login'),
  onText('a pointer of LFS in place of a file, once', 'file,as=pointer'),
  onText('other bytes in a file, once', 'file,as=bytes'),
  onText('another ETag of a file, once', 'file,as=etag'),
];

function form(draw: Draw): string {
  return draw.pick(['seconds', 'date']);
}
