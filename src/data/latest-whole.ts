import type { Capture } from '../../data/schema/manifest.ts';
import type { ReportData } from './report-data.ts';

/** The newest capture that lists all repositories of a kind; an error where there is none. */
export function latestWhole(data: ReportData, kind: 'models' | 'spaces' | 'datasets'): Capture {
  const whole = data.captures().filter((capture) => capture.population[kind].kind === 'whole');
  const latest = whole.at(-1);
  if (!latest) throw new Error(`no capture lists all ${kind}: npm run captures -- ARCHIVES, or npm run crawl`);
  return latest;
}
