/** The Hub's own libraries and services in our words, with the marks by which models that go with them are counted. */

export interface HubLibrary {
  name: string;
  /** What it is for, in one sentence. */
  about: string;
  /** Address of its sources or its documentation. */
  address: string;
  /** Whether the starting report of 2023 lists it; the others have come since, or were not listed. */
  then: boolean;
  /** Value of library_name that names it; null where models do not name it so. */
  library: string | null;
  /** Tag of models that names it, or that the Hub sets where it applies; null where there is none. */
  tag: string | null;
  /** Tag of datasets that names it. */
  datasetTag?: string;
  /** SDK of Spaces that are made with it. */
  sdk?: string;
}

const source = (name: string) => `https://github.com/huggingface/${name}`;

export const hubLibraries: readonly HubLibrary[] = [
  {
    name: 'Accelerate',
    about: 'Runs one PyTorch training loop on whatever hardware is there, from a laptop to many machines.',
    address: source('accelerate'),
    then: true,
    library: null,
    tag: 'accelerate',
  },
  {
    name: 'AutoTrain',
    about: 'Fine-tunes a model from a form or a single command, without code.',
    address: source('autotrain-advanced'),
    then: true,
    library: null,
    tag: 'autotrain',
  },
  {
    name: 'Datasets',
    about: 'Loads a dataset of the Hub by its name, also piece by piece when it is larger than the disk.',
    address: source('datasets'),
    then: true,
    library: null,
    tag: null,
    datasetTag: 'library:datasets',
  },
  {
    name: 'Diffusers',
    about: 'Makes pictures, sound and video with diffusion models, and trains such models.',
    address: source('diffusers'),
    then: true,
    library: 'diffusers',
    tag: 'diffusers',
  },
  {
    name: 'Evaluate',
    about: 'Computes metrics, compares models and measures data through one call each.',
    address: source('evaluate'),
    then: true,
    library: null,
    tag: null,
  },
  {
    name: 'Hub',
    about: 'The place itself: Git repositories for models, datasets and apps, with pages, search and discussions.',
    address: 'https://huggingface.co/docs/hub',
    then: true,
    library: null,
    tag: null,
  },
  {
    name: 'Hub client',
    about: 'Fetches, uploads and searches repositories from Python and from the command line.',
    address: source('huggingface_hub'),
    then: true,
    library: null,
    tag: 'model_hub_mixin',
  },
  {
    name: 'PEFT',
    about: 'Fine-tunes a small part of a large model and stores only that part.',
    address: source('peft'),
    then: true,
    library: 'peft',
    tag: 'peft',
  },
  {
    name: 'Safetensors',
    about: 'A file format for weights that can be read in part and runs no code when it is opened.',
    address: source('safetensors'),
    then: true,
    library: null,
    tag: 'safetensors',
  },
  {
    name: 'Transformers',
    about: 'Loads models of most architectures for text, images and sound behind the same few classes.',
    address: source('transformers'),
    then: true,
    library: 'transformers',
    tag: 'transformers',
  },
  {
    name: 'Gradio',
    about: 'Turns a Python function into a web app, and is one of the ways to make a Space.',
    address: 'https://github.com/gradio-app/gradio',
    then: true,
    library: null,
    tag: null,
    sdk: 'gradio',
  },
  {
    name: 'Inference',
    about: 'Runs a model over the network: once a free service of the Hub, today a way to many providers.',
    address: 'https://huggingface.co/docs/inference-providers',
    then: true,
    library: null,
    tag: 'endpoints_compatible',
  },
  {
    name: 'Optimum',
    about: 'Converts and speeds up models for particular hardware and runtimes.',
    address: source('optimum'),
    then: true,
    library: null,
    tag: 'optimum',
  },
  {
    name: 'Tokenizers',
    about: 'Cuts text into the pieces that a model was trained on, quickly and the same way each time.',
    address: source('tokenizers'),
    then: true,
    library: null,
    tag: null,
  },
  {
    name: 'Dataset viewer',
    about: 'Shows the rows, types and statistics of a dataset on its page and through an API.',
    address: source('dataset-viewer'),
    then: true,
    library: null,
    tag: null,
  },
  {
    name: 'TRL',
    about: 'Trains language models on preferences and rewards after their first training.',
    address: source('trl'),
    then: true,
    library: 'trl',
    tag: 'trl',
  },
  {
    name: 'huggingface.js',
    about:
      'The same services in JavaScript, with repositories, inference, and the lists of tasks and libraries that this ' +
      'report reads.',
    address: source('huggingface.js'),
    then: false,
    library: null,
    tag: null,
  },
  {
    name: 'Kernels',
    about: 'Fetches compiled GPU code from the Hub as one fetches weights.',
    address: source('kernels'),
    then: false,
    library: 'kernels',
    tag: 'kernels',
  },
  {
    name: 'LeRobot',
    about: 'Records, trains and runs policies for real robots.',
    address: source('lerobot'),
    then: false,
    library: 'lerobot',
    tag: 'lerobot',
  },
  {
    name: 'Lighteval',
    about: 'Evaluates language models on many benchmarks.',
    address: source('lighteval'),
    then: false,
    library: null,
    tag: 'lighteval',
  },
  {
    name: 'Sentence Transformers',
    about: 'Turns sentences into vectors that can be compared, and trains such encoders.',
    address: source('sentence-transformers'),
    then: false,
    library: 'sentence-transformers',
    tag: 'sentence-transformers',
  },
  {
    name: 'SetFit',
    about: 'Trains a text classifier from a handful of examples.',
    address: source('setfit'),
    then: false,
    library: 'setfit',
    tag: 'setfit',
  },
  {
    name: 'smolagents',
    about: 'Lets a language model call tools and run code in small steps.',
    address: source('smolagents'),
    then: false,
    library: null,
    tag: 'smolagents',
  },
  {
    name: 'Text Embeddings Inference',
    about: 'A server for models that turn text into vectors.',
    address: source('text-embeddings-inference'),
    then: false,
    library: null,
    tag: 'text-embeddings-inference',
  },
  {
    name: 'Text Generation Inference',
    about: 'A server for language models.',
    address: source('text-generation-inference'),
    then: false,
    library: null,
    tag: 'text-generation-inference',
  },
  {
    name: 'timm',
    about: 'Image models with their weights and training scripts.',
    address: source('pytorch-image-models'),
    then: false,
    library: 'timm',
    tag: 'timm',
  },
  {
    name: 'Trackio',
    about: 'Keeps the curves of a training run and shows them as a Space.',
    address: 'https://github.com/gradio-app/trackio',
    then: false,
    library: null,
    tag: 'trackio',
  },
  {
    name: 'Transformers.js',
    about: 'Runs models in the browser.',
    address: source('transformers.js'),
    then: false,
    library: 'transformers.js',
    tag: 'transformers.js',
  },
];
