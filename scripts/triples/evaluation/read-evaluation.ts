import { parseJsonLine, readJsonLines, type JsonLines } from 'hub-replay';
import { ReportError } from '../../lib/report-error.ts';
import type { ListedDataset } from '../name-index.ts';
import type { EvaluationFiles } from './locate-archive.ts';

/** An archive to measure on; cards are read one by one, so that their texts need not be in memory together. */
export interface EvaluationArchive {
  capture: string;
  /** Tags of a model's record; none where it is not listed. */
  tagsOf(id: string): readonly string[];
  /** Instant of a model's last change, else the day of the capture; null where neither is known. */
  writtenOf(id: string): string | null;
  datasets: readonly ListedDataset[];
  cards(): Generator<{ id: string; card: string }>;
  cardCount: number;
}

export async function readEvaluation(files: EvaluationFiles): Promise<EvaluationArchive> {
  const [models, cards, listing] = await Promise.all([read(files.models), read(files.cards), read(files.datasets)]);
  const tags = new Map<string, readonly string[]>();
  const changed = new Map<string, string>();
  for (const record of records(models)) {
    if (typeof record.lastModified === 'string') changed.set(record.id, record.lastModified);
    if (Array.isArray(record.tags))
      tags.set(
        record.id,
        record.tags.filter((tag) => typeof tag === 'string'),
      );
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(files.capture) ? files.capture : null;
  const datasets = [...records(listing)].map(listedDataset);
  return {
    capture: files.capture,
    tagsOf: (id) => tags.get(id) ?? [],
    writtenOf: (id) => changed.get(id) ?? day,
    datasets,
    cards: () => readCards(cards),
    cardCount: cards.count,
  };
}

/** What the matcher needs of the record of a dataset. */
export function listedDataset({ id, downloads, createdAt }: ReturnType<typeof parseJsonLine>): ListedDataset {
  return {
    id,
    downloads: typeof downloads === 'number' ? downloads : 0,
    createdAt: typeof createdAt === 'string' ? createdAt : null,
  };
}

/** Records of an .ndjson.gz file. */
export async function readRecords(file: string): Promise<ReturnType<typeof parseJsonLine>[]> {
  return [...records(await read(file))];
}

async function read(file: string): Promise<JsonLines> {
  const lines = await readJsonLines(file);
  if (!lines) throw new ReportError(`${file}: no such file`, 'npm run evaluate:triples -- --help');
  return lines;
}

function* records(lines: JsonLines): Generator<ReturnType<typeof parseJsonLine>> {
  for (let line = 0; line < lines.count; line += 1) yield parseJsonLine(lines, line);
}

function* readCards(lines: JsonLines): Generator<{ id: string; card: string }> {
  for (const { id, card } of records(lines)) yield { id, card: typeof card === 'string' ? card : '' };
}
