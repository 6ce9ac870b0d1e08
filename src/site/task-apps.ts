import { whenWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { ReportData } from '../data/report-data.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

/** Apps whose code loads a model of a task, among those that load one of a known task. */
export interface TaskApps {
  apps: number;
  of: number;
  share: number;
  /** Ends of the interval over authors; null where no app loads one. */
  low: number | null;
  high: number | null;
  listing: string;
  /** ISO 8601 day. */
  seen: string;
}

/** How many apps load a model of a task; undefined where no listing tells it of any task. */
export function taskApps({ metricTable }: Pick<ReportData, 'metricTable'>, task: string): TaskApps | undefined {
  const frame = frameOf(metricTable, 'app-code');
  const rows = metricTable('code-tasks').filter(
    ({ capture, basis }) => capture === frame?.capture && basis === 'repository',
  );
  const [of] = rows.map((row) => row.of);
  if (frame === undefined || of === undefined || of === 0) return undefined;
  const row = rows.find((each) => each.task === task);
  const apps = row?.spaces ?? 0;
  const { capture: listing, seen } = frame;
  return { apps, of, share: apps / of, low: row?.low ?? null, high: row?.high ?? null, listing, seen };
}

/** The same in a sentence. */
export function appWords({ apps, of, share, low, high, seen }: TaskApps): string {
  const between = low === null || high === null ? '' : ` (between ${formatShare(low)} and ${formatShare(high)})`;
  const loads =
    apps === 0
      ? 'none loads one of this task.'
      : `${formatNumber(apps, 0)} load${apps === 1 ? 's' : ''} one of this task: ${formatShare(share)}${between}.`;
  return (
    `Of ${formatNumber(of, 0)} apps whose code loads an open model of a known task, seen ${whenWords([seen])}, ${loads} ` +
    'An app may load models of several tasks.'
  );
}
