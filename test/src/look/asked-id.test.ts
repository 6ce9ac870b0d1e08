import { expect, test } from 'vitest';
import { askedId } from '../../../src/look/asked-id.ts';

test.each([
  ['an address', 'https://huggingface.co/openai/whisper-large-v3', 'openai/whisper-large-v3'],
  ['a short address with a page and an anchor', 'hf.co/openai/whisper/tree/main?x=1#y', 'openai/whisper'],
  ['an address of a dataset', 'https://huggingface.co/datasets/squad/viewer/plain', 'squad'],
  ['a path with its kind', '/models/openai/whisper/ ', 'openai/whisper'],
  ['a kind and a canonical name', 'Datasets/Squad', 'Squad'],
  ['an id with a revision, in quotes', '"openai/whisper@main"', 'openai/whisper'],
  ['an id', ' Openai/Whisper ', 'Openai/Whisper'],
  ['a word with signs', 'what is a/b, tested @ home?', 'what is a/b, tested @ home?'],
  ['an owner', 'openai/', 'openai/'],
  ['a kind alone', 'models/', 'models/'],
])('%s is asked for by its id', (_, words, id) => expect(askedId(words)).toBe(id));
