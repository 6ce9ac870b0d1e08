import type { Answer } from './answer.ts';
import type { FaultOf } from './parse-fault.ts';

/** An answer whose JSON is written otherwise, or means something else to another reader; what is no JSON stays. */
export function spoilJson(answer: Answer, { as }: FaultOf<'json'>): Answer {
  if (answer.status !== 200 || !answer.headers['Content-Type']?.startsWith('application/json')) return answer;
  return { ...answer, body: spoils[as](answer.body.toString()) };
}

const spoils: Readonly<Record<FaultOf<'json'>['as'], (text: string) => string | Buffer>> = {
  bom: (text) => `\uFEFF${text}`,
  utf16: (text) => Buffer.from(text, 'utf16le'),
  latin1: (text) => Buffer.from(text.replace(/"([^"]*)"/, '"$1\u00e9"'), 'latin1'),
  // Half a character as three bytes, which no UTF-8 has.
  'surrogate-bytes': (text) => spliced(text, Buffer.from([0xed, 0xa0, 0x80])),
  nul: (text) => spliced(text, Buffer.from([0])),
  nan: (text) => text.replace(/":\d+/, '":NaN'),
  infinite: (text) => text.replace(/":\d+/, '":1e999'),
  big: (text) => text.replace(/":\d+/, '":123456789012345678901234567890'),
  exponent: (text) => text.replace(/":(\d+)/, '":$1e0'),
  hex: (text) => text.replace(/":\d+/, '":0x10'),
  comment: (text) => `/* cached */${text}`,
  prefix: (text) => `)]}',\n${text}`,
  callback: (text) => `callback(${text})`,
  trailing: (text) => `${text}<!-- 12 ms -->`,
  'trailing-comma': (text) => text.replace(/([\]}])$/, ',$1'),
  lines: (text) => text.replace(/^\[/, '').replace(/\]$/, '').replaceAll('},{', '}\n{'),
  twice: (text) => text + text,
  'in-text': (text) => JSON.stringify(text),
  envelope: (text) => `{"data":${text}}`,
  error: () => '{"error":"Internal Error - We\'re working hard to fix this as soon as possible!"}',
  nothing: () => '',
  proto: (text) => text.replace('{', '{"__proto__":{"likes":7,"gated":true},"constructor":1,'),
  deep: (text) => text.replace('{', `{"extra":${'['.repeat(20_000)}${']'.repeat(20_000)},`),
  // The same values in other words.
  escapes: (text) => text.replace(/"([a-z])/g, (_, letter: string) => `"\\u00${letter.charCodeAt(0).toString(16)}`),
};

/** Bytes behind the first quote, in the middle of a name or value. */
function spliced(text: string, bytes: Buffer): Buffer {
  const at = text.indexOf('"') + 2;
  return Buffer.concat([Buffer.from(text.slice(0, at)), bytes, Buffer.from(text.slice(at))]);
}
