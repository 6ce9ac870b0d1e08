import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import { BY_AUTHOR, findRow, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** What a Space is measured by; lines are those of all source files, or of the app file where only these are known. */
const MEASURES: readonly (readonly string[])[] = [
  ['files'],
  ['bytes'],
  ['source_lines', 'app_lines'],
  ['requirements'],
];
const MORE = { is: 'above', mark: 0, because: 'direction' } as const;
/** From here on a Cliff's delta is called large (docs/protocol.md). */
const LARGE_DELTA = 0.474;

/** Claims of the chapter on the size of an app, in the order of its text. */
export const sizeOfAnApp: readonly Claim[] = [
  {
    ...ofReport,
    id: 'docker-spaces-are-larger',
    sentence:
      'Apps made with docker had more files, bytes, lines and required packages than those made with gradio {when sdk-sizes}.',
    otherwise:
      'Apps made with docker did not have more of each of files, bytes, lines and required packages than those made with gradio ' +
      '{when sdk-sizes}.',
    predicate:
      "Cliff's delta, docker against gradio, above 0 for files, bytes, lines and requirements each; lines are of all " +
      'source files, or where only these are known of the app file, {when sdk-sizes}',
    certainty: BY_AUTHOR,
    marks: [MORE, MORE, MORE, MORE],
    captures: ['sdk-sizes'],
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const capture = captureOf(rows, 'sdk-sizes');
      const found = rows('space-size-contrasts')
        .filter((row) => row.capture === capture && row.group === 'sdk')
        .filter((row) => row.left === 'docker' && row.right === 'gradio')
        .flatMap((row) => (row.delta === null ? [] : [{ ...row, delta: row.delta }]));
      const first = (some: readonly string[]) =>
        some.flatMap((name) => found.filter(({ measure }) => measure === name)).slice(0, 1);
      const measured = MEASURES.flatMap(first);
      if (measured.length < MEASURES.length) return null;
      return measured.map((row) => ({
        effectName: `Cliff’s delta (${row.measure})`,
        effect: row.delta,
        low: row.delta_low,
        high: row.delta_high,
        n: `${row.n_left} and ${row.n_right} apps`,
      }));
    },
  },
  {
    // Few Spaces of each task: what is not seen here may be there.
    ...ofReport,
    id: 'size-by-task-not-told',
    sentence:
      'Apps with a model of text classification and apps with one of text generation cannot be told apart by files, ' +
      'lines or requirements {when task-sizes}; only a large difference could have been seen.',
    otherwise:
      'Apps with a model of text classification and apps with one of text generation differ by files, lines or ' +
      'requirements {when task-sizes}, or there are enough of them to see a difference that is not large.',
    predicate:
      'of files, requirements and lines those whose interval of Cliff\u2019s delta leaves 0 out at most 0, and the ' +
      `smallest delta that could have been seen with 80% power at least ${LARGE_DELTA} {when task-sizes}`,
    certainty: BY_AUTHOR,
    marks: [
      { is: 'at most', mark: 0, because: 'none' },
      { is: 'at least', mark: LARGE_DELTA, because: 'large delta' },
    ],
    captures: ['task-sizes'],
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const capture = captureOf(rows, 'task-sizes');
      const found = rows('space-size-contrasts')
        .filter((row) => row.capture === capture && row.left === comparedTasks[0] && row.right === comparedTasks[1])
        .filter(({ measure }) => ['files', 'source_lines', 'app_lines', 'requirements'].includes(measure))
        .flatMap((row) => (row.delta === null ? [] : [{ ...row, delta: row.delta }]));
      const most = found.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))[0];
      if (!most) return null;
      const n = `${most.n_left} and ${most.n_right} apps`;
      // Of all four: files are known of more apps than requirements are.
      const fullest = found.toSorted((a, b) => b.n_left + b.n_right - (a.n_left + a.n_right))[0]!;
      const all = `${fullest.n_left} and ${fullest.n_right} apps`;
      const apart = found.filter((row) => (row.delta_low ?? -1) > 0 || (row.delta_high ?? 1) < 0);
      return [
        { effectName: 'measures that tell the two apart', effect: apart.length, counted: true, n: all },
        {
          effectName: 'smallest delta that could have been seen',
          effect: Math.min(...found.map(({ smallest }) => smallest ?? 1)),
          counted: true,
          n: all,
        },
        {
          effectName: `Cliff’s delta furthest from none (${most.measure})`,
          effect: most.delta,
          low: most.delta_low,
          high: most.delta_high,
          n,
        },
      ];
    },
  },
  {
    ...ofReport,
    id: 'task-of-model-is-not-of-app',
    sentence:
      'The task of a model is not that of the app: {when app-code}, more than one in ten of the apps with a model of ' +
      'text classification used it to rank what a search had found.',
    otherwise:
      'At most one in ten of the apps with a model of text classification used it to rank what a search had found ' +
      '{when app-code}.',
    predicate: 'share of apps whose models of text classification are all re-rankers above 0.1 {when app-code}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'above', mark: 0.1, because: 'few' }],
    captures: ['app-code'],
    restsOn: ['code-tasks'],
    judge(rows) {
      const row = findRow(rows('code-tasks'), {
        capture: captureOf(rows, 'app-code'),
        basis: 'repository',
        task: comparedTasks[0],
      });
      return ofShare(row && { share: row.rerank_share, low: row.rerank_low, high: row.rerank_high, of: row.spaces }, {
        effectName: 'share that ranks',
        unit: 'apps with such a model',
      });
    },
  },
  {
    ...ofReport,
    id: 'loading-apps-are-shorter',
    sentence:
      'Apps that load a model had fewer lines of source {when app-code} than apps that call a hosted service ' +
      'instead; by the packages that they require, the two cannot be told apart.',
    otherwise:
      'Apps that load a model have no fewer lines of source than apps that call a hosted service in its place, or ' +
      'differ from them by the packages that they require {when app-code}.',
    predicate:
      "Cliff's delta of lines of source, only loading against only calling, below 0, and intervals of that of " +
      'requirements that leave 0 out at most 0 {when app-code}',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'below', mark: 0, because: 'direction' },
      { is: 'at most', mark: 0, because: 'none' },
    ],
    captures: ['app-code'],
    restsOn: ['code-contrasts'],
    judge(rows) {
      const key = { capture: captureOf(rows, 'app-code'), basis: 'repository', left: 'only loads' } as const;
      const of = (measure: 'source_lines' | 'requirements') =>
        findRow(rows('code-contrasts'), { ...key, right: 'only calls', measure });
      const [lines, packages] = [of('source_lines'), of('requirements')];
      if (lines?.delta == null || packages?.delta == null) return null;
      const apart = (packages.delta_low ?? -1) > 0 || (packages.delta_high ?? 1) < 0;
      const n = `${lines.n_left} and ${lines.n_right} apps`;
      return [
        {
          effectName: 'Cliff’s delta of lines of source, loading against calling',
          effect: lines.delta,
          low: lines.delta_low,
          high: lines.delta_high,
          n,
        },
        { effectName: 'requirements that tell the two apart', effect: Number(apart), counted: true, n },
        {
          effectName: 'Cliff’s delta of requirements',
          effect: packages.delta,
          low: packages.delta_low,
          high: packages.delta_high,
          n,
        },
      ];
    },
  },
];
