import type { FigureOfOthers } from './figure-of-others.ts';

/** Where the starting study is published. */
export const STUDY_SOURCE =
  'Starting study on classification and generation, ' +
  'github.com/keivanipchihagh/ML-Dev-Ease-Classification-vs.-Generation, November 2023';

const SEEN = 'November 2023';
/** What the text says once: it was published, and is not in the copy at hand. */
const NEEDS_LISTS = 'Needs its list of Spaces and the models that they use.';

const counted = (
  figure: string,
  label: string,
  value: number,
  unit: string,
  about: string,
  why: string,
): FigureOfOthers => ({
  figure,
  label,
  value,
  unit,
  about,
  seen: SEEN,
  check: 'exact',
  why,
});

/** What the starting study prints in its text and its notebook, but for its table of sizes by task. */
export const studyFigures: readonly FigureOfOthers[] = [
  counted('study-spaces-listed', 'Spaces listed', 175690, 'Spaces', 'Spaces that it listed.', NEEDS_LISTS),
  counted(
    'study-spaces-naming',
    'Spaces that name a model',
    38982,
    'Spaces',
    'Spaces of its list whose record names a model.',
    NEEDS_LISTS,
  ),
  counted(
    'study-uses-named',
    'uses named',
    104448,
    'uses',
    'Pairs of a Space and a model that its record names.',
    NEEDS_LISTS,
  ),
  counted(
    'study-models-named',
    'models named',
    15239,
    'models',
    'Distinct models that the records of its list name.',
    NEEDS_LISTS,
  ),
  counted(
    'study-uses-in-scope',
    'uses of the forty',
    4375,
    'uses',
    'Pairs of a Space and one of its forty models.',
    NEEDS_LISTS,
  ),
  counted(
    'study-spaces-in-scope',
    'Spaces with the forty',
    3737,
    'Spaces',
    'Distinct Spaces that use one of its forty models.',
    'The same: its list of files has one row for each of them.',
  ),
  counted('study-failed', 'Spaces not read', 4, 'Spaces', 'Spaces whose files could not be read.', 'The same.'),
  counted(
    'study-very-large',
    'Spaces above 1,000 files',
    73,
    'Spaces',
    'Spaces with more than 1,000 files.',
    'The same.',
  ),
  counted('study-most-files', 'most files', 52243, 'files', 'Files of the Space with most of them.', 'The same.'),
  {
    figure: 'study-largest',
    label: 'largest Space',
    value: 135,
    unit: 'MiB',
    about: 'Size of the largest Space, in units of 1,024 by 1,024 bytes.',
    seen: SEEN,
    check: 'cut off',
    step: 1,
    why: 'The same Space: its 135 MB are 142 MB where a megabyte is a million bytes.',
  },
  {
    figure: 'study-large-spaces',
    label: 'repositories above 100 MB',
    value: 10,
    unit: 'repositories',
    about: 'Repositories of text classification above 100 MB, of which it says there are more than this.',
    seen: SEEN,
    check: 'none',
    why:
      'Its list of files has fewer such Spaces; it counts a Space once for each of its models, and how often that is ' +
      'stands in its list of uses.',
  },
];
