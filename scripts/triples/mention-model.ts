import { ReportError } from '../lib/report-error.ts';
import { featureNames } from './candidate-features.ts';
import { cueKinds } from './card-cues.ts';
import type { Logistic } from './fit-logistic.ts';
import type { CueCount, LearnedCounts } from './learned-counts.ts';
import { hashText } from './hash-text.ts';

/** What the matcher learned from the cards of one capture: the whole of data/triples/mention-model.json. */
export interface MentionModel {
  /** Capture that it learned from. */
  capture: string;
  /** Hashes of the ids of the models whose cards it learned from, so that nobody judges it by these. */
  trainedOn: ReadonlySet<number>;
  /** Confidence from which a match is counted as found: where F1 was best out of fold. */
  threshold: number;
  /** Names that authors declare though the Hub does not list them. */
  unlisted: readonly string[];
  counts: LearnedCounts;
  logistic: Logistic;
}

/** The hash by which a model is known in `trainedOn`. */
export const modelHash = (id: string): number => hashText(id);

interface ModelFile {
  about: string;
  capture: string;
  cards: number;
  pairs: number;
  threshold: number;
  bias: number;
  weights: Record<string, number>;
  unlisted: readonly string[];
  /** name, cards that declare, mention, do both. */
  names: readonly string[];
  /** By kind: hash, cards, then index of a name and cards that declare it, in base 36. */
  cues: Record<string, readonly string[]>;
  trainedOn: string;
}

const ABOUT =
  'Learned by `npm run evaluate:triples -- --train` from model cards whose authors declare datasets. Weights of ' +
  'a logistic regression over the features of a candidate, and the counts that some features are made of. ' +
  'Wording of cards is kept as hashes only.';
const digits = (value: number): number => Number(value.toPrecision(6));

/** Text of the model file. A name that one card mentions and none declares is left out: it is as good as unknown. */
export function formatMentionModel(model: MentionModel): string {
  const { counts, logistic } = model;
  const names = [...counts.names]
    .filter(([, count]) => count.declared > 0 || count.mentioned > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const place = new Map(names.map(([name], at) => [name, at]));
  const file: ModelFile = {
    about: ABOUT,
    capture: model.capture,
    cards: counts.cards,
    pairs: names.reduce((sum, [, count]) => sum + count.declared, 0),
    threshold: model.threshold,
    bias: digits(logistic.bias),
    weights: Object.fromEntries(featureNames.map((name, at) => [name, digits(logistic.weights[at]!)])),
    unlisted: [...model.unlisted].sort(),
    names: names.map(([name, { declared, mentioned, both }]) => `${declared} ${mentioned} ${both} ${name}`),
    cues: Object.fromEntries(cueKinds.map((kind, at) => [kind, cueLines(counts, at, place)])),
    trainedOn: [...model.trainedOn]
      .sort((a, b) => a - b)
      .map((hash) => hash.toString(36))
      .join(' '),
  };
  return `${JSON.stringify(file, null, 0).replace(/,"/g, ',\n"').replace(/\["/g, '[\n"')}\n`;
}

function cueLines({ cues }: LearnedCounts, kind: number, place: ReadonlyMap<string, number>): string[] {
  const lines: string[] = [];
  for (const [hash, cue] of cues[kind]!) {
    const numbers = [
      hash,
      cue.cards,
      ...[...cue.declaring]
        .map(([name, count]) => [place.get(name)!, count])
        .sort((a, b) => a[0]! - b[0]!)
        .flat(),
    ];
    lines.push(numbers.map((number) => number.toString(36)).join(' '));
  }
  return lines.sort();
}

/** Reads the text of a model file; ReportError where it is not one of these features. */
export function parseMentionModel(text: string, where: string): MentionModel {
  const file = parseFile(text, where);
  const weights = featureNames.map((name) => file.weights[name]);
  const missing = featureNames.find((_, at) => typeof weights[at] !== 'number');
  if (missing !== undefined || Object.keys(file.weights).length !== featureNames.length) {
    throw new ReportError(
      `${where}: weights: expected those of ${featureNames.length} features, received ` +
        `${missing === undefined ? 'others besides' : `none for ${missing}`}`,
      'npm run evaluate:triples -- --archive DIR --train',
    );
  }
  const names = file.names.map((line) => {
    const [declared, mentioned, both, ...name] = line.split(' ');
    return [name.join(' '), { declared: Number(declared), mentioned: Number(mentioned), both: Number(both) }] as const;
  });
  const cues = cueKinds.map((kind) => new Map((file.cues[kind] ?? []).map((line) => parseCue(line, names))));
  return {
    capture: file.capture,
    trainedOn: new Set(file.trainedOn.split(' ').map((hash) => parseInt(hash, 36))),
    threshold: file.threshold,
    unlisted: file.unlisted,
    counts: { cards: file.cards, names: new Map(names), cues },
    // A missing one was refused above.
    logistic: { bias: file.bias, weights: weights as number[] },
  };
}

function parseFile(text: string, where: string): ModelFile {
  try {
    return JSON.parse(text) as ModelFile;
  } catch (cause) {
    throw new ReportError(
      `${where}:1: not JSON: ${(cause as Error).message}`,
      'npm run evaluate:triples -- --archive DIR --train',
      { cause },
    );
  }
}

function parseCue(line: string, names: readonly (readonly [string, unknown])[]): [number, CueCount] {
  const [hash = 0, cards = 0, ...pairs] = line.split(' ').map((number) => parseInt(number, 36));
  const declaring = new Map<string, number>();
  for (let at = 0; at + 1 < pairs.length; at += 2) declaring.set(names[pairs[at]!]![0], pairs[at + 1]!);
  return [hash, { cards, declaring }];
}
