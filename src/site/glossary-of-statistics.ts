import type { GlossaryEntry } from './glossary-entry.ts';

/** Words for how things were counted and how sure that is. */
export const glossaryOfStatistics: readonly GlossaryEntry[] = [
  {
    term: 'adjusted p',
    plain: 'A p-value made larger because several questions were tested: whoever asks often finds something by chance.',
    also: ['adjusted p-value', 'false discovery rate'],
    more: 'how-sure.html',
  },
  {
    term: 'baseline',
    plain: 'A simple way to do the same, against which a better one has to show what it adds.',
    also: ['baselines'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'bootstrap over authors',
    plain:
      'A way to see how far a figure hangs on single authors: authors are drawn again and again, each with all they have, and the figure is counted anew.',
    also: ['bootstrap', 'resampling'],
    more: 'how-sure.html',
  },
  {
    term: 'Brier score',
    plain:
      'The mean squared distance of probabilities from what happened: nought is perfect, a quarter is what one gets for saying a half of everything.',
    more: 'what-we-expect-next.html',
  },
  {
    term: 'calibration',
    plain: 'Whether what is called ninety per cent sure is right in nine of ten cases.',
    also: ['calibrated'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'Cliff’s delta',
    plain:
      'A measure of how far two groups are apart: from minus one, where every one of the first is below every one of the second, to one, where it is the other way round.',
    also: ["Cliff's delta", 'delta', 'effect size', 'effect sizes'],
    more: 'how-sure.html',
  },
  { term: 'concentration', plain: 'How much of a whole few hold.', more: 'models.html' },
  {
    term: 'confidence',
    plain: 'How sure a program says it is of one answer, from nought to one.',
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'F1',
    plain: 'One number for precision and recall together; it is high only where both are.',
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'Gini',
    plain: 'A measure of inequality: nought where all have the same, one where a single one has everything.',
    also: ['Gini coefficient'],
    more: 'models.html',
  },
  {
    term: 'held out',
    plain: 'Kept away from a program while it learned, so that it can be judged on it.',
    also: ['out of fold'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'Herfindahl index',
    plain: 'A measure of how few hold a market: one where a single one has everything.',
    also: ['Herfindahl'],
    more: 'models.html',
  },
  {
    term: 'interval',
    plain:
      'The range in which a figure would most likely lie if other models of the same kind had been looked at: it holds nineteen of twenty draws.',
    also: ['intervals', '95% interval'],
    more: 'how-sure.html',
  },
  {
    term: 'Kendall’s tau',
    plain:
      'How far two orders of the same things agree: one if they are the same, minus one if one is the other backwards.',
    also: ["Kendall's tau", 'tau'],
    more: 'tasks.html',
  },
  {
    term: 'leave-one-out',
    plain: 'Counted again with one author or one model left out, to see whether everything hangs on it.',
    also: ['without the most downloaded one'],
    more: 'models.html',
  },
  {
    term: 'Lorenz curve',
    plain: 'A line that shows which share of the downloads the most downloaded share of models holds.',
    more: 'models.html',
  },
  { term: 'median', plain: 'The middle value: half are below it, half above.', also: ['medians'] },
  {
    term: 'negative control',
    plain:
      'A test that should find nothing: one task is split in two at random, and an honest method sees no difference.',
    also: ['control'],
    more: 'how-sure.html',
  },
  {
    term: 'p',
    plain: 'How often chance alone would give a difference as large as the one found, if there were none.',
    also: ['p-value', 'p-values'],
    more: 'how-sure.html',
  },
  { term: 'percentile', plain: 'The share of others that are below.', also: ['percentiles'] },
  {
    term: 'power',
    plain: 'How likely so few cases are to show a difference that is there.',
    also: ['smallest difference'],
    more: 'how-sure.html',
  },
  { term: 'precision', plain: 'Of what a program found, the share that is right.', more: 'models-datasets-tasks.html' },
  {
    term: 'quartile',
    plain: 'A quarter of all lies below the lower quartile, and a quarter above the upper one.',
    also: ['quartiles'],
  },
  {
    term: 'recall',
    plain: 'Of what there is to find, the share that a program found.',
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'sample',
    plain: 'A part drawn by chance, so that it speaks for the whole within its interval.',
    also: ['random sample'],
    more: 'methods.html#where-the-data-come-from',
  },
  {
    term: 'Spearman correlation',
    plain: 'How far two orders go together: one if they are the same, nought if they have nothing in common.',
    also: ['Spearman', 'correlation'],
    more: 'models.html',
  },
];
