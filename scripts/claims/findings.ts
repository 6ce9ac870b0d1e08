import type { Finding } from './finding.ts';

/**
 * The ten findings that a developer should take away, in order of weight: first what decides whether and with what to
 * build, then what must be checked before, then how far to trust a list. Sentences, figures and dates are the ledger's.
 */
export const findings: readonly Finding[] = [
  {
    finding: 'two-tasks',
    claims: [{ claim: 'two-tasks-are-equally-easy', listing: 'A newer listing of all models' }],
    kind: 'models',
    among: 'the leading models of the two tasks, by likes and by downloads',
    meaning: {
      holds:
        'Do not choose text classification over text generation, or the reverse, because one is said to be easier.',
      otherwise:
        'One of the two tasks may be the easier one to start with. Look at the parts: they say what makes it so.',
    },
    weight: 'It is the question of the report.',
  },
  {
    finding: 'licences',
    claims: [{ claim: 'licences-are-a-minority', listing: 'A newer listing of all models that states licences' }],
    kind: 'models',
    meaning: {
      holds: 'Filter by licence before you look at anything else. Most models give you no permission in writing.',
      otherwise: 'A licence can be asked for without losing most of the choice. Still filter by it first.',
    },
    weight: 'Without a licence a model cannot be shipped, whatever else is good about it.',
  },
  {
    finding: 'one-library',
    claims: [
      { claim: 'standard-classes-load-most', listing: 'A newer listing of all models that states libraries' },
      { claim: 'one-library-holds-most', listing: 'A newer listing of all models that states libraries' },
    ],
    kind: 'models',
    meaning: {
      holds: 'Learn one library first. It loads more models than all others together.',
      otherwise: 'No single library opens most models. See which one your task uses before you learn it.',
    },
    weight: 'It decides what a developer installs and learns, whatever the task.',
  },
  {
    finding: 'laptop',
    claims: [
      { claim: 'most-fit-a-laptop', listing: 'A newer listing that knows the parameters of enough leading models' },
    ],
    kind: 'models',
    among: 'leading models whose number of parameters is known',
    meaning: {
      holds: 'Try on the machine that you have before you rent one.',
      otherwise: 'Count the memory before you choose: most leading models need more than a small laptop has.',
    },
    weight: 'It decides whether the first try costs money.',
  },
  {
    finding: 'own-code',
    claims: [
      {
        claim: 'own-code-goes-with-fame',
        listing: 'A newer listing of all models, or a newer top list, that has tags',
      },
    ],
    kind: 'models',
    meaning: {
      holds: 'The more popular the model, the more you should look whether it runs code from its own repository.',
      otherwise:
        'Popular models ask for code of their own no more than one in twenty. Look all the same: it runs with your rights.',
    },
    weight: 'Code from a repository runs with the rights of whoever loads it.',
  },
  {
    finding: 'pins',
    claims: [{ claim: 'few-pin-everything', listing: 'A newer set of apps whose requirements are read' }],
    kind: 'spaces',
    among: 'those with a requirements.txt that was read',
    meaning: {
      holds: 'An app that you copy will install other versions than its author had. Pin them on the day it works.',
      otherwise: 'An app that you copy often states its versions. Install exactly these.',
    },
    weight: 'It is the first thing that breaks when an app is copied.',
  },
  {
    finding: 'popularity-turns',
    claims: [{ claim: 'downloads-crossed-over', listing: 'Two newer captures with exact top lists' }],
    kind: 'models',
    among: 'the twenty most downloaded of either task',
    meaning: {
      holds: 'Do not take the task with more downloads for the better supported one: within a year the order can turn.',
      otherwise: 'The order of the two tasks by downloads may be steadier than it was. That is still not ease.',
    },
    weight: 'Popularity is what most people choose by, and the starting study concluded from it.',
  },
  {
    finding: 'likes-or-downloads',
    claims: [
      { claim: 'top-lists-differ', listing: 'A newer listing of all models' },
      { claim: 'likes-say-little-of-downloads', listing: 'A newer listing of all models' },
    ],
    kind: 'models',
    meaning: {
      holds: 'Look at both lists. The models that people like and those that programs fetch are not the same.',
      otherwise: 'The two lists agree more than they did: one of them is enough for a first look.',
    },
    weight: 'It costs nothing to look at a second list, and it changes what one finds.',
  },
  {
    finding: 'datasets',
    claims: [
      { claim: 'declaring-fell', listing: 'Listings of all models that tell declared datasets' },
      { claim: 'texts-tell-more-than-tags', listing: 'A newer capture whose cards are read' },
    ],
    kind: 'models',
    meaning: {
      holds: 'A filter by dataset misses most models. Read the card for what a model has learned from.',
      otherwise: 'Filters by dataset find more than they did. Cards may still say what the tags leave out.',
    },
    weight: 'What a model has learned from decides what it is good for, and where one may use it.',
  },
  {
    finding: 'models-stay',
    claims: [
      { claim: 'used-models-stay', listing: 'Two newer listings of all models that can be compared one by one' },
    ],
    kind: 'models',
    meaning: {
      holds: 'A model that many use is likely to be there in two years. Keep a copy of one that few use.',
      otherwise: 'Keep a copy of any model that you build on: too many are no longer found.',
    },
    weight: 'A model that is gone takes the app with it, but it happens to few.',
  },
];
