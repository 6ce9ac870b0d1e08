import type { RowIn } from '../../data/schema/folders.ts';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { ENOUGH } from '../../frames/choose-captures.ts';
import { frameRules, framesOf, isFrameName } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { populationWords } from '../../frames/population-words.ts';
import { LEAST_IN_SCOPE, LEAST_LISTED, MOST_PARAMETERS, TOP } from '../../method/ease-definition.ts';
import { MOST_COMPLETE, SAMPLED } from '../../method/listed-sample.ts';
import { SMALLEST_DELTA } from '../claims/claim.ts';
import { DRAWS } from '../statistics/share-by-author.ts';
import { RATE } from './claims.ts';
import { LEAST as LEAST_DECLARING } from './dataset-statements.ts';
import { LEAST as LEAST_MEASURED } from './memory-by-task.ts';
import { LEAST_SPACES } from './space-groups.ts';
import { LENGTH } from './top-twenty.ts';
import { DOMINANT } from './without-largest-share.ts';

type Rule = RowIn<'metrics', 'inclusion-rules'>;
type Threshold = readonly [rule: string, about: string, value: number, unit: string, because: string];

/** Every number that decides what counts, as the program has it. */
const THRESHOLDS: readonly Threshold[] = [
  [
    'know enough',
    'A capture answers a question if it knows the answer for at least so many models or Spaces.',
    ENOUGH,
    'models or Spaces',
    'a quartile of fewer rests on fewer than five of them',
  ],
  [
    'statistics of Spaces',
    'A group of Spaces has statistics from so many with the measure on.',
    LEAST_SPACES,
    'Spaces',
    'of fewer on each side the formula for the smallest difference that could be seen gives none',
  ],
  [
    'ranked task: listed',
    'A task of a whole listing is ranked by ease if it has at least so many models.',
    LEAST_LISTED,
    'models',
    'the two lists of leading models must be a choice among more',
  ],
  [
    'ranked task: leading',
    'A task is ranked by ease if at least so many leading models are known.',
    LEAST_IN_SCOPE,
    'models',
    'a share of fewer moves by more than five points with one model',
  ],
  [
    'leading models',
    'Models in scope of a task: the first so many by likes and by downloads, together.',
    TOP,
    'models a list',
    'what a developer sees on the first pages of the Hub',
  ],
  [
    'model that fits',
    'A model counts as one that fits 16 GB up to so many parameters of two bytes.',
    MOST_PARAMETERS,
    'parameters',
    '16 GB hold so many and leave a tenth for the rest of the program',
  ],
  [
    'list of the study',
    'Lists that are set beside those of the starting study have so many models.',
    LENGTH,
    'models',
    'the study took as many',
  ],
  [
    'tasks that declare datasets',
    'A task has a share of models that declare a dataset from so many models on.',
    LEAST_DECLARING,
    'models',
    'a share of fewer moves by more than a point with one model',
  ],
  [
    'memory of a task',
    'A task has quartiles of memory from so many models of known size on.',
    LEAST_MEASURED,
    'models',
    'quartiles of fewer are single models',
  ],
  [
    'dominating repository',
    'A share of downloads is also given without the largest repository where that has more than this part of the sum.',
    DOMINANT,
    'share',
    'rare are fewer than one in twenty, the rate of error that is accepted everywhere',
  ],
  [
    'names kept',
    'Names of a listing are kept whole up to so many.',
    MOST_COMPLETE,
    'repositories',
    'more would be a hundred megabytes a week',
  ],
  [
    'names sampled',
    'Of a longer listing so many names are kept, those with the smallest hash, the same ones each time.',
    SAMPLED,
    'repositories',
    'a share of so many is known within one point',
  ],
  [
    'difference of interest',
    "Smallest Cliff's delta that matters, up or down.",
    SMALLEST_DELTA,
    'delta',
    'the lower band of a small effect (Romano and others 2006)',
  ],
  [
    'draws of authors',
    'Draws of an interval over authors.',
    DRAWS,
    'draws',
    'another seed moves an end by about a point, and by two where twenty are compared with twenty',
  ],
  [
    'false discoveries',
    'Rate of false discoveries that is accepted over all tested claims.',
    RATE,
    'share',
    'customary, and set before the tests',
  ],
];

/** What comparisons leave out; the names are those of the column exclusion of multiverse. */
const EXCLUSIONS: Readonly<Record<RowIn<'metrics', 'multiverse'>['exclusion'], string>> = {
  none: 'Nothing: every model of the list counts.',
  'no-zeros': 'Models that have none of the measure.',
  'one-an-author': 'All but the first model of each author.',
  'task-agrees': 'Models of a list by tag for which the Hub shows another task.',
};

/** Table `inclusion-rules`: which captures a sentence may rest on, how many of a thing are needed, what is left out. */
export function inclusionRules(rows: MetricRows): Rule[] {
  return [...frames(rows), ...thresholds(), ...exclusions(rows)];
}

function frames(rows: MetricRows): Rule[] {
  return Object.entries(frameRules).flatMap(([name, { about }]) => {
    if (!isFrameName(name)) return [];
    const chosen = framesOf(rows, name);
    const covered = chosen.flatMap((row) =>
      listedKinds.flatMap((kind) => {
        const population = row[`${kind}_population`];
        return population === null || population === 'none' ? [] : [populationWords(population, kind)];
      }),
    );
    return [
      {
        ...NOTHING,
        kind: 'frame' as const,
        rule: name,
        about,
        captures: chosen.map(({ capture }) => capture).join(' ') || null,
        repositories: [...new Set(covered)].join(', ') || null,
      },
    ];
  });
}

const NOTHING = { value: null, unit: null, because: null, captures: null, repositories: null };

function thresholds(): Rule[] {
  return THRESHOLDS.map(([rule, about, value, unit, because]) => ({
    ...NOTHING,
    kind: 'threshold',
    rule,
    about,
    value,
    unit,
    because,
  }));
}

/** Those that some comparison of the data makes. */
function exclusions(rows: MetricRows): Rule[] {
  const made = new Set(rows('multiverse').map(({ exclusion }) => exclusion));
  return [...made].map((exclusion) => ({
    ...NOTHING,
    kind: 'exclusion',
    rule: exclusion,
    about: EXCLUSIONS[exclusion],
    because: 'every comparison of the two tasks is made under each, so that no choice of them decides',
  }));
}
