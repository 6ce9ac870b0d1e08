import { FEW_LINES, FEW_PACKAGES, MOST_PARAMETERS, SHORT_APP } from './ease-definition.ts';
import { TRANSFORMERS_RELEASE } from './transformers-pipelines.ts';

/** One part: a share of the models or Spaces of a task that meet a condition. */
interface Part {
  name: string;
  /** A few words for headings. */
  label: string;
  /** What is counted. */
  unit: 'models' | 'Spaces';
  /** Which of them meet the condition, and which of them count at all. */
  about: string;
  /** Why meeting it makes building easier, in one sentence. */
  why: string;
  /** What tells it. */
  source: string;
  /** Fewest of them for which it must be known; with fewer the part is unknown for the task and has no weight. */
  least: number;
}

/** The parts in the order of tables and figures. */
export const easeParts = [
  {
    name: 'licence',
    label: 'Licence',
    unit: 'models',
    least: 1,
    about:
      'The model states an open licence: OSI-approved, CC0, CC BY or CC BY-SA. openrail, llama, gemma, cc-by-nc, ' +
      'other and unknown do not meet this. A model that states none does not either, and is counted apart as not ' +
      'stated.',
    why: 'An open licence answers without a lawyer whether an app may use the model.',
    source: 'The license tag; the lists of SPDX and of the Open Definition.',
  },
  {
    name: 'library',
    label: 'Library',
    unit: 'models',
    least: 1,
    about:
      'The library is one that a single pip command installs and that loads the model. A model that states none does ' +
      'not meet this.',
    why: 'What loads the model is then one command away and kept by others.',
    source: 'library_name, or in a record without it the first tag that names a library of the Hub.',
  },
  {
    name: 'one-call',
    label: 'One call',
    unit: 'models',
    least: 1,
    about:
      `The library of today does the task in one call: for transformers, pipeline() of release ${TRANSFORMERS_RELEASE} ` +
      'takes the task; for another library, the Hub lists the task among those it serves. A model that states no ' +
      'library does not meet this.',
    why: 'One call takes an input as people have it and gives an answer; without it the steps between are own code.',
    source: 'SUPPORTED_TASKS of transformers; LIBRARY_TASK_MAPPING of @huggingface/tasks.',
  },
  {
    name: 'own-code',
    label: 'No own code',
    unit: 'models',
    least: 10,
    about: 'The model needs no code of its own to load. Known where the Hub marked such models at all.',
    why: 'Code from the repository must be trusted and read, and breaks when the library moves on.',
    source: 'The tag custom_code, which the Hub sets for models that ask for trust_remote_code.',
  },
  {
    name: 'safe-weights',
    label: 'Safe weights',
    unit: 'models',
    least: 10,
    about:
      'The weights come as safetensors, GGUF or ONNX, and not only in another form: as a pickle, which can run code when ' +
      'it is opened, or for TensorFlow, Flax, TFLite, Core ML or OpenVINO. Models with none of these forms are left out.',
    why: 'Weights that cannot run code need no scan and no sandbox before a first try.',
    source:
      'The files of the repository where they are known, else the format tags that the Hub sets by them; a count of ' +
      'tensors in the record proves safetensors or GGUF.',
  },
  {
    name: 'small-form',
    label: 'Small form',
    unit: 'models',
    least: 10,
    about:
      'A small or converted form is listed: the model is one itself (ONNX, GGUF, transformers.js and other runtimes, ' +
      'or numbers of 8 bits and fewer), or another listed model names it as the base of one: by a tag ' +
      'base_model:quantized, or, where its tags state no relation to its base, by being such a form. A lower bound ' +
      'where the listing is a part of the Hub.',
    why: 'Such a form runs on a laptop, a phone or in a browser, where the original may not.',
    source:
      'Tags of the model, and base_model tags of all other models of the listing; a base is found under a later id and ' +
      'with other capital letters, too.',
  },
  {
    name: 'starter-code',
    label: 'Starter code',
    unit: 'models',
    least: 1,
    about:
      `The Hub shows code for the library and task: at most ${FEW_LINES} lines that import at most ${FEW_PACKAGES} ` +
      'packages. Of several pieces the first counts that is more than a command to install, and that the library still ' +
      'has. Lines that are blank or a comment are not counted, nor are modules of the standard library. A model that ' +
      'states no library does not meet this.',
    why: 'Code to copy that is short leaves little to understand before something runs.',
    source: 'The snippets of @huggingface/tasks, made for a model whose record has all that they ask for.',
  },
  {
    name: 'size',
    label: 'Size',
    unit: 'models',
    least: 10,
    about:
      `At most ${MOST_PARAMETERS / 1e9} billion parameters, which fit in 16 GB at two bytes each with a tenth to ` +
      'spare. Models without a stated number, or with 0, are left out; so are adapters and packed weights, of which the ' +
      'number is not that of the whole model, unless it is larger by itself.',
    why: 'Memory of 16 GB is what a common graphics card, or a free notebook, has.',
    source: 'safetensors.total of the record.',
  },
  {
    name: 'open-access',
    label: 'Open access',
    unit: 'models',
    least: 10,
    about: 'Not gated: the files come without a request. Models of which the listing does not say are left out.',
    why: 'A gate asks for an account, a form and a wait, of everyone who installs the app.',
    source: 'gated of the record.',
  },
  {
    name: 'working',
    label: 'Working',
    unit: 'Spaces',
    least: 20,
    about:
      'Spaces with a model of the task that run or sleep. Those with an error do not meet this; paused and stopped ' +
      'ones and those of unknown stage are left out.',
    why: 'An app that works is one to copy from, and shows that it can be done.',
    source: 'runtime.stage of the Space.',
  },
  {
    name: 'short',
    label: 'Short',
    unit: 'Spaces',
    least: 20,
    about:
      `Spaces with a model of the task whose app file has at most ${SHORT_APP} lines that are not blank. Copies of ` +
      'one app file count once; those whose app file is not known are left out.',
    why: 'What others needed few lines for takes few lines.',
    source: 'The app file of the Space.',
  },
  {
    name: 'pinned',
    label: 'Pinned',
    unit: 'Spaces',
    least: 20,
    about:
      'Spaces with a model of the task whose requirements.txt pins every package to one version, none of which the ' +
      'package index lacks where it was asked. Those without a requirement are left out.',
    why: 'Pinned packages install today as they did when the app was written.',
    source: 'requirements.txt of the Space, and the package index.',
  },
  {
    name: 'documented',
    label: 'Documented',
    unit: 'models',
    least: 10,
    about:
      'The model card shows how to use the model: a heading of use with text below it, or a fenced block of code. A ' +
      'model without a card does not meet this; cards that are not known are left out.',
    why: 'Instructions of the maker spare a search.',
    source: 'README.md of the model.',
  },
  {
    name: 'card-example',
    label: 'Card example',
    unit: 'models',
    least: 10,
    about:
      'Every Python example of the model card that uses transformers names only classes, functions and tasks that the ' +
      'newest release has; that it runs is not known. Cards without such an example are left out.',
    why: 'An example whose names exist is where to begin; one whose names are gone must first be understood.',
    source: 'README.md of the model; data/api-names, the names of transformers by release.',
  },
] as const satisfies readonly Part[];

/** Names of the parts. */
export type EasePartName = (typeof easeParts)[number]['name'];

/** A part with its name. */
export type EasePart = Part & { name: EasePartName };
