import type { Stage } from './messages.ts';

/** Begins the message of an encoder that gives scores of words in place of vectors: `head: 30522`. */
export const HEAD = 'head: ';
/** Message of an encoder that gives every genre the same vector. */
export const SAME = 'same vector';

const OUT_OF_MEMORY =
  /out of memory|memory access|bad_alloc|allocation failed|Array buffer allocation|RangeError|could not allocate/i;

/**
 * Why an encoder failed, in a sentence or two for the reader; the browser's own message is kept where it is not known.
 */
export function failureWords({ stage, message }: { stage: Stage; message: string }, host: string): string {
  const file = /"([^"]+)"/.exec(message)?.[1]?.split('/resolve/').at(-1)?.split('/').slice(1).join('/') ?? 'a file';
  if (message.startsWith(HEAD)) {
    return (
      'it ends in the head that guesses masked words: ' +
      `${Number(message.slice(HEAD.length)).toLocaleString('en')} scores for each token in place of a ` +
      'vector of the text. The starting text loads one of its encoders in this way, and says that it ' +
      'breaks.'
    );
  }
  if (/no available backend|ort-wasm/.test(message))
    return 'the program of this page could not be fetched from its own site, or this browser cannot run it.';
  if (message === SAME)
    return (
      'it gives every genre the same vector: ' + 'its tokenizer does not know these words, or belongs to other weights.'
    );
  if (/Could not locate file|\b404\b/.test(message))
    return `${file} is not there (404). The repository was renamed or removed, or has no conversion of this kind.`;
  if (/Unauthorized|Forbidden|\b40[13]\b/.test(message))
    return `${file} may not be read without an account (401 or 403): the repository is gated, private, or gone.`;
  if (/occurred while trying to load file/.test(message)) return `${hostOf(host)} answered with an error: ${message}`;
  if (OUT_OF_MEMORY.test(message)) return 'this machine has not enough memory for it.';
  if (/Failed to fetch|NetworkError|Load failed|dynamically imported|importScripts|terminated/i.test(message)) {
    return stage === 'program'
      ? 'the program of this page could not be fetched from its own site.'
      : `${hostOf(host)} could not be reached: no network, or something between blocks it.`;
  }
  if (/out of data bounds|out of bounds|out of range|Gather/i.test(message))
    return 'its tokenizer gives numbers of words that its weights do not have: the two belong to different encoders.';
  if (/protobuf|JSON|create a session|invalid model|Unexpected token|tokenizer/i.test(message))
    return `its files arrived, but are not what they should be: cut short, or of another kind (${firstLine(message)}).`;
  return `it failed with: ${firstLine(message)}`;
}

/** Host of an address, as a reader knows it. */
export function hostOf(address: string): string {
  return new URL(address).host;
}

function firstLine(message: string): string {
  return (
    message
      .split('\n')[0]!
      .slice(0, 160)
      .replace(/[.\s]+$/, '') + '.'
  );
}
