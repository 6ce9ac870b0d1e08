/** `npm run evaluate:triples -- --archive DIR`: how well datasets of model cards are found, by labels of two kinds. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RowIn } from '../data/schema/folders.ts';
import { openFolder } from '../data/schema/open-folder.ts';
import { visibleJson } from '../data/schema/visible.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';
import { calibrationRows, evaluationRows } from './triples/evaluation/evaluation-rows.ts';
import { locateArchive } from './triples/evaluation/locate-archive.ts';
import { cardsPerSecond, headline, printEvaluation } from './triples/evaluation/print-evaluation.ts';
import { listingRows } from './triples/evaluation/listing-rows.ts';
import {
  listedDataset,
  readEvaluation,
  readRecords,
  type EvaluationArchive,
} from './triples/evaluation/read-evaluation.ts';
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
import type { ListedDataset } from './triples/name-index.ts';

await command({
  name: 'evaluate:triples',
  summary: 'how well the datasets of model cards are found',
  computes: true,
  options: {
    archive: {
      type: 'string',
      value: 'DIR',
      help: 'a capture with models.ndjson.gz and cards.ndjson.gz, or a folder of captures',
    },
    cards: {
      type: 'string',
      value: 'FILE',
      help: 'other cards (.ndjson.gz) of the same models; nothing is learned from them and nothing stored',
    },
    fuzzy: {
      type: 'string',
      value: 'N',
      default: '1',
      help:
        'cards to run and time the slow baseline on, about 8 s each, at most 300; its accuracy comes from these and ' +
        'from the guesses stored for the same texts',
    },
    train: {
      type: 'boolean',
      help: 'learn the model from the cards of DIR first, and the renames from its first two listings of datasets',
    },
    json: { type: 'boolean', help: 'print JSON' },
  },
  notes: `Datasets are looked for in model cards, their front matter apart, and held against what authors declare and
what was labelled by hand. Cards that the model learned from are judged out of fold. Without --cards the result is
stored in data/triples/.`,
  async run({ values }) {
    if (values.archive === undefined) throw new UsageError('--archive: expected a folder, received nothing');
    if (!/^\d+$/.test(values.fuzzy))
      throw new UsageError(`--fuzzy: expected a number of cards, received "${values.fuzzy}"`);
    if (values.train && values.cards !== undefined)
      throw new UsageError('--train: learns from the cards of the archive, not from --cards', 'leave one of them out');
    const files = locateArchive(values.archive, values.cards);
    const archive = await readEvaluation(files);
    const largest = { ...archive, datasets: (await readRecords(files.largest)).map(listedDataset) };
    if (values.train) await train(values.archive, largest, archive.datasets);
    const evaluation = runEvaluation({
      archive,
      model: readStoredModel(),
      renames: readRenames(),
      labels: readHandLabels(),
      guesses: readFuzzyGuesses(),
      fuzzy: Number(values.fuzzy),
    });
    if (values.cards === undefined) {
      const listings = [
        ...new Map([
          [files.datasets, archive],
          [files.largest, largest],
        ]),
      ];
      store(
        evaluation,
        listings.flatMap(([file, each]) => rowsWith(basename(dirname(file)), each)),
      );
    }
    print(values.json ? visibleJson(json(evaluation)) : printEvaluation(evaluation));
  },
});

/** How the matcher fares with one listing; the paragraphs are those of data/gold/. */
function rowsWith(listing: string, archive: EvaluationArchive): RowIn<'triples', 'by-listing'>[] {
  const paragraphs = openFolder('gold', 'data/gold').table('card-paragraphs');
  return listingRows({ listing, archive, model: readStoredModel(), renames: readRenames(), paragraphs });
}

async function train(dir: string, archive: EvaluationArchive, earlier: readonly ListedDataset[]): Promise<void> {
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
  storeTriples({}, trainStoredModel(archive, readRenames(), earlier));
  log(join(TRIPLES_DIR, 'mention-model.json'));
}

function store({ lines, calibration, fuzzy }: Evaluation, byListing: readonly RowIn<'triples', 'by-listing'>[]): void {
  const guesses = [...fuzzy.guesses].flatMap(([model, datasets]) =>
    datasets.map((dataset, at) => ({ model, rank: at + 1, dataset, body: fuzzy.bodies.get(model)! })),
  );
  const changed = {
    evaluation: evaluationRows(lines),
    calibration: calibration.flatMap(({ heldOut, bins }) => calibrationRows(heldOut, bins)),
    'fuzzy-guesses': guesses,
    'by-listing': byListing,
  };
  storeTriples(changed, undefined);
  for (const name of Object.keys(changed)) log(join(TRIPLES_DIR, `${name}.csv`));
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function json(evaluation: Evaluation): string {
  const { lines, calibration, cards } = evaluation;
  const told = {
    headline: headline(lines),
    cards,
    lines,
    calibration,
    cardsPerSecond: cardsPerSecond(evaluation),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
