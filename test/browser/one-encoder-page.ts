import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { encoderPage, type EncoderPage } from './encoder-page.ts';
import { lightWeights } from './light-weights.ts';
import type { ModelRepository } from './model-hub.ts';
import type { Demo } from './open-demo.ts';
import type { Watch } from './watch-page.ts';

/** Encoders that the page offers; the first is the one whose weights can be had. */
export const encoderNames = [
  'all-MiniLM-L6-v2',
  'distilbert-base-uncased',
  'bert-base-uncased',
  'bert-base-cased',
  'roberta-base',
  'xlm-roberta-base',
] as const;

/** A sound encoder whose arithmetic costs next to nothing. */
export const lightEncoder: ModelRepository = { revisions: ['main'], weights: lightWeights };

/** What the tests of a group share. */
export interface OneEncoderPage {
  page: Page;
  watch: Watch;
  encoders: EncoderPage;
}

/**
 * One page for the tests of a group, which follow each other as what a reader does on it; empty until they run. All
 * encoders of the Hub are light, but the small one where it is `real`. What holds of every run is asked after each
 * test: two hosts, and no word of a policy or an uncaught error.
 */
export function oneEncoderPage(
  demo: Demo | undefined,
  { real = false, ...options }: BrowserContextOptions & { real?: boolean } = {},
): OneEncoderPage {
  const on = {} as OneEncoderPage & { close(): Promise<void> };
  if (!demo) return on;
  beforeAll(async () => {
    for (const name of encoderNames) demo.hub.repositories.set(`Xenova/${name}`, lightEncoder);
    if (real) demo.hub.repositories.set(`Xenova/${encoderNames[0]}`, { revisions: ['main'] });
    demo.hub.asked();
    const opened = await demo.open(options);
    Object.assign(on, opened, { encoders: encoderPage(opened.page) });
  });
  afterEach(() => {
    expect(on.watch.complaints).toEqual([]);
    expect(demo.strangers).toEqual([]);
    expect(
      on.watch.requests.filter(
        (url) => !url.startsWith(`${demo.site}/`) && !url.startsWith(`${demo.hub.origin}/`) && !url.startsWith('blob:'),
      ),
    ).toEqual([]);
  });
  afterAll(() => on.close?.());
  return on;
}
