import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createLedger } from '../../../scripts/first-run/gate/ledger.ts';
import { readHubModel } from '../../../scripts/first-run/read-hub-model.ts';
import { openWire } from '../../../scripts/hub/wire.ts';
import { sendJson, startServer } from '../hub/start-hub.ts';

/** What is known of o/m by a server that answers for it so. */
async function known(record: (path: string, response: ServerResponse) => unknown) {
  const { url } = await startServer((request, response) =>
    request.url!.includes('/tree/') ? sendJson(response, []) : void record(request.url!, response),
  );
  const wire = openWire({ connections: 1, timeout: 1000, deadline: 1000 });
  const ledger = createLedger(Infinity, () => 0);
  const { signal } = new AbortController();
  try {
    const up = { endpoint: url, wire, ledger, signal, sleep: () => Promise.resolve() };
    const { status, fault, reason, pipelineTag } = await readHubModel(up, 'o/m');
    return { status, fault, reason, pipelineTag };
  } finally {
    await wire.close();
  }
}

test('a model is what its record says, also under the name that a rename led to', async () => {
  const right = { status: 200, fault: null, reason: '', pipelineTag: 'fill-mask' };
  expect(await known((_, response) => sendJson(response, { id: 'o/m', pipeline_tag: 'fill-mask' }))).toEqual(right);
  const renamed = await known((path, response) =>
    path === '/api/models/o/m'
      ? response.writeHead(307, { location: '/api/models/o/new' }).end()
      : sendJson(response, { id: 'o/new', pipeline_tag: 'fill-mask' }),
  );
  expect(renamed).toEqual(right);
});

test.each([[{ id: 'o/other', pipeline_tag: 'x' }], [{ error: 'busy' }], [[]], [null]])(
  '%j is the record of another model, or none',
  async (record) =>
    expect(await known((_, response) => sendJson(response, record))).toEqual({
      status: 0,
      fault: 'bad answer',
      reason: 'a record of another model',
      pipelineTag: null,
    }),
);
