import { captureTables } from '../../../data/schema/captures/index.ts';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import type { Manifest } from '../../../data/schema/manifest.ts';
import type { ReleaseAbout } from '../../../src/release/release-about.ts';
import type { ReleasedTable } from '../../../src/release/released-tables.ts';

export const about: ReleaseAbout = {
  title: 'Made up: data',
  description: 'Two tables.',
  version: '1.2.3',
  changed: '2026-11-29T10:00:00Z',
  from: '2022-02-15',
  to: '2026-11-28',
  home: 'https://example.org/report/',
};

const manifest = (folder: string, licence: string): Manifest => ({
  folder,
  source: 'Made up',
  revision: '',
  licence,
  notes: [],
  tables: {},
});

/** A table of the metrics. */
export const claims: ReleasedTable = {
  kind: 'metrics',
  place: 'metrics',
  manifest: manifest('metrics', 'CC-BY-4.0'),
  table: metricTables.find(({ name }) => name === 'claims')!,
  rows: 2,
  bytes: 100,
  sha256: 'c'.repeat(64),
};

/** A table of a listing. */
export const spacesOf = (day: string): ReleasedTable => ({
  kind: 'captures',
  place: `captures/${day}`,
  manifest: { ...manifest(`captures/${day}`, 'none stated'), seen: day },
  table: captureTables.find(({ name }) => name === 'spaces')!,
  rows: 3,
  bytes: 200,
  sha256: 'd'.repeat(64),
});
