import { join } from 'node:path';
import type { RowIn, TableName } from '../../data/schema/folders.ts';
import { reportData } from '../data/report-data.ts';
import { tableFolder } from '../data/table-folder.ts';

interface EncoderTables {
  encoders: readonly RowIn<'encoders', 'encoders'>[];
  places: readonly RowIn<'encoders', 'encoder-places'>[];
  agreements: readonly RowIn<'encoders', 'encoder-agreements'>[];
  swaps: readonly RowIn<'encoders', 'encoder-swaps'>[];
}

/** The tables of data/encoders; an error where one is missing. */
export function encoderTables(): EncoderTables {
  return {
    encoders: rowsOf('encoders'),
    places: rowsOf('encoder-places'),
    agreements: rowsOf('encoder-agreements'),
    swaps: rowsOf('encoder-swaps'),
  };
}

/**
 * Parameters of a repository as the newest capture has them that states any, with its day; undefined where none does.
 */
export function parametersOf(repository: string): { parameters: number; seen: string } | undefined {
  const stated = reportData.captures().flatMap(({ capture, seen }) => {
    const row = reportData.captureTable(capture, 'models').find(({ id }) => id === repository);
    return typeof row?.parameters === 'number' ? [{ parameters: row.parameters, seen }] : [];
  });
  return stated.at(-1);
}

function rowsOf<N extends TableName<'encoders'>>(name: N): readonly RowIn<'encoders', N>[] {
  const { dir, table } = tableFolder('encoders');
  const rows = table(name);
  if (rows.length === 0) throw new Error(`${join(dir, `${name}.csv`)}: no such file\nhint: npm run encoders`);
  return rows;
}
