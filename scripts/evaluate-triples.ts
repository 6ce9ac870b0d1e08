/** `npm run evaluate:triples -- --archive DIR`: how well the datasets of model cards are found, against declared and hand-made labels. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetRenames } from '../data/schema/triples/dataset-renames.ts';
import { fuzzyGuesses } from '../data/schema/triples/fuzzy-guesses.ts';
import { matchCalibration } from '../data/schema/triples/calibration.ts';
import { matchEvaluation } from '../data/schema/triples/evaluation.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';
import { calibrationRows, evaluationRows } from './triples/evaluation/evaluation-rows.ts';
import { locateArchive } from './triples/evaluation/locate-archive.ts';
import { cardsPerSecond, headline, printEvaluation } from './triples/evaluation/print-evaluation.ts';
import { readEvaluation } from './triples/evaluation/read-evaluation.ts';
import { runEvaluation, type Evaluation } from './triples/evaluation/run-evaluation.ts';
import {
  readFuzzyGuesses,
  readHandLabels,
  readRenames,
  readStoredModel,
  storeTriples,
  TRIPLES_DIR,
} from './triples/evaluation/stored-model.ts';
import { renamesBetween, trainStoredModel } from './triples/evaluation/train-stored-model.ts';
import { formatMentionModel } from './triples/mention-model.ts';

const help = `usage: npm run evaluate:triples -- --archive DIR [options]

Measures how well datasets are found in model cards, their front matter apart. DIR is a capture with models.ndjson.gz and
cards.ndjson.gz, or a folder of captures. Cards that the model learned from are judged out of fold. Without --cards the
result is stored in data/triples/.

  --cards FILE   other cards (.ndjson.gz) of the same models; nothing is learned from them and nothing stored
  --fuzzy N      cards to run and time the slow baseline on, about 8 s each (default 1, at most 300); its accuracy comes
                 from these and from the guesses stored for the same texts
  --train        learn the model from the cards of DIR first, and the renames from its first two listings of datasets
  --json         print JSON
  --help         this text
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string' },
      cards: { type: 'string' },
      fuzzy: { type: 'string', default: '1' },
      train: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  if (values.archive === undefined)
    throw new ReportError('--archive: expected a folder, received nothing', 'npm run evaluate:triples -- --help', {
      exitCode: 2,
    });
  if (!/^\d+$/.test(values.fuzzy))
    throw new ReportError(
      `--fuzzy: expected a number of cards, received "${values.fuzzy}"`,
      'npm run evaluate:triples -- --help',
      { exitCode: 2 },
    );
  if (values.train && values.cards !== undefined)
    throw new ReportError('--train: learns from the cards of the archive, not from --cards', 'leave one of them out', {
      exitCode: 2,
    });
  const archive = await readEvaluation(locateArchive(values.archive, values.cards));
  if (values.train) await train(values.archive, archive);
  const evaluation = runEvaluation({
    archive,
    model: readStoredModel(),
    renames: readRenames(),
    labels: readHandLabels(),
    guesses: readFuzzyGuesses(),
    fuzzy: Number(values.fuzzy),
  });
  if (values.cards === undefined) store(evaluation);
  process.stdout.write(values.json ? json(evaluation) : printEvaluation(evaluation));
});

async function train(dir: string, archive: Awaited<ReturnType<typeof readEvaluation>>): Promise<void> {
  const listings = readdirSync(dir)
    .sort()
    .map((name) => join(dir, name, 'datasets.ndjson.gz'))
    .filter((file) => existsSync(file));
  if (listings.length > 1) {
    const renames = await renamesBetween(listings[0]!, listings[1]!);
    const rows = renames.map(({ old, later, shared, tags, choices }) => ({
      old,
      later,
      shared_tags: shared,
      old_tags: tags,
      choices,
    }));
    storeTriples({ 'dataset-renames': rows }, undefined);
    log(join(TRIPLES_DIR, 'dataset-renames.csv'));
  }
  storeTriples({}, trainStoredModel(archive, readRenames()));
  log(join(TRIPLES_DIR, 'mention-model.json'));
}

function store({ lines, calibration, fuzzy }: Evaluation): void {
  const guesses = [...fuzzy.guesses].flatMap(([model, datasets]) =>
    datasets.map((dataset, at) => ({ model, rank: at + 1, dataset, body: fuzzy.bodies.get(model)! })),
  );
  const changed = {
    evaluation: evaluationRows(lines),
    calibration: calibration.flatMap(({ heldOut, bins }) => calibrationRows(heldOut, bins)),
    'fuzzy-guesses': guesses,
  };
  storeTriples(changed, undefined);
  for (const name of Object.keys(changed)) log(join(TRIPLES_DIR, `${name}.csv`));
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function json(evaluation: Evaluation): string {
  const { lines, calibration, cards } = evaluation;
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  return `${JSON.stringify({ headline: headline(lines), cards, lines, calibration, cardsPerSecond: cardsPerSecond(evaluation), peakMegabytes: memory }, null, 2)}\n`;
}
