import { captureOf } from '../../frames/frame-rules.ts';
import { BY_AUTHOR, capturesOf, IN_THIS_LISTING, ofReport, SMALLEST_DELTA, type Claim } from './claim.ts';

/** What a Space is measured by; lines are told of all source files or of the app file alone. */
const MEASURES: readonly (readonly string[])[] = [
  ['files'],
  ['bytes'],
  ['source_lines', 'app_lines'],
  ['requirements'],
];

/** Claims of the chapter on the size of an app, in the order of its text. */
export const sizeOfAnApp: readonly Claim[] = [
  {
    ...ofReport,
    id: 'docker-spaces-are-larger',
    sentence:
      'Docker Spaces were larger than gradio Spaces by every measure {when sdk-sizes}: ' +
      'files, bytes, lines and requirements.',
    otherwise:
      'Docker Spaces were not larger than gradio Spaces by every measure of files, bytes, ' +
      'lines and requirements {when sdk-sizes}.',
    predicate:
      `Cliff's delta of docker against gradio at least ${SMALLEST_DELTA} for files, bytes, requirements and lines, ` +
      'of the app file or of all source files, {when sdk-sizes}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'at least', mark: SMALLEST_DELTA, because: 'delta' }],
    captures: ['sdk-sizes'],
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const capture = captureOf(rows, 'sdk-sizes');
      const found = rows('space-size-contrasts')
        .filter((row) => row.capture === capture && row.group === 'sdk' && MEASURES.flat().includes(row.measure))
        .filter((row) => row.left === 'docker' && row.right === 'gradio')
        .flatMap((row) => (row.delta === null ? [] : [{ ...row, delta: row.delta }]));
      const least = found.toSorted((a, b) => a.delta - b.delta)[0];
      const isComplete = MEASURES.every((some) => found.some(({ measure }) => some.includes(measure)));
      if (!least || !isComplete) return null;
      return [
        {
          effectName: `smallest Cliff’s delta (${least.measure})`,
          effect: least.delta,
          low: least.delta_low,
          high: least.delta_high,
          n: `${least.n_left} and ${least.n_right} Spaces`,
        },
      ];
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
      'There are enough Spaces of known size for both text classification and text generation {when task-sizes} ' +
      'to state sizes by task.',
    predicate:
      'Spaces of the smaller of the two tasks below 20, the fewest that statistics are given for, in every capture',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 20, because: 'enough Spaces' }],
    captures: capturesOf('space-size-contrasts'),
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const contrasts = rows('space-size-contrasts').filter(
        (row) => row.group === 'task' && row.left === 'text-classification' && row.right === 'text-generation',
      );
      if (contrasts.length === 0) return null;
      const smaller = Math.max(...contrasts.map((row) => Math.min(row.n_left, row.n_right)));
      return [{ effectName: 'Spaces of the smaller side', effect: smaller, n: `${contrasts.length} contrasts` }];
    },
  },
];
