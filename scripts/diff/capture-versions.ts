import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { cellsOf, type Cells } from './compare-tables.ts';
import type { ChangedFolder } from './group-versions.ts';

/** What a capture covers of one listing. */
export interface Coverage {
  /** Kind of population: whole, top, sample, curated, none, unknown; empty where the manifest does not say. */
  kind: string;
  about: string;
  /** Repositories listed. */
  listed: number | null;
}

/** One version of a capture: what it says of itself, and the rows of its tables. */
export interface CaptureVersion {
  /** Day on which the Hub was seen; empty where the manifest does not say. */
  seen: string;
  coverage: Readonly<Record<ListedKind, Coverage>>;
  /** Rows of a table; undefined where it is not there or cannot be read. */
  rows(table: string): readonly Cells[] | undefined;
}

/** A capture that both versions of the data have. */
export interface CaptureVersions {
  /** Its name: `latest`, `2024-07-11`. */
  capture: string;
  old: CaptureVersion;
  new: CaptureVersion;
}

/** The two versions of a folder of data/captures; undefined for any other folder, and where one of them is missing. */
export function captureVersions(folder: ChangedFolder): CaptureVersions | undefined {
  if (folder.kind !== 'captures' || folder.presence !== 'both') return undefined;
  const manifest = folder.text('manifest.json');
  return {
    capture: folder.path.slice('captures/'.length),
    old: { ...stated(manifest.old), rows: readOnce((name) => rowsOf(folder.text(`${name}.csv`).old)) },
    new: { ...stated(manifest.new), rows: readOnce((name) => rowsOf(folder.text(`${name}.csv`).new)) },
  };
}

/** Each table is asked for several times and parsed once. */
function readOnce(read: CaptureVersion['rows']): CaptureVersion['rows'] {
  const known = new Map<string, ReturnType<typeof read>>();
  return (name) => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name);
  };
}

/** What a manifest states, read with care: the old version may be of another schema, the new one damaged. */
export function stated(manifest: string | undefined): Pick<CaptureVersion, 'seen' | 'coverage'> {
  const value = objectOf(parsed(manifest));
  const [population, listed] = [objectOf(value.population), objectOf(value.listed)];
  const coverageOf = (listing: ListedKind): Coverage => {
    const [own, count] = [objectOf(population[listing]), listed[listing]];
    return {
      kind: textOf(own.kind),
      about: textOf(own.about),
      listed: typeof count === 'number' ? count : null,
    };
  };
  return {
    seen: textOf(value.seen),
    coverage: { models: coverageOf('models'), spaces: coverageOf('spaces'), datasets: coverageOf('datasets') },
  };
}

function rowsOf(csv: string | undefined): readonly Cells[] | undefined {
  const { rows, unreadable } = cellsOf(csv);
  return csv === undefined || unreadable !== undefined ? undefined : rows;
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '{}');
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
