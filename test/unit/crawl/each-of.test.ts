import { expect, test } from 'vitest';
import { eachOf } from '../../../scripts/crawl/each-of.ts';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { GivenUp } from '../../../scripts/hub/hub-client.ts';
import { sendJson, startHub, type Handler } from '../hub/start-hub.ts';

/** What became of three items of which the second stays out of reach, at a Hub that is looked at with this handler. */
async function found(handler: Handler) {
  const { hub } = await startHub(handler);
  const losses = countLosses();
  const one = async (item: string) => {
    if (item === 'b') throw new GivenUp('b: 500, after 11 attempts', 'again');
    return item;
  };
  const all = await eachOf(['a', 'b', 'c'], one, {
    name: 'calls',
    unit: 'items',
    lanes: { run: (task) => task() },
    signal: new AbortController().signal,
    losses,
    asker: 'asked',
    replayed: false,
    hub,
    unreached: () => 'unknown',
  });
  return [[...all.values()], losses.rows().map(({ what }) => what)];
}

const gap = [['a', 'unknown', 'c'], ['no answer']];

test.each<[string, Handler]>([
  ['that answers', (_, response) => sendJson(response, [])],
  ['that fails once', (_, response, n) => (n === 1 ? void response.writeHead(500).end() : sendJson(response, []))],
  ['that refuses the look itself', (_, response) => sendJson(response, { error: 'no' }, {}, 400)],
])('an item out of reach of a Hub %s is a gap', async (_what, handler) => expect(await found(handler)).toEqual(gap));

test.each<[string, Handler]>([
  ['that is down', (_, response) => void response.writeHead(503).end()],
  ['that leads elsewhere', (_, response) => void response.writeHead(302, { location: 'https://a.example/' }).end()],
])('of a Hub %s it is the error of the item', async (_what, handler) =>
  expect(found(handler)).rejects.toThrow('b: 500, after 11 attempts'),
);
