import type { RowIn } from '../../data/schema/folders.ts';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { liveStudy } from '../../method/live-study.ts';

/** A rule of the plan without its part and place. */
export type LiveRule = Pick<RowIn<'metrics', 'live-plan'>, 'name' | 'rule'> & { number?: number };

const { limits } = liveStudy;
const both = comparedTasks.join(' and ');

/** Rules of the live study by part, but for the outcomes: sentences that docs/protocol.md has word by word. */
export const liveRules = {
  population: [
    {
      name: 'models',
      rule:
        'Models that the Hub lists on the day of the draw with the library transformers and with the task as their ' +
        'pipeline_tag; they are tried by the Python runner, and the hypotheses are about them.',
    },
    {
      name: 'conversions',
      rule:
        'The same with the library transformers.js, tried by the JavaScript runner. Most conversions are of very few ' +
        'owners, so that shares of them are told and no hypothesis rests on them.',
    },
    {
      name: 'tasks',
      rule: `Every task of which at least so many such models are listed, and ${both} in any case.`,
      number: liveStudy.leastListed,
    },
  ],
  draw: [
    {
      name: 'strata',
      rule: 'Of each task, bands of the downloads of 30 days: none, 1 to 9, 10 to 99 and so on, each ten times the one before.',
    },
    {
      name: 'models of a stratum',
      rule:
        'The number is shared out over the bands of the task as evenly as they allow. In a band owners come by the SHA-256 ' +
        'of seed, task, band and owner, the models of one by that of seed, task and id; a second model of an owner comes ' +
        'after the first of every other. The probability of each model is kept beside its outcome.',
    },
    { name: 'seed', rule: `The seed of the draw is ${liveStudy.seed}.` },
    {
      name: 'no replacement',
      rule: 'A drawn model is never replaced: one that is gone or gated by then is an outcome.',
    },
  ],
  size: [
    { name: 'a task', rule: 'Models drawn of a task.', number: liveStudy.perTask },
    { name: 'compared tasks', rule: `Models drawn of ${both}, each.`, number: liveStudy.perComparedTask },
    {
      name: 'design effect of a task',
      rule:
        'Models of one owner are alike: the plan takes the variance of a share for so many times that of independent models. ' +
        'It is the middle one of 29 tasks when the listing of July 2024 is drawn by this rule and half of the variance lies ' +
        'between owners; in three of them it is 2 or more. What it was in truth is told for each task.',
      number: liveStudy.designEffect,
    },
    {
      name: 'design effect of the compared tasks',
      rule: 'The same of each of the two in that draw.',
      number: liveStudy.comparedDesignEffect,
    },
    {
      name: 'tasks for an agreement',
      rule: 'Tasks with a known index and a share, below which no interval of their agreement is given.',
      number: liveStudy.leastTasks,
    },
  ],
  limit: [
    { name: 'download', rule: 'Megabytes that one trial may fetch.', number: limits.megabytes },
    { name: 'memory', rule: 'Megabytes of memory that one trial may hold.', number: limits.memoryMegabytes },
    { name: 'time', rule: 'Seconds that one trial may take, its download included.', number: limits.seconds },
  ],
  hypothesis: [
    {
      name: 'two tasks',
      rule:
        `The shares of ${both} that work differ: the 95 % interval of the difference, drawn over owners, leaves out 0. ` +
        'They are equivalent where all of it lies within this margin, and else it cannot be told. It holds only if it ' +
        'holds with the three limits counted as failures and with them left out.',
      number: liveStudy.margin,
    },
    {
      name: 'downloads',
      rule:
        'What is downloaded more works more often: over all tasks, the share of models with 1,000 downloads and more is ' +
        'above that of models with fewer than 10, by an interval over owners that leaves out 0.',
      number: 0,
    },
    {
      name: 'agreement',
      rule:
        'Tasks whose models state more of what makes them easy work more often: the whole interval over tasks of Kendall\u2019s ' +
        'tau, of the ease index and the share that works, is above 0. The index fails where the whole interval is below ' +
        'this number, and else it cannot be told.',
      number: liveStudy.agreement,
    },
    {
      name: 'names are no runs',
      rule:
        'Of models whose examples in the card name only what the release that runs them has, fewer than nine in ten work: ' +
        'the whole interval over owners is below this number.',
      number: 0.9,
    },
  ],
  stop: [
    {
      name: 'traffic',
      rule: 'The Hub asks to wait for the third time in an hour: the run stops and goes on another day from its journal.',
    },
    {
      name: 'other',
      rule:
        'More than this share of the first 50 trials are of the class other: the classes are mended, the 50 are tried ' +
        'again, and both are published.',
      number: 0.1,
    },
    {
      name: 'reference',
      rule:
        'The pilot, run before the first trial and after the last on the same machine, has another outcome than the ' +
        'committed one: what was tried in between is not reported as the study.',
    },
    {
      name: 'never by a figure',
      rule: 'Shares are computed after the last trial; the draw is neither cut short nor made longer for what they say.',
    },
  ],
  report: [
    { name: 'trials', rule: 'Every drawn model with its outcome, what was said, its stratum and its probability.' },
    {
      name: 'shares',
      rule:
        'Of each task the mean of its bands, in each of which every owner counts alike (the main figure), and the share of ' +
        'the listed models by their probabilities, each with a 95 % interval over owners and with the design effect that ' +
        'came out.',
    },
    {
      name: 'bounds',
      rule: 'Trials that are not judged, counted once as having worked and once as not, with the shares that result.',
    },
    { name: 'limits', rule: 'The same shares without the trials that a limit ended.' },
    {
      name: 'hypotheses',
      rule:
        'Each of the four as holds, does not hold or cannot be told, with its interval; their p-values, twice the share of ' +
        'draws on the other side of the mark, are adjusted together by Benjamini and Hochberg, and none holds above 0.05.',
    },
    { name: 'circumstances', rule: 'Machine, versions, days, bytes, requests, and every departure from this plan.' },
  ],
} as const satisfies Readonly<Record<string, readonly LiveRule[]>>;
