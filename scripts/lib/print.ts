import { visibleLines } from '../../data/schema/visible.ts';

/** Text on stdout, where the results of a command go; nothing of a source steers the terminal or a workflow. */
export function print(text: string): void {
  process.stdout.write(visibleLines(text));
}
