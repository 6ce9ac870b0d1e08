import { captureOf } from '../../frames/frame-rules.ts';
import { capturesOf, findRow, ofReport, type Claim } from './claim.ts';
import { ofCode } from './of-code.ts';

/** Claims of the chapter on apps, in the order of its text. */
export const apps: readonly Claim[] = [
  {
    // The chapters on Spaces describe selections and parts for as long as this holds.
    ...ofReport,
    id: 'spaces-never-whole',
    sentence: 'No capture holds all Spaces of the Hub, and none is a random sample of them.',
    otherwise: 'All Spaces of the Hub, or a random sample of them, were listed {when covering-spaces}.',
    predicate: 'no capture whose population of Spaces is whole or sample',
    captures: capturesOf('captures'),
    restsOn: ['captures'],
    judge(rows) {
      const all = rows('captures');
      if (all.length === 0) return null;
      const covering = all.filter((row) => row.spaces_population === 'whole' || row.spaces_population === 'sample');
      return {
        holds: covering.length === 0,
        effectName: 'captures with all Spaces or a random sample',
        effect: covering.length,
        n: `${all.length} captures`,
      };
    },
  },
  {
    ...ofReport,
    id: 'few-spaces-end-in-error',
    sentence:
      'Of the Spaces whose stage was known {when space-stages}, more slept than ran, ' +
      'and fewer than one in ten had ended with an error.',
    otherwise:
      'Of the Spaces whose stage was known {when space-stages}, no more slept than ran, ' +
      'or at least one in ten had ended with an error.',
    predicate:
      'share SLEEPING above share RUNNING, and the shares of all stages with ERROR together below 0.1 ' +
      '{when space-stages}',
    captures: ['space-stages'],
    restsOn: ['space-life'],
    judge(rows) {
      const capture = captureOf(rows, 'space-stages');
      const stages = rows('space-life').filter((row) => row.capture === capture && row.facet === 'stage');
      const shareOf = (value: string) => findRow(stages, { value })?.share ?? 0;
      if (stages.length === 0) return null;
      const errors = stages
        .filter((row) => row.value.includes('ERROR'))
        .reduce((sum, row) => sum + (row.share ?? 0), 0);
      return {
        holds: shareOf('SLEEPING') > shareOf('RUNNING') && errors < 0.1,
        effectName: 'share that ended with an error',
        effect: errors,
        n: `${stages[0]!.of} Spaces`,
      };
    },
  },
  {
    // The title asks how easy it is to build on an open model: here most do not.
    ...ofReport,
    id: 'most-apps-load-no-model',
    sentence: 'Fewer than half of the apps that publish themselves load an open model, by their code {when app-code}.',
    otherwise:
      'Whether half of the apps that publish themselves load an open model cannot be told, or at least half do, by ' +
      'their code {when app-code}.',
    predicate: 'upper end of the interval of the share that loads a model below 0.5, the majority, {when app-code}',
    captures: ['app-code'],
    restsOn: ['code-use'],
    judge: (rows) =>
      ofCode(
        findRow(rows('code-use'), {
          capture: captureOf(rows, 'app-code'),
          basis: 'repository',
          group: 'use',
          value: 'loads a model',
        }),
        { effectName: 'share of apps that load a model', holds: ({ high }) => high < 0.5 },
      ),
  },
  {
    ...ofReport,
    id: 'more-call-than-load',
    sentence:
      'Of the apps that either load an open model or call a hosted service, and not both, more call the service ' +
      '{when app-code}.',
    otherwise:
      'Of the apps that either load an open model or call a hosted service, and not both, it cannot be told that more ' +
      'call the service {when app-code}.',
    predicate:
      'lower end of the interval of the share that calls a service, of apps that do one of both, above 0.5 {when app-code}',
    captures: ['app-code'],
    restsOn: ['code-use'],
    judge: (rows) =>
      ofCode(
        findRow(rows('code-use'), {
          capture: captureOf(rows, 'app-code'),
          basis: 'repository',
          group: 'use',
          value: 'calls of those that do one',
        }),
        { effectName: 'share that calls a service', holds: ({ low }) => low > 0.5 },
      ),
  },
  {
    ...ofReport,
    id: 'one-model-leads-in-code',
    sentence:
      'One model of sentence similarity is loaded by more apps than any other, and the next comes nowhere near it ' +
      '{when app-code}.',
    otherwise:
      'The model that most apps load is none of sentence similarity, or another comes near it {when app-code}.',
    predicate:
      'the model that most apps load has the task sentence-similarity, and the lower end of the interval of its share ' +
      'is above the upper end of that of the second {when app-code}',
    captures: ['app-code'],
    restsOn: ['code-models'],
    judge(rows) {
      const key = { capture: captureOf(rows, 'app-code'), basis: 'repository', how: 'loaded' } as const;
      const [first, second] = [1, 2].map((rank) => findRow(rows('code-models'), { ...key, rank }));
      const next = second?.high ?? null;
      if (next === null) return null;
      return ofCode(first, {
        effectName: 'share of loading apps with the first model',
        holds: ({ low }) => low > next && first?.pipeline_tag === 'sentence-similarity',
        unit: 'apps that load a model',
      });
    },
  },
];
