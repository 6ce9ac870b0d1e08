import { existsSync, readFileSync } from 'node:fs';
import { explained, type Explanation } from '../../data/schema/explained.ts';
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

/** The explanations of a data folder; none where its file cannot be read, which `npm run check` says. */
export function readExplanations(file: string): readonly Explanation[] {
  if (!existsSync(file)) return [];
  try {
    return explained.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}
