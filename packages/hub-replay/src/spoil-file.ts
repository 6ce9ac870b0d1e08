import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { FaultOf } from './parse-fault.ts';
import type { Struck } from './spoil-page.ts';

/** An answer in place of a small file that its tree does not know, or what leads there; another stays. */
export function spoilFile(answer: Answer, { as }: FaultOf<'file'>, { answerOf }: Struck): Answer {
  if (answer.status === 307 && isHard(as)) return ledToText(answer, hardTexts[as], answerOf);
  if (answer.status !== 200) return answer;
  const body = Buffer.from(answer.body);
  switch (as) {
    case 'accepted':
      return { ...answer, status: 202, body: 'being prepared' };
    case 'no-content':
      return { ...answer, status: 204, body: '' };
    case 'partial':
      return { ...answer, status: 206, body: body.subarray(0, half(body)) };
    case 'cut':
      // Without a length the end of the connection is the end of the body.
      return { ...answer, body: body.subarray(0, half(body)), lengthless: true };
    case 'empty':
      return { ...answer, body: '' };
    case 'login':
      return { ...answer, body: loginPage, headers: { ...answer.headers, 'Content-Type': 'text/html; charset=utf-8' } };
    case 'pointer':
      return { ...answer, body: pointerText };
    case 'bytes':
      // As long as the right ones.
      return { ...answer, body: Buffer.from(body.map((byte) => (byte === 0x65 ? 0x33 : byte))) };
    case 'etag':
      return { ...answer, headers: { ...answer.headers, ETag: `"${'0'.repeat(40)}"` } };
    case 'weak-etag':
      return { ...answer, headers: { ...answer.headers, ETag: `W/${answer.headers.ETag}` } };
    case 'no-etag': {
      const { ETag: _etag, ...headers } = answer.headers;
      return { ...answer, headers };
    }
    case 'forged':
      // With its own ETag; what led here names another.
      return withText(answer, `${body.toString()}\nTrained on data of somebody else.\n`);
    case 'other-commit':
      return { ...answer, headers: { ...answer.headers, 'X-Repo-Commit': 'd'.repeat(40) } };
    case 'crlf':
      return { ...answer, body: body.toString().replaceAll('\n', '\r\n') };
    case 'bom':
      return { ...answer, body: `\uFEFF${body.toString()}` };
    case 'json':
      return { ...answer, body: JSON.stringify({ error: 'not ready' }) };
    default:
      return withText(answer, hardTexts[as](body.toString()));
  }
}

const isHard = (as: string): as is keyof typeof hardTexts => Object.hasOwn(hardTexts, as);

/** A text that is hard to read, with the git id of its own: what an author may have written. */
function withText(answer: Answer, text: string): Answer {
  return { ...answer, body: text, headers: { ...answer.headers, ETag: `"${gitId(text)}"` } };
}

/** The redirect to such a text, which states its git id, too. */
function ledToText(answer: Answer, hard: (text: string) => string, answerOf: Struck['answerOf']): Answer {
  const { Location: place = '', ...headers } = answer.headers;
  const [path = '', query = ''] = place.split('?');
  const id = gitId(hard(answerOf(path, query).body.toString()));
  const led = place.replace(/etag=%22\w+%22/, `etag=%22${id}%22`);
  return { ...answer, headers: { ...headers, Location: led, 'X-Linked-Etag': `"${id}"` } };
}

function gitId(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

const hardTexts = {
  'long-front-matter': (text: string) => `---\nnotes: ${'x'.repeat(5_000_000)}\n---\n${text}`,
  'open-front-matter': (text: string) => `---\n${'- x: 1\n'.repeat(50_000)}${text.replaceAll('---', '')}`,
  aliases: (text: string) =>
    `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}*a${n}]\n`).join('')}---\n${text}`,
  nested: (text: string) => `---\ndatasets: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n${text}`,
  'long-line': (text: string) => `${text}\n${'a'.repeat(3_000_000)}`,
  'many-lines': (text: string) => `${text}\n${'> * [a](b) `c` <d>\n'.repeat(50_000)}`,
  bytes0: (text: string) => text.replaceAll('e', '\0'),
};

const half = (body: Buffer): number => Math.floor(body.length / 2);

const loginPage =
  '<!doctype html><html><head><title>Log in</title></head><body><form action="/login" method="post">' +
  '<input name="username"><input name="password" type="password"></form></body></html>\n';

const pointerText = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 123456\n`;
