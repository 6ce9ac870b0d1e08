import { errorAnswer, jsonAnswer, redirectAnswer, textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { listExpandFields } from './expand-fields.ts';
import type { HubRequest } from './hub-request.ts';
import type { Fault, FaultOf } from './parse-fault.ts';
import { repoKinds } from './repo-kind.ts';
import { spoilBody } from './spoil-body.ts';
import { spoilFile } from './spoil-file.ts';
import { spoilJson } from './spoil-json.ts';
import { spoilLink } from './spoil-link.ts';
import { spoilPage } from './spoil-page.ts';
import type { Struck } from './spoil-page.ts';
import { spoilRecord } from './spoil-record.ts';
import { spoilTree } from './spoil-tree.ts';

/** The answer that a fault puts in place of the real one; undefined for faults that only spoil the real one. */
export function faultAnswer(fault: Fault, request: HubRequest, now: () => number): Answer | undefined {
  switch (fault.kind) {
    case 'status':
      return withHeaders(htmlAnswer(Number(fault.code)), retryAfter(fault, now));
    case 'deep-504':
      return htmlAnswer(504);
    case 'html':
      return htmlAnswer(200);
    case 'redirect':
      return redirectAnswer(redirectTarget(fault, request));
    case 'refusal':
      return refusalAnswer(fault);
    case 'echo':
      return echoAnswer(fault, request);
    case 'field-refused':
      return fieldRefused(fault, request);
    default:
      return undefined;
  }
}

/** The real answer, spoilt by one fault. */
export function spoilAnswer(answer: Answer, fault: Fault, struck: Struck): Answer {
  switch (fault.kind) {
    case 'page':
      return spoilPage(answer, fault, struck);
    case 'link':
      return spoilLink(answer, fault, struck.request);
    case 'foreign-link':
      return foreignLink(answer, fault, struck.request);
    case 'body':
      return spoilBody(answer, fault);
    case 'file':
      return spoilFile(answer, fault, struck);
    case 'record':
      return spoilRecord(answer, fault);
    case 'tree':
      return spoilTree(answer, fault, struck.request);
    case 'json':
      return spoilJson(answer, fault);
    case 'relabel':
      return answer.status === 200 ? { ...answer, status: Number(fault.code) } : answer;
    default:
      return answer;
  }
}

/** Retry-After as a fault asks for it, none otherwise. */
export function retryAfter(
  { retry, form }: Pick<FaultOf<'status'>, 'retry' | 'form'>,
  now: () => number,
): Record<string, string> {
  if (retry === undefined) return {};
  return { 'Retry-After': form === 'seconds' ? String(retry) : new Date(now() + retry * 1000).toUTCString() };
}

// The page of the load balancer, not of the Hub: no JSON to be found in it.
function htmlAnswer(status: number): Answer {
  const page = `<!doctype html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>\n`;
  return textAnswer(status, page, { 'Content-Type': 'text/html; charset=utf-8' });
}

function redirectTarget({ to }: FaultOf<'redirect'>, request: HubRequest): string {
  const own = `${request.path}${request.queryText && `?${request.queryText}`}`;
  if (to === 'self') return own;
  if (to === 'loop') return toAndFro(request);
  if (to === 'login') return `/login?next=${encodeURIComponent(own)}`;
  if (to === 'elsewhere') return 'https://elsewhere.example/';
  return to.replaceAll('%2C', ',');
}

/** The other of two addresses that lead to each other. */
function toAndFro({ path, query }: HubRequest): string {
  const other = new URLSearchParams(query);
  other.set('hop', query.get('hop') === '1' ? '2' : '1');
  return `${path}?${other.toString()}`;
}

const marks: Record<string, [code: string | undefined, message: string]> = {
  400: [undefined, 'Bad request'],
  401: [undefined, 'Invalid username or password.'],
  403: [undefined, 'Access to this resource is disabled.'],
  404: ['RepoNotFound', 'Repository not found'],
  409: [undefined, 'Conflict'],
  410: [undefined, 'Gone'],
  451: [undefined, 'Unavailable for legal reasons'],
};

function refusalAnswer({ code, as, error }: FaultOf<'refusal'>): Answer {
  const [known, message] = marks[code]!;
  const status = Number(code);
  if (as === 'html') return htmlAnswer(status);
  if (as === 'empty') return textAnswer(status, '');
  if (as === 'json') return jsonAnswer({ error: message }, {}, status);
  return errorAnswer(status, message, error ?? known);
}

function echoAnswer({ code }: FaultOf<'echo'>, { headers }: HubRequest): Answer {
  const said = `not understood: Authorization: ${headers.authorization ?? 'none'}`;
  return errorAnswer(Number(code), said, undefined, { 'X-Debug': said });
}

function fieldRefused({ field, as }: FaultOf<'field-refused'>, { path }: HubRequest): Answer {
  if (as === 'named') return errorAnswer(400, `"${field}" is not a field that can be expanded`);
  const kind = repoKinds.find((each) => path.startsWith(`/api/${each}`)) ?? 'models';
  const allowed = listExpandFields[kind].filter((name) => name !== field);
  return errorAnswer(400, `✖ Invalid option: expected one of ${allowed.map((name) => `"${name}"`).join('|')}`);
}

function foreignLink(answer: Answer, { origin }: FaultOf<'foreign-link'>, request: HubRequest): Answer {
  const link = answer.headers.Link;
  if (link === undefined) return answer;
  return withHeaders(answer, { Link: link.replace(request.origin, new URL(origin).origin) });
}

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
