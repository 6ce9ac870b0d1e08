import type { Answer } from './answer.ts';
import type { FaultOf } from './parse-fault.ts';

/** An answer in place of a small file that its tree does not know; another than 200 stays. */
export function spoilFile(answer: Answer, { as }: FaultOf<'file'>): Answer {
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
  }
}

const half = (body: Buffer): number => Math.floor(body.length / 2);

const loginPage =
  '<!doctype html><html><head><title>Log in</title></head><body><form action="/login" method="post">' +
  '<input name="username"><input name="password" type="password"></form></body></html>\n';

const pointerText = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 123456\n`;
