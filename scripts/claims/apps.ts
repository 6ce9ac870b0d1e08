import { captureOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, capturesOf, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { measured } from './measured.ts';
import { ofShare } from './of-share.ts';

/** Apps of which the whole code was read, by what it does. */
const useOf = (rows: MetricRows, value: string) =>
  findRow(rows('code-use'), { capture: captureOf(rows, 'app-code'), basis: 'repository', group: 'use', value });

/** Claims of the chapter on apps, in the order of its text. */
export const apps: readonly Claim[] = [
  {
    // The chapters on Spaces describe selections and parts for as long as this holds.
    ...ofReport,
    id: 'spaces-never-whole',
    sentence: 'No listing at hand has all apps of the Hub, and none is a random sample of them.',
    otherwise: 'All apps of the Hub, or a random sample of them, were listed {when covering-spaces}.',
    predicate: 'number of captures whose population of Spaces is whole or sample at most 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at most', mark: 0, because: 'none' }],
    captures: capturesOf('captures'),
    restsOn: ['captures'],
    judge(rows) {
      const all = rows('captures');
      if (all.length === 0) return null;
      const covering = all.filter((row) => row.spaces_population === 'whole' || row.spaces_population === 'sample');
      return [
        {
          effectName: 'listings of all apps or of a random sample',
          effect: covering.length,
          n: `${all.length} listings`,
        },
      ];
    },
  },
  {
    ...ofReport,
    id: 'fewer-than-half-of-spaces-run',
    sentence:
      'Fewer than half of the {apps space-stages} whose state was known {when space-stages} ran when they were seen: ' +
      '{share 1}.',
    otherwise:
      'At least half of the {apps space-stages} whose state was known {when space-stages} ran when they were seen: ' +
      '{share 1}.',
    unsure:
      'Of the {apps space-stages} whose state was known {when space-stages} {share 1} ran when they were seen; ' +
      'whether it is fewer than half of such apps cannot be told from so few.',
    predicate: 'share of Spaces that ran below 0.5 {when space-stages}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'below', mark: 0.5, because: 'most' }],
    captures: ['space-stages'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'space-stages', 'space-running'), { effectName: 'share that ran', unit: 'apps' }),
  },
  {
    // The title asks how easy it is to build on an open model: here most do not.
    ...ofReport,
    id: 'most-apps-load-no-model',
    sentence: 'Fewer than half of the apps that publish themselves load an open model, by their code {when app-code}.',
    otherwise: 'At least half of the apps that publish themselves load an open model, by their code {when app-code}.',
    predicate: 'share that loads a model below 0.5 {when app-code}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'below', mark: 0.5, because: 'most' }],
    captures: ['app-code'],
    restsOn: ['code-use'],
    judge: (rows) =>
      ofShare(useOf(rows, 'loads a model'), { effectName: 'share of apps that load a model', unit: 'apps' }),
  },
  {
    ...ofReport,
    id: 'more-call-than-load',
    sentence:
      'Of the apps that do only one of the two, load an open model or call a hosted service, more than half called the ' +
      'service {when app-code}: {share 1}.',
    otherwise:
      'Of the apps that do only one of the two, load an open model or call a hosted service, at most half called the ' +
      'service {when app-code}: {share 1}.',
    predicate: 'share that calls a service, of apps that do one of both, above 0.5 {when app-code}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['app-code'],
    restsOn: ['code-use'],
    judge: (rows) =>
      ofShare(useOf(rows, 'calls of those that do one'), { effectName: 'share that calls a service', unit: 'apps' }),
  },
  {
    ...ofReport,
    id: 'one-model-leads-in-code',
    sentence:
      'One model of sentence similarity was loaded by more apps than any other {when app-code}: its interval lies above ' +
      'that of the next.',
    otherwise:
      'The model that most apps load is none of sentence similarity, or the intervals of the first two touch {when app-code}.',
    predicate:
      'lower end of the interval of the share of the first model minus the upper end of that of the second above 0, and ' +
      'models of sentence-similarity in the first place above 0 {when app-code}',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: ['app-code'],
    restsOn: ['code-models'],
    judge(rows) {
      const key = { capture: captureOf(rows, 'app-code'), basis: 'repository', how: 'loaded' } as const;
      const [first, second] = [1, 2].map((rank) => findRow(rows('code-models'), { ...key, rank }));
      if (first?.low == null || first.share === null || second?.high == null) return null;
      const n = `${first.of} apps that load a model`;
      const { share: effect, low, high } = first;
      return [
        {
          effectName: 'difference of the shares of the first two, near ends of their intervals',
          effect: low - second.high,
          counted: true,
          n,
        },
        {
          effectName: 'models of sentence similarity in the first place',
          effect: Number(first.pipeline_tag === 'sentence-similarity'),
          counted: true,
        },
        { effectName: 'share of loading apps with the first model', effect, low, high, n },
      ];
    },
  },
];
