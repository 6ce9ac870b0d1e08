import { capturesOf, ofReport, SMALLEST_DELTA, type Claim } from './claim.ts';

const MEASURES: readonly string[] = ['files', 'bytes', 'source_lines', 'requirements'];

/** Claims of the chapter on the size of an app, in the order of its text. */
export const sizeOfAnApp: readonly Claim[] = [
  {
    ...ofReport,
    id: 'docker-spaces-are-larger',
    sentence:
      'Docker Spaces of the sample are larger than gradio Spaces by every measure: ' +
      'files, bytes, lines of source and requirements.',
    otherwise:
      'Docker Spaces of the sample are not larger than gradio Spaces by every measure of files, bytes, ' +
      'lines of source and requirements.',
    predicate:
      `Cliff's delta of docker against gradio at least ${SMALLEST_DELTA} ` +
      'for each of the four measures on 2026-08-06',
    captures: ['2026-08-06'],
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const found = rows('space-size-contrasts')
        .filter((row) => row.capture === '2026-08-06' && row.group === 'sdk' && MEASURES.includes(row.measure))
        .filter((row) => row.left === 'docker' && row.right === 'gradio')
        .flatMap((row) => (row.delta === null ? [] : [{ ...row, delta: row.delta }]));
      const least = found.toSorted((a, b) => a.delta - b.delta)[0];
      if (!least || found.length < MEASURES.length) return null;
      return {
        holds: least.delta >= SMALLEST_DELTA,
        effectName: `smallest Cliff’s delta (${least.measure}), with its spread over authors`,
        effect: least.delta,
        low: least.delta_low,
        high: least.delta_high,
        n: `${least.n_left} and ${least.n_right} Spaces`,
      };
    },
  },
  {
    // The headline comparison of sizes cannot be made where one side has too few Spaces.
    ...ofReport,
    id: 'too-few-spaces-by-task',
    sentence:
      'No capture has enough Spaces of known size for both text classification and text generation, ' +
      'so no size by task is stated.',
    otherwise:
      'A capture has enough Spaces of known size for both text classification and text generation: ' +
      'the table of contrasts states their sizes by task.',
    predicate: 'in no capture and measure are both tasks at or above the fewest Spaces that statistics are given for',
    captures: capturesOf('space-size-contrasts'),
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const contrasts = rows('space-size-contrasts').filter(
        (row) => row.group === 'task' && row.left === 'text-classification' && row.right === 'text-generation',
      );
      if (contrasts.length === 0) return null;
      const smaller = Math.max(...contrasts.map((row) => Math.min(row.n_left, row.n_right)));
      const least = contrasts[0]!.least;
      return {
        holds: contrasts.every((row) => row.enough !== true),
        effectName: `Spaces of the smaller side, of ${least} needed`,
        effect: smaller,
        n: `${contrasts.length} contrasts`,
      };
    },
  },
];
