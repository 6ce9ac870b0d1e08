import { describe, expect, test } from 'vitest';
import type { ModelFacts } from '../../../scripts/records/read-model.ts';
import { collectBaseNames } from '../../../scripts/tidy/base-names.ts';
import { collectEase } from '../../../scripts/tidy/collect-ease.ts';
import { createModelIndex } from '../../../scripts/tidy/model-index.ts';
import { madeUpModels } from './made-up-models.ts';

const [plain] = madeUpModels(1);
const model = (id: string, tags: readonly string[], more: Partial<ModelFacts> = {}): ModelFacts => ({
  ...plain!,
  id,
  pipelineTag: 'fill-mask',
  library: 'transformers',
  licence: 'mit',
  likes: 1,
  downloads: 1,
  tags,
  ...more,
});

function collected(models: readonly ModelFacts[], later: Readonly<Record<string, string>> = {}) {
  const index = createModelIndex();
  const listing = collectEase(
    { sorts: ['likes', 'downloads'], tasks: undefined },
    index,
    collectBaseNames(index, new Map(Object.entries(later))),
  );
  for (const each of models) {
    index.set(each.id, 0);
    listing.add(index.size - 1, each);
  }
  const rows = listing.rows((place) => models[place]!.pipelineTag);
  return {
    listing,
    of: (part: string, list = 'all', task = 'fill-mask') =>
      rows.find((row) => row.part === part && row.list === list && row.task === task),
  };
}

describe('what a listing tells of ease', () => {
  const models = [
    model('a/base', ['transformers', 'pytorch']),
    model('a/other', ['transformers', 'safetensors', 'custom_code'], { licence: null }),
    model('b/child', ['gguf', 'base_model:quantized:a/base'], { pipelineTag: 'text-generation', library: null }),
  ];

  test('counts every listed model by task, those with a small form of another included', () => {
    const { of } = collected(models);
    expect(of('licence')).toMatchObject({ models: 2, known: 2, holds: 1 });
    expect(of('one-call')).toMatchObject({ models: 2, known: 2, holds: 2 });
    expect(of('own-code')).toMatchObject({ known: 2, holds: 1 });
    expect(of('safe-weights')).toMatchObject({ known: 2, holds: 1 });
    expect(of('small-form')).toMatchObject({ known: 2, holds: 1 });
    expect(of('small-form', 'all', 'text-generation')).toMatchObject({ known: 1, holds: 1 });
    expect(of('size')).toMatchObject({ known: 0, holds: 0 });
  });

  test('does not take the count of an adapter or of packed weights for that of a model that fits', () => {
    const { of } = collected([
      model('a/whole', ['safetensors'], { parameters: 7e9 }),
      model('a/large', ['safetensors'], { parameters: 8e9 }),
      model('a/adapter', ['safetensors', 'lora'], { parameters: 1e6 }),
      model('a/packed', ['safetensors', '6-bit'], { parameters: 6e9 }),
      model('a/packed-and-large', ['safetensors', '6-bit'], { parameters: 8e9 }),
    ]);
    expect(of('size')).toMatchObject({ models: 5, known: 3, holds: 1 });
  });

  test('finds a base under the id that it has in the listing', () => {
    const old = model('b/child', ['gguf', 'base_model:quantized:base'], { pipelineTag: 'text-generation' });
    const listed = [...models.slice(0, 2), old];
    expect(collected(listed).of('small-form')).toMatchObject({ known: 2, holds: 0 });
    const { listing, of } = collected(listed, { base: 'a/base' });
    expect(of('small-form')).toMatchObject({ known: 2, holds: 1 });
    expect(of('small-form', '100')).toMatchObject({ known: 2, holds: 1 });
    expect(listing.children('a/base')).toBe(1);
  });

  test('knows of a model without tags nothing, whatever small form another is of it', () => {
    const { of } = collected([{ ...models[0]!, tags: null }, ...models.slice(1)]);
    expect(of('small-form')).toMatchObject({ models: 2, known: 1, holds: 0 });
    expect(of('small-form', '100')).toMatchObject({ models: 2, known: 1, holds: 0 });
  });

  test('counts the lists of a hundred likewise', () => {
    const { of } = collected(models);
    expect(of('small-form', '100')).toMatchObject({ models: 2, known: 2, holds: 1 });
    const many = Array.from({ length: 150 }, (_, at) =>
      model(`m/${String(at).padStart(3, '0')}`, ['transformers', 'x'], { licence: at < 100 ? 'mit' : null }),
    );
    expect(collected(many).of('licence', '100')).toMatchObject({ models: 100, known: 100, holds: 100 });
    expect(collected(many).of('licence')).toMatchObject({ models: 150, known: 150, holds: 100 });
  });

  test('knows of no model what the Hub of that day did not set for any', () => {
    const silent = models.slice(0, 1);
    const { listing, of } = collected(silent);
    expect(listing.customCode(silent[0]!)).toBeNull();
    expect(listing.children('a/base')).toBeNull();
    expect(of('own-code')).toMatchObject({ models: 1, known: 0, holds: 0 });
    expect(collected(models).listing.customCode(silent[0]!)).toBe(false);
    expect(collected(models).listing.children('a/base')).toBe(1);
  });

  test('takes a single tag a record for the one that a list was filtered by', () => {
    const filtered = [model('a/one', ['fill-mask'], { library: null, licence: null })];
    const { listing, of } = collected(filtered);
    expect(listing.smallForm(filtered[0]!)).toBeNull();
    expect(of('small-form')).toMatchObject({ models: 1, known: 0 });
    expect(of('licence')).toMatchObject({ known: 0 });
  });
});
