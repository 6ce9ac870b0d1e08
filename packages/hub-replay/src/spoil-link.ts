import type { Answer } from './answer.ts';
import type { HubRequest } from './hub-request.ts';
import type { FaultOf } from './parse-fault.ts';

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
  }
}
