import type { Explanation } from '../../data/schema/explained.ts';
import { alarmLines } from '../alarms/alarm-lines.ts';
import { captureFromFiles } from '../alarms/capture-from-files.ts';
import type { ChangedData } from './group-versions.ts';

/** Alarms that the captures of a change raise against their earlier versions, a line each, explained ones with why. */
export function diffAlarms({ folders }: ChangedData, explanations: readonly Explanation[]): string[] {
  return folders
    .filter(({ kind }) => kind === 'captures')
    .flatMap(({ text }) =>
      alarmLines(
        captureFromFiles((name) => text(name).old),
        captureFromFiles((name) => text(name).new),
        explanations,
      ),
    );
}
