import { join } from 'node:path';
import { encoderAgreements } from '../../data/schema/encoders/encoder-agreements.ts';
import { encoderPlaces } from '../../data/schema/encoders/encoder-places.ts';
import { encoders } from '../../data/schema/encoders/encoders.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import { dataFolder } from '../data/data-folder.ts';
import { readRows } from '../data/read-rows.ts';
import { reportData } from '../data/report-data.ts';

/** The tables of data/encoders; an error where one is missing. */
export function encoderTables(): { encoders: readonly Row[]; places: readonly Row[]; agreements: readonly Row[] } {
  return { encoders: rowsOf(encoders), places: rowsOf(encoderPlaces), agreements: rowsOf(encoderAgreements) };
}

/** Parameters of a repository as the newest capture has them that states any, with its day; undefined where none does. */
export function parametersOf(repository: string): { parameters: number; seen: string } | undefined {
  const stated = reportData.captures().flatMap(({ capture, seen }) => {
    const row = reportData.captureTable(capture, 'models').find(({ id }) => id === repository);
    return typeof row?.parameters === 'number' ? [{ parameters: row.parameters, seen }] : [];
  });
  return stated.at(-1);
}

function rowsOf(definition: Table): readonly Row[] {
  const path = join(dataFolder(), 'encoders', `${definition.name}.csv`);
  const rows = readRows(definition, path);
  if (!rows) throw new Error(`${path}: no such file\nhint: npm run encoders`);
  return rows;
}
