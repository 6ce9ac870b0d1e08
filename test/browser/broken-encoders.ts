import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encoderGenres } from '../../method/encoder-method.ts';
import { lightWeights } from './light-weights.ts';
import type { Fault, ModelRepository } from './model-hub.ts';

export interface BrokenEncoder {
  /** What is the matter with it, in words that follow its name. */
  how: string;
  /** What the Hub has of it; undefined where it has nothing. */
  repository: ModelRepository | undefined;
  /** What the page says. */
  words: RegExp;
}

/** Ways in which an encoder fails, made from the files of a sound one, and the words that the page has for each. */
export function brokenEncoders(model: string): BrokenEncoder[] {
  const ways: [string, ModelRepository | undefined, RegExp][] = [
    ['is not there', undefined, /config\.json is not there \(404\)/],
    [
      'is gated',
      { revisions: ['main'], fault: (_, response) => Boolean(response.writeHead(403).end()) },
      /may not be read without an account/,
    ],
    [
      'is cut short',
      {
        revisions: ['main'],
        fault: (file, response) => file.endsWith('.onnx') && Boolean(response.end('\b\x07\x12\x07pytorch')),
      },
      /its files arrived, but are not what they should be/,
    ],
    [
      'is a page of HTML',
      { revisions: ['main'], fault: (file, response) => file === 'tokenizer.json' && Boolean(response.end('<html>')) },
      /its files arrived, but are not what they should be/,
    ],
    [
      'is out of reach',
      { revisions: ['main'], fault: (_, response) => Boolean(response.destroy()) },
      /could not be reached/,
    ],
    [
      'has the tokenizer of another',
      { revisions: ['main'], fault: otherTokenizer(model) },
      /its tokenizer gives numbers of words that its weights do not have/,
    ],
    [
      'ends in the head for masked words',
      { revisions: ['main'], weights: maskedHead() },
      /head that guesses masked words: 384 scores/,
    ],
  ];
  return ways.map(([how, repository, words]) => ({
    how,
    repository: repository && { weights: lightWeights, ...repository },
    words,
  }));
}

/** The tokenizer of the folder with numbers of words that the weights do not have. */
const otherTokenizer =
  (model: string): Fault =>
  (file, response) => {
    if (file !== 'tokenizer.json') return false;
    const tokenizer = JSON.parse(readFileSync(join(model, file), 'utf8'));
    for (const genre of encoderGenres) tokenizer.model.vocab[genre.toLowerCase()] = 99_999;
    return Boolean(response.end(JSON.stringify(tokenizer)));
  };

/** Light weights with their output under the name of another, as conversions with a head have it. */
function maskedHead(): Buffer {
  const bytes = Buffer.from(lightWeights);
  for (let at = bytes.indexOf('last_hidden_state'); at >= 0; at = bytes.indexOf('last_hidden_state', at))
    bytes.write('logits_of_a_token', at);
  return bytes;
}
