import { describe, expect, test } from 'vitest';
import { failureWords, HEAD, SAME } from '../../../src/demo/failure-words.ts';

const host = 'https://huggingface.co';
const words = (message: string, stage: 'program' | 'files' | 'genres' = 'files') =>
  failureWords({ stage, message }, host);

describe('why an encoder failed', () => {
  test.each([
    [
      'Could not locate file: "https://huggingface.co/Xenova/bert-base-cased/resolve/main/onnx/model_quantized.onnx".',
      'onnx/model_quantized.onnx is not there (404). The repository was renamed or removed, or has no conversion of ' +
        'this kind.',
    ],
    [
      'Unauthorized access to file: "https://huggingface.co/Xenova/x/resolve/main/config.json".',
      'config.json may not be read without an account (401 or 403): the repository is gated, private, or gone.',
    ],
    [
      'Internal server error error occurred while trying to load file: ' +
        '"https://huggingface.co/a/b/resolve/main/c.json".',
      'huggingface.co answered with an error: Internal server error error occurred while trying to load file: ' +
        '"https://huggingface.co/a/b/resolve/main/c.json".',
    ],
    ['TypeError: Failed to fetch', 'huggingface.co could not be reached: no network, or something between blocks it.'],
    [
      "Can't create a session. ERROR_CODE: 7, ERROR_MESSAGE: Failed to load model because protobuf parsing failed.",
      "its files arrived, but are not what they should be: cut short, or of another kind (Can't create a session. " +
        'ERROR_CODE: 7, ERROR_MESSAGE: Failed to load model because protobuf parsing failed.).',
    ],
    ['RangeError: Array buffer allocation failed', 'this machine has not enough memory for it.'],
    ["Can't create a session. std::bad_alloc", 'this machine has not enough memory for it.'],
    [
      'Non-zero status code returned while running Gather node. indices element out of data bounds, idx=99999',
      'its tokenizer gives numbers of words that its weights do not have: the two belong to different encoders.',
    ],
    [
      `${HEAD}250002`,
      'it ends in the head that guesses masked words: 250,002 scores for each token in place of a vector of the ' +
        'text. The starting text loads one of its encoders in this way, and says that it breaks.',
    ],
    [
      SAME,
      'it gives every genre the same vector: its tokenizer does not know these words, or belongs to other weights.',
    ],
  ])('%s', (message, expected) => expect(words(message)).toBe(expected));

  test('is the program of the site where its own files are missing', () => {
    expect(
      words(
        'TypeError: Failed to fetch dynamically imported module: https://report.example/encoders/transformers.js',
        'program',
      ),
    ).toBe('the program of this page could not be fetched from its own site.');
    expect(
      words(
        'no available backend found. ERR: [wasm] TypeError: Failed to fetch dynamically imported module: ' +
          'ort-wasm-simd-threaded.js',
      ),
    ).toContain('could not be fetched from its own site');
  });

  test('is the first line of the message where nothing is known of it', () => {
    expect(words('a thing nobody thought of\nat line 3')).toBe('it failed with: a thing nobody thought of.');
  });
});
