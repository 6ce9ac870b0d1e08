import type { ApiHistory } from './api-history.ts';
import type { Life } from './release-line.ts';

/** A method or keyword that a call uses, with its life. */
export interface CalledWord {
  word: string;
  life: Life;
}

type Place = 'tokenizer' | 'model' | 'loading' | 'pipeline' | 'training arguments';

/** What the class of a thing says it is. */
function placeOf(thing: string): Place | undefined {
  if (/token|processor|featureextractor|feature_extractor/i.test(thing)) return 'tokenizer';
  if (thing === 'pipeline' || thing.endsWith('Pipeline')) return 'pipeline';
  if (thing.endsWith('TrainingArguments')) return 'training arguments';
  return /model|For[A-Z]|Head$|Decoder|Encoder/i.test(thing) ? 'model' : undefined;
}

/** Methods of tokenizers that take its keywords. */
const ENCODES = /^(encode|encode_plus|batch_encode_plus|prepare_seq2seq_batch)$/;

/** Methods and keywords known by release that a call of an example uses, in the form of ExampleFacts.calls. */
export function calledWords(call: string, { methods, line }: ApiHistory): CalledWord[] {
  // What was taken of a module below the library has a colon of its own: `models.bert:BertTokenizer.encode:padding`.
  const [, path = '', keywords] = /^(.*?)(?::([^.:()]+))?$/.exec(call) ?? [];
  const callee = path.slice(path.indexOf(':') + 1);
  const [, thing = '', method] = /^(.*?)(?:\.([^.]+))?$/.exec(callee.replace(/\(\)$/, '')) ?? [];
  const isCall = callee.endsWith('()');
  const found: CalledWord[] = [];
  for (const row of (method !== undefined && methods.get(method)) || []) {
    const counts = thing === '?' ? isOfTokenizers(row) : placeOf(thing) === row.on;
    if (row.kind === 'method' && counts && !isCall)
      found.push({ word: `${method}()`, life: kept(row, thing, line.all) });
  }
  // A method that only tokenizers have says what it was called on, and so what its keywords are.
  const isTokenizer = thing === '?' && method !== undefined && methods.get(method)?.some(isOfTokenizers);
  const places = isTokenizer ? placesOfKeywords('Tokenizer', method, callee) : placesOfKeywords(thing, method, callee);
  for (const keyword of keywords?.split(',') ?? [])
    for (const row of methods.get(keyword) ?? [])
      if (row.kind === 'keyword' && places.includes(row.on)) found.push({ word: `${keyword}=`, life: row.life });
  return found;
}

/** Whether nothing but tokenizers and processors has the method. */
function isOfTokenizers({ found_by }: { found_by: string }): boolean {
  return found_by === 'base class';
}

/** Where the keywords of a call count. */
function placesOfKeywords(thing: string, method: string | undefined, callee: string): Place[] {
  if (callee === 'pipeline') return ['loading', 'pipeline'];
  const isCalled = callee.endsWith('()');
  const whole = isCalled ? callee.slice(0, -2) : callee;
  if (!isCalled && method === 'from_pretrained') return ['loading'];
  if (isCalled) return [placeOf(whole)].filter((place) => place === 'tokenizer' || place === 'pipeline');
  if (method === undefined) return placeOf(whole) === 'training arguments' ? ['training arguments'] : [];
  const place = placeOf(thing);
  if (place === 'tokenizer') return ENCODES.test(method) ? ['tokenizer'] : [];
  return place === 'model' && method === 'generate' ? ['model'] : [];
}

/** Some classes keep a method that the base class lost. */
function kept(row: { life: Life; kept_by: string | null }, thing: string, all: bigint): Life {
  if (!row.kept_by?.split(' ').includes(thing.replace(/Fast$/, ''))) return row.life;
  const first = row.life.releases & -row.life.releases;
  return { releases: all & ~(first - 1n), goneBy: null };
}
