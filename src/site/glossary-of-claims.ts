import type { GlossaryEntry } from './glossary-entry.ts';

/** Words for how the report asks, judges and says. */
export const glossaryOfClaims: readonly GlossaryEntry[] = [
  {
    term: 'cannot be told',
    plain:
      'The verdict where the range of uncertainty reaches to both sides of the mark: the data allow neither yes nor no.',
    more: 'ledger.html#untold',
  },
  {
    term: 'claim',
    plain:
      'A sentence of the report with a condition that a program checks. When data turn it, another sentence takes its place.',
    also: ['claims'],
    more: 'ledger.html',
  },
  {
    term: 'confirmatory',
    plain: 'Of a claim: tested, with a p-value that is adjusted. All others are descriptive.',
    also: ['descriptive'],
    more: 'how-sure.html',
  },
  {
    term: 'counted',
    plain:
      'Of a figure: everything in the listing was counted, so there is no chance in it, and nothing follows for other days.',
    also: ['in this listing', 'census'],
    more: 'how-sure.html',
  },
  {
    term: 'crossover',
    plain: 'The time between two listings in which the lead went from one task to the other.',
    more: 'models.html',
  },
  {
    term: 'ease index',
    plain: 'A number for a task, from how many of its leading models state what makes a model easy to use.',
    also: ['index of ease', 'ease'],
    more: 'tasks.html',
  },
  {
    term: 'equivalent',
    plain: 'Of two tasks: so close that the whole range of uncertainty lies within a tenth of the index.',
    more: 'tasks.html',
  },
  {
    term: 'failed',
    plain:
      'The verdict where a figure lies on the other side of its mark, with its whole range of uncertainty where it has one.',
    more: 'ledger.html#failed',
  },
  {
    term: 'finding',
    plain: 'One of the ten things that a developer should take away, made of one or more claims.',
    also: ['findings'],
    more: 'how-sure.html',
  },
  {
    term: 'first run',
    plain:
      'The first call of a model by somebody who has nothing of it yet: empty cache, clean process, the one line that the Hub shows.',
    also: ['first runs'],
    more: 'tried.html',
  },
  {
    term: 'forecast',
    plain: 'A statement on a listing that nobody here had opened, with a probability, written down before.',
    also: ['forecasts'],
    more: 'what-we-expect-next.html',
  },
  {
    term: 'frame',
    plain:
      'One way to ask a question: which listing, which models of it, how they belong to a task, and who is left out.',
    also: ['frames'],
    more: 'methods.html#one-question-asked-in-every-way',
  },
  {
    term: 'held up',
    plain: 'The verdict where the condition of a claim is met, with the whole range of uncertainty where it has one.',
    also: ['holds'],
    more: 'ledger.html',
  },
  {
    term: 'labels by hand',
    plain: 'What a person found in reading, against which a program is judged.',
    also: ['gold', 'hand labels'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'mark',
    plain: 'The number that a figure is held against. It comes from a list of reasons, none of which is the data.',
    also: ['marks'],
    more: 'how-sure.html',
  },
  {
    term: 'matcher',
    plain: 'The program that reads cards and says which datasets a model was trained or judged on.',
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'multiverse',
    plain: 'One question asked in every frame that somebody could have chosen, with all answers shown.',
    more: 'methods.html#one-question-asked-in-every-way',
  },
  {
    term: 'not known',
    plain: 'No listing at hand tells it. It is shown apart and never as nought.',
    also: ['unknown'],
  },
  {
    term: 'pilot',
    plain: 'A first small trial of models that were picked. Its shares say nothing about the Hub.',
    more: 'tried.html',
  },
  {
    term: 'protocol',
    plain:
      'What is asked, how it is measured and what counts as an answer, with what was changed after a look at the data.',
    more: 'protocol.html',
  },
  {
    term: 'rate and mix',
    plain:
      'The two parts of a change of a share: in every task something else is done, or other tasks have more models than before.',
    also: ['composition', 'mix of tasks'],
    more: 'models.html',
  },
  {
    term: 'reproduced',
    plain: 'Of a figure of others: ours comes as close as the rule for its kind of comparison asks.',
    also: ['comes out again'],
    more: 'then-and-now.html',
  },
  {
    term: 'starting study',
    plain: 'The study of two tasks from which this report grew.',
    more: 'methods.html#the-study-this-began-with',
  },
  {
    term: 'threat',
    plain: 'Something that could make a finding wrong, with what was done about it.',
    also: ['threats', 'validity'],
    more: 'how-sure.html',
  },
  {
    term: 'triple',
    plain: 'A model, a dataset and a task that belong together, with what says so.',
    also: ['triples'],
    more: 'models-datasets-tasks.html',
  },
];
