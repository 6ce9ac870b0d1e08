/** What the ease index asks for, once for the computation and for the page that explains it: lists and thresholds. */

/** Fewest listed models of a task that is ranked. */
export const LEAST_LISTED = 100;
/** Fewest models in scope of a task that is ranked. */
export const LEAST_IN_SCOPE = 20;
/** Length of the two top lists, by likes and by downloads, whose union is in scope. */
export const TOP = 40;
/** 16 GB hold 8e9 parameters of two bytes; a tenth is left to the rest of the program. */
export const MOST_PARAMETERS = 7_200_000_000;

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

/** Lines of starter code that count as few: a tenth of a short app, so that nine tenths are the developer's own. */
export const FEW_LINES = SHORT_APP / 10;
/** Packages that starter code may import: the library, and one that reads the input or holds the numbers. */
export const FEW_PACKAGES = 2;

/** Tags that the Hub gives to a model whose numbers have 8 bits and fewer. */
export const quantizedTags: readonly string[] = Array.from({ length: 8 }, (_, bits) => `${bits + 1}-bit`);

/**
 * Tags of a model that is itself a small or converted form: converted for other runtimes and machines, or with numbers
 * of 8 bits and fewer. The Hub sets them by the files and the configuration.
 */
export const smallForms: readonly string[] = [
  'onnx',
  'gguf',
  'transformers.js',
  'openvino',
  'tflite',
  'coreml',
  'mlx',
  'gptq',
  'awq',
  ...quantizedTags,
];

/** Two indexes that differ by less than this are called equivalent: a tenth of the way from never to always. */
export const EASE_MARGIN = 0.1;
