import { folders, type FolderName, type MetricName, type TableName } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import { composition } from '../metrics/composition.ts';
import { concentration } from '../metrics/concentration.ts';
import { fitsOnHardware } from '../metrics/fits-on-hardware.ts';
import { hubMeasures } from '../metrics/hub-measures.ts';
import { licenceInheritance } from '../metrics/licence-inheritance.ts';
import { lineage } from '../metrics/lineage.ts';
import { lineageConcentration } from '../metrics/lineage-concentration.ts';
import { multiverse } from '../metrics/multiverse.ts';
import { noSources, type Sources } from '../metrics/sources.ts';
import { structureReadable } from '../metrics/structure-readable.ts';
import { betweenCaptures } from './between-captures.ts';
import type { Scored } from './judge-forecast.ts';

/** Metrics that statements may ask for, each computed on the capture alone. */
const METRICS: Partial<Record<MetricName, (sources: Sources) => readonly Row[]>> = {
  composition,
  concentration,
  'fits-on-hardware': fitsOnHardware,
  'hub-measures': hubMeasures,
  'licence-inheritance': licenceInheritance,
  lineage,
  'lineage-concentration': lineageConcentration,
  multiverse,
  'structure-readable': structureReadable,
};

/** Tables of statements that are neither of a capture nor of the metrics: two captures held against each other. */
const BETWEEN = 'between';

/** A capture as statements ask for it, with those that they compare it with; each table is computed once. */
export function scoredCapture(given: CaptureTables, known: readonly CaptureTables[]): Scored {
  const computed = new Map<string, readonly Row[] | undefined>();
  const make = (table: string, against: string | null): readonly Row[] | undefined => {
    if (table === BETWEEN) {
      const base = known.find(({ capture }) => capture.capture === against);
      return base && betweenCaptures(given, base).map((row): Row => ({ ...row }));
    }
    if (isTable('captures', table)) return given.table(table);
    return isTable('metrics', table) ? METRICS[table]?.({ ...noSources, captures: [given] }) : undefined;
  };
  return {
    capture: given.capture.capture,
    seen: given.capture.seen,
    population: given.capture.population.models.kind,
    rows(table, against) {
      const name = `${table} ${against}`;
      if (!computed.has(name)) computed.set(name, make(table, against));
      return computed.get(name);
    },
  };
}

function isTable<F extends FolderName>(folder: F, name: string): name is TableName<F> {
  return folders[folder].tables.some((table) => table.name === name);
}
