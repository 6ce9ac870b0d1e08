/** What the ease index is, once for the computation and for the page that explains it: parts, lists and thresholds. */

/** Names of the parts. */
export type EasePartName =
  | 'licence'
  | 'library'
  | 'size'
  | 'open-access'
  | 'working'
  | 'short'
  | 'pinned'
  | 'documented';

/** One part: a share of the models or Spaces of a task that meet a condition. */
export interface EasePart {
  name: EasePartName;
  /** A few words for headings. */
  label: string;
  /** What is counted. */
  unit: 'models' | 'Spaces';
  /** Which of them meet the condition, and which of them count at all. */
  about: string;
  /** Fewest of them for which it must be known; with fewer the part is unknown for the task and has no weight. */
  least: number;
}

/** Fewest listed models of a task that is ranked. */
export const LEAST_LISTED = 100;
/** Fewest models in scope of a task that is ranked. */
export const LEAST_IN_SCOPE = 20;
/** Length of the two top lists, by likes and by downloads, whose union is in scope. */
export const TOP = 40;
/** 16 GB hold 8e9 parameters of two bytes; a tenth is left to the rest of the program. */
export const MOST_PARAMETERS = 7_200_000_000;

/**
 * Values of `license:` that count: those of the Hub's list (huggingface.co/docs/hub/repositories-licenses) that SPDX
 * marks as OSI-approved (spdx.org/licenses), and the Creative Commons ones that conform to the Open Definition
 * (opendefinition.org/licenses). Families without a version (`bsd`, `gpl`, `cc`) name no one licence and do not count.
 */
export const openLicences: readonly string[] = [
  'afl-3.0',
  'agpl-3.0',
  'apache-2.0',
  'artistic-2.0',
  'bsd-2-clause',
  'bsd-3-clause',
  'bsl-1.0',
  'ecl-2.0',
  'epl-1.0',
  'epl-2.0',
  'eupl-1.1',
  'eupl-1.2',
  'gpl-2.0',
  'gpl-3.0',
  'isc',
  'lgpl-2.1',
  'lgpl-3.0',
  'lppl-1.3c',
  'mit',
  'mpl-2.0',
  'ms-pl',
  'ncsa',
  'ofl-1.1',
  'osl-3.0',
  'postgresql',
  'unlicense',
  'zlib',
  'cc0-1.0',
  'cc-by-2.0',
  'cc-by-2.5',
  'cc-by-3.0',
  'cc-by-4.0',
  'cc-by-sa-3.0',
  'cc-by-sa-4.0',
];

/** Values of library_name that count, with the name that pip installs them by. */
export const standardLibraries: Readonly<Record<string, string>> = {
  'adapter-transformers': 'adapters',
  asteroid: 'asteroid',
  ctranslate2: 'ctranslate2',
  diffusers: 'diffusers',
  fasttext: 'fasttext',
  flair: 'flair',
  gliner: 'gliner',
  keras: 'keras',
  nemo: 'nemo_toolkit',
  open_clip: 'open_clip_torch',
  peft: 'peft',
  'pyannote-audio': 'pyannote.audio',
  'sentence-transformers': 'sentence-transformers',
  setfit: 'setfit',
  sklearn: 'scikit-learn',
  spacy: 'spacy',
  'span-marker': 'span_marker',
  speechbrain: 'speechbrain',
  'stable-baselines3': 'stable-baselines3',
  'tf-keras': 'tf-keras',
  timm: 'timm',
  transformers: 'transformers',
  ultralytics: 'ultralytics',
};

/** Lines of an app file that count as short: about two pages of print. */
export const SHORT_APP = 100;

/** The parts in the order of tables and figures. */
export const easeParts = [
  {
    name: 'licence',
    label: 'Licence',
    unit: 'models',
    least: 1,
    about:
      'The stated licence is open: OSI-approved, CC0, CC BY or CC BY-SA. A model that states none does not meet ' +
      'this; neither do openrail, llama, gemma, cc-by-nc, other and unknown.',
  },
  {
    name: 'library',
    label: 'Library',
    unit: 'models',
    least: 1,
    about:
      'The library is one that a single pip command installs and that loads the model. A model without a library ' +
      'does not meet this.',
  },
  {
    name: 'size',
    label: 'Size',
    unit: 'models',
    least: 10,
    about:
      `At most ${MOST_PARAMETERS / 1e9} billion parameters, which fit in 16 GB at two bytes each with a tenth to ` +
      'spare. Models without a stated number are left out.',
  },
  {
    name: 'open-access',
    label: 'Open access',
    unit: 'models',
    least: 10,
    about: 'Not gated: the files come without a request. Models of which the capture does not say are left out.',
  },
  {
    name: 'working',
    label: 'Working',
    unit: 'Spaces',
    least: 20,
    about:
      'Spaces with a model of the task that run or sleep. Those with an error do not meet this; paused and stopped ' +
      'ones and those of unknown stage are left out.',
  },
  {
    name: 'short',
    label: 'Short',
    unit: 'Spaces',
    least: 20,
    about:
      `Spaces with a model of the task whose app file has at most ${SHORT_APP} lines that are not blank. Copies of ` +
      'one app file count once; those whose app file is not known are left out.',
  },
  {
    name: 'pinned',
    label: 'Pinned',
    unit: 'Spaces',
    least: 20,
    about:
      'Spaces with a model of the task whose requirements.txt pins every package to one version, none of which the ' +
      'package index lacks where it was asked. Those without a requirement are left out.',
  },
  {
    name: 'documented',
    label: 'Documented',
    unit: 'models',
    least: 10,
    about:
      'The model card shows how to use the model: a heading of use with text below it, or a fenced block of code. A ' +
      'model without a card does not meet this; cards that are not known are left out.',
  },
] as const satisfies readonly EasePart[];
