import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { commandHere } from '../../command-here.ts';

const NAMES = resolve('data/api-names');
const CAPTURE = resolve('data/captures/2023-11-15');
const dir = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(dir, { recursive: true }));

const SECRET = "A sentence that is nobody's business.";
const fence = (code: string) => `${SECRET}\n\n\`\`\`python\n${code}\n\`\`\`\n`;
const cards = [
  { id: 'a/still', card: fence('from transformers import AutoModel\nAutoModel.from_pretrained("a/still")') },
  { id: 'b/never', card: fence('from transformers import AutoModelWithHeads') },
  { id: 'b/text', card: SECRET },
  { id: 'b/text', card: SECRET },
  { id: 'c/null', card: null },
  { id: 'c/stopped', card: fence('from transformers import AutoModelWithLMHead, TFBertModel') },
];

let examples: (dir: string, ...args: string[]) => Promise<{ status: number; stdout: string; stderr: string }>;
beforeAll(async () => {
  const run = await commandHere('scripts/examples.ts');
  examples = (at, ...args) => run(at, ...args, '--names', NAMES);
});

/** An archive with these cards in a folder of its own. */
function archive(name: string, records: readonly object[]): string {
  const made = join(dir, name);
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'cards.ndjson.gz'), gzipSync(records.map((each) => `${JSON.stringify(each)}\n`).join('')));
  return made;
}

describe('verdicts', () => {
  test('a row a card and a row an example, without a word of the cards; what is no card is told and left out', async () => {
    const { status, stdout, stderr } = await examples(
      dir,
      '--archive',
      archive('made-up', cards),
      '--out',
      'out',
      '--json',
    );
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({
        cards: 4,
        'cards judged': 2,
        'cards never a name': 1,
        'cards no example': 1,
        'owners of judged cards': 2,
        'every example, names: still': 1,
        'every example, names: stopped': 1,
        examples: 3,
      }),
    ]);
    expect(stderr).toContain('cards.ndjson.gz:4: b/text: a second card of this model, left out');
    expect(stderr).toContain('cards.ndjson.gz:5: c/null: expected the text of a card, left out');
    const written =
      readFileSync(join(dir, 'out/cards.csv'), 'utf8') + readFileSync(join(dir, 'out/examples.csv'), 'utf8');
    expect(written).not.toContain('nobody');
    expect(readFileSync(join(dir, 'out/cards.csv'), 'utf8')).toContain(
      'c/stopped,judged,1,1,,stopped,2.0.0,4.57.6,5.0.0,transformers.AutoModelWithLMHead transformers.TFBertModel,',
    );
  });

  test('what an example names is no formula of a spreadsheet', async () => {
    const code = fence('from transformers import AutoModel\nAutoModel.from_pretrained("=HYPERLINK(1)/x")');
    const made = archive('formulas', [{ id: '=1+1/x', card: code }]);
    expect((await examples(dir, '--archive', made, '--out', 'formulas-out')).status).toBe(0);
    for (const name of ['cards.csv', 'examples.csv']) {
      const cells = readFileSync(join(dir, 'formulas-out', name), 'utf8').split(/[,\n]/);
      expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
      expect(cells).toContain("'=1+1/x");
    }
  });

  test('a folder without cards, and one without names, say what to do', async () => {
    expect(await examples(dir, '--archive', 'nowhere')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'nowhere: expected cards.ndjson.gz, received no such file\n' +
        'hint: name the folder of one capture with cards: npm run examples -- --archive DIR\n',
    });
    expect((await examples(dir)).stderr).toBe(
      'examples: no --archive given\nhint: npm run examples -- --archive DIR\n',
    );
  });
});

test('into a capture goes what all cards name, in place of what those in scope do, and the tally of both', async () => {
  cpSync(CAPTURE, join(dir, 'captures/made-up'), { recursive: true });
  const file = join(dir, 'captures/made-up/manifest.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('captures/2023-11-15', 'captures/made-up'));
  const into = ['--archive', archive('made-up', cards), '--into', 'captures'];
  const { status, stdout } = await examples(dir, ...into);
  expect([status, stdout]).toEqual([0, 'examples 3 of 3 cards -> captures/made-up/card-examples.csv\n']);
  const { table } = openFolder('captures', join(dir, 'captures/made-up'));
  expect(table('example-cards').map(({ model, examples: n }) => `${model} ${n}`)).toEqual([
    'a/still 1',
    'b/never 1',
    'c/stopped 1',
  ]);
  expect(table('example-tallies')).toEqual([{ population: 'all', task: null, cards: 4, with_examples: 3 }]);
  expect(existsSync(join(dir, 'captures/made-up.new.tmp'))).toBe(false);
  expect((await examples(dir, ...into.slice(0, 2), '--into', 'elsewhere')).stderr).toContain(
    'elsewhere/made-up: no such capture',
  );
});
