import type { Answer } from './answer.ts';
import type { HubRequest } from './hub-request.ts';
import { readListCursor, writeListCursor } from './list-page.ts';
import type { FaultOf } from './parse-fault.ts';

/** A query whose cursor leads to another place. */
function withCursor(queryText: string, move: (place: number) => number): string {
  const query = new URLSearchParams(queryText);
  const cursor = readListCursor(query) ?? { sort: query.get('sort') ?? 'trendingScore', place: 0, page: 1 };
  const moved = encodeURIComponent(writeListCursor({ ...cursor, place: move(cursor.place) }));
  return [...queryText.split('&').filter((part) => !part.startsWith('cursor=')), `cursor=${moved}`].join('&');
}

/** An answer whose next link does not lead to the next page; one without a link stays as it is. */
export function spoilLink(answer: Answer, { as }: FaultOf<'link'>, request: HubRequest): Answer {
  const link = answer.headers.Link;
  if (link === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, Link: spoilt(link, as, request) } };
}

function spoilt(link: string, as: FaultOf<'link'>['as'], { origin, path, queryText }: HubRequest): string {
  const own = (query: string): string => `<${origin}${path}?${query}>; rel="next"`;
  switch (as) {
    case 'unparsable':
      return link.replace('<', '').replace('>', '');
    case 'no-address':
      return '<http://[next>; rel="next"';
    case 'other-path':
      return link.replace(path, path === '/api/models' ? '/api/datasets' : '/api/models');
    case 'other-parameters':
      return link.replace(/([?&]sort=)\w+/, '$1likes').replace('?', '?search=a&');
    case 'back':
      return own(queryText.replace(/&?cursor=[^&]*/, ''));
    case 'self':
      return own(queryText);
    case 'previous':
      return own(withCursor(queryText, (place) => Math.max(0, place - 10)));
    case 'skip':
      return link.replace(/\?([^>]*)/, (_, query: string) => `?${withCursor(query, (place) => place + 10)}`);
    case 'repeat':
      return link.replace(/\?([^>]*)/, (_, query: string) => `?${withCursor(query, (place) => place - 5)}`);
    case 'relative':
      return link.replace(origin, '');
    case 'no-rel':
      return link.replace(/;.*/, '');
    case 'bare-rel':
      return link.replace('; rel="next"', ';REL=next');
    case 'two':
      return `${link}, ${own(queryText)}`;
    case 'prev-first':
      return `${own(queryText).replace('next', 'prev')}, ${link}`;
    case 'limit-one':
      return link.replace(/limit=\d+/, 'limit=1');
    case 'limit-huge':
      return link.replace(/limit=\d+/, 'limit=100000');
    case 'no-cursor':
    case 'other-cursor':
      return link.replace(/cursor=[^>]*/, `cursor=${as === 'no-cursor' ? '' : 'bm90aGluZw%3D%3D'}`);
    case 'user':
      return link.replace('http://', 'http://user:secret@');
    case 'port':
      return link.replace(/:\d+\//, ':1/');
    case 'fewer-fields':
      return link.replace(/&expand(?:\[\]|%5B%5D)=likes/, '');
    case 'twice':
      return `${link}, ${link}`;
    case 'cut':
      return link.slice(0, -20);
  }
}
