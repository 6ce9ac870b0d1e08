import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { captureTables } from '../../../data/schema/captures/index.ts';
import type { Alarm } from '../../../data/schema/alarm.ts';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { againstLast, type Replacing } from '../../../scripts/alarms/against-last.ts';
import { writeFolder, type FolderRows } from '../../../scripts/lib/write-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'last-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

// One entry for each table of a capture: that is what FolderRows says.
const rows = Object.fromEntries(captureTables.map(({ name }) => [name, []])) as unknown as FolderRows<'captures'>;
const HUB = 'https://huggingface.co';
const whole = { kind: 'whole' as const, about: 'Everything.' };
const about = (seen: string, models: number, alarms?: Alarm[]): Replacing['about'] => ({
  capture: 'latest',
  seen,
  source: 'a test',
  revision: '',
  licence: 'none stated',
  population: { models: whole, spaces: whole, datasets: whole },
  notes: ['a note'],
  endpoint: HUB,
  options: {},
  requests: {},
  query_file_hits: 0,
  listed: { models, spaces: 0, datasets: 0 },
  commit: '',
  ...(alarms && { alarms }),
});

/** Writes a capture of so many models over the last one of its name. */
function crawl(seen: string, models: number, shrunk?: string, name = 'latest', endpoint = HUB): string[] {
  const told: string[] = [];
  const folder = join(dir, name);
  const log = (line: string) => void told.push(line);
  const said = { ...about(seen, models), capture: name, endpoint };
  writeFolder('captures', folder, { rows, about: againstLast({ dir: folder, rows, about: said, shrunk, log }) });
  return told;
}
const written = () => {
  const { notes, alarms } = openFolder('captures', join(dir, 'latest')).manifest;
  return { notes, alarms: alarms?.map(({ id }) => id) };
};

test('a first capture, and one that grew, are written as they are', () => {
  expect(crawl('2026-11-01', 1001)).toEqual([]);
  expect(crawl('2026-11-08', 1010)).toEqual([]);
  expect(written()).toEqual({ notes: ['a note'], alarms: undefined });
});

test('one that shrank is refused without a reason; with one the reason and the alarm stay with it', () => {
  crawl('2026-11-01', 1001);
  expect(() => crawl('2026-11-08', 333)).toThrowError('333 models are listed, 1,001 were at the last crawl');
  expect(crawl('2026-11-08', 333, 'spam')).toEqual([
    'alarm latest shrunken models: 333 models are listed, 1,001 were at the last crawl: 66.7 % fewer, more than 5.0 %.',
  ]);
  expect(written()).toEqual({
    notes: ['a note', 'Smaller than the last crawl: spam'],
    alarms: ['latest shrunken models'],
  });
});

test('a reason that is not needed is no note', () => {
  crawl('2026-11-01', 1001);
  crawl('2026-11-08', 1001, 'spam');
  expect(written().notes).toEqual(['a note']);
});

test('the same crawl once more has mended nothing, a week later its alarms are past', () => {
  crawl('2026-11-01', 1001);
  crawl('2026-11-08', 333, 'spam');
  crawl('2026-11-09', 334);
  expect(written().alarms).toEqual(['latest shrunken models']);
  crawl('2026-11-16', 335);
  expect(written().alarms).toBeUndefined();
});

test('a first crawl under a new name is held against the newest whole listing of the same Hub, live or an archive', () => {
  crawl('2026-11-01', 2000, undefined, 'older');
  crawl('2026-11-02', 1001, undefined, '2026-11-02', 'replay of an archive');
  expect(() => crawl('2026-11-08', 333, undefined, 'new')).toThrowError(
    '333 models are listed, 1,001 were in the capture 2026-11-02: 66.7 % fewer, more than 5.0 %.',
  );
  expect(existsSync(join(dir, 'new'))).toBe(false);
  expect(crawl('2026-11-08', 999, undefined, 'new')).toEqual([]);
  crawl('2026-11-09', 333, 'spam', 'newest');
  const { notes, alarms } = openFolder('captures', join(dir, 'newest')).manifest;
  expect(notes).toEqual(['a note', 'Smaller than the last crawl: spam']);
  expect(alarms?.map(({ id }) => id)).toEqual(['newest shrunken models new']);
  // What it is held against is the newest, once somebody has said why that one is smaller.
  expect(crawl('2026-11-10', 333, undefined, 'last')).toEqual([]);
  expect(crawl('2026-11-11', 334, undefined, 'last')).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'what is no capture lies beside it unread, a pipe as well (skipped on Windows, which has none)',
  () => {
    mkdirSync(join(dir, 'pipe'));
    execFileSync('mkfifo', [join(dir, 'pipe', 'manifest.json')]);
    symlinkSync('loop', join(dir, 'loop'));
    mkdirSync(join(dir, 'torn'));
    writeFileSync(join(dir, 'torn', 'manifest.json'), '{');
    expect(crawl('2026-11-01', 1001)).toEqual([]);
  },
);

test('neither an archive nor another Hub is held against captures of other names', () => {
  crawl('2026-11-01', 1001);
  expect(crawl('2026-11-08', 3, undefined, 'small', 'https://hub.example.org')).toEqual([]);
  expect(crawl('2026-11-08', 3, undefined, 'old', 'replay of an archive')).toEqual([]);
  expect(() => crawl('2026-11-09', 1, undefined, 'other', 'https://hub.example.org')).toThrowError('capture small');
});

test('a last capture whose manifest cannot be read is nothing to be held against', () => {
  crawl('2026-11-01', 1001);
  writeFileSync(join(dir, 'latest', 'manifest.json'), '{');
  expect(crawl('2026-11-08', 3)).toEqual([]);
});
