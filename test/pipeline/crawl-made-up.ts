import { join } from 'node:path';
import { expect } from 'vitest';
import type { Row } from '../../data/schema/table.ts';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, writeHub, type MadeUpHub } from './made-up-hub.ts';
import { readCapture, scratch } from './spawn-crawl.ts';

/** What `--json` says of a crawl. */
interface Summary {
  requests: Record<string, number>;
  rows: Record<string, number>;
  bytes: { received: number; tables: number; cache: number };
  seconds: number;
  cpu_seconds: number;
  peak_memory_bytes: number;
}

/** A made-up Hub, and what a crawl of its archive wrote and said. */
export interface CrawledHub {
  /** Where results and cache are. */
  folder: string;
  archive: string;
  hub: MadeUpHub;
  tables: Record<string, Row[]>;
  summary: Summary;
  /** The row of a table that has these values. */
  find(table: string, key: Row): Row | undefined;
}

/** Crawls the archive of a made-up Hub: lists of 5 by both ways of belonging to a task. */
export async function crawlMadeUp(): Promise<CrawledHub> {
  const folder = scratch();
  const archive = join(folder, '2026-08-06-made-up');
  const hub = madeUpHub();
  writeHub(archive, hub);
  const options = ['--archive', archive, '--by', 'both', '--count', '5', '--json'];
  const { code, stdout, stderr } = await crawlHere(folder, options);
  expect([code, stderr.includes('hint')]).toEqual([0, false]);
  const { tables } = readCapture(folder, '2026-08-06-made-up');
  const find = (table: string, key: Row) =>
    tables[table]!.find((row) => Object.entries(key).every(([name, value]) => row[name] === value));
  return { folder, archive, hub, tables, summary: JSON.parse(stdout), find };
}
