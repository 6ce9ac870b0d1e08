import { expect, test } from 'vitest';
import { openSource } from '../../../scripts/graph/open-source.ts';
import { readPage } from '../../../scripts/integrations/read-page.ts';
import { openZooFiles } from '../../../scripts/zoo/open-zoo-files.ts';

const effects = { signal: new AbortController().signal, log: () => {} };

test.each(['me:planted@host/x', 'https:me:planted@host/x', 'http://me:planted@host/x', 'HTTPS://me:planted@host/x'])(
  'an address with a password is not shown, also where it has no scheme: %s',
  async (address) => {
    const errors = await Promise.all([
      openSource(address, effects).catch((error: Error) => error.message),
      readPage(address, effects).catch((error: Error) => error.message),
      new Promise((resolve) => resolve(openZooFiles(address, effects))).catch((error: Error) => error.message),
    ]);
    for (const error of errors) expect(error).toMatch(/^(?!.*planted).*\(it is not shown\)$/);
  },
);
