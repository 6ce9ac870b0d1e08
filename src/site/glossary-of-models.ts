import type { GlossaryEntry } from './glossary-entry.ts';

/** Words for what is inside a model, and for data files. */
export const glossaryOfModels: readonly GlossaryEntry[] = [
  {
    term: 'adapter',
    plain: 'A small file of weights that changes what another model does and needs that model to work.',
    also: ['adapters', 'LoRA'],
    more: 'models.html',
  },
  {
    term: 'architecture',
    plain: 'The plan of a model: which operations it has and how they are joined, without what it has learned.',
    also: ['architectures'],
    more: 'inside-the-models.html',
  },
  {
    term: 'checkpoint',
    plain: 'The weights of a model as they were at one moment of its training.',
    also: ['checkpoints'],
  },
  {
    term: 'cluster',
    plain: 'A group of things that a program found to be alike.',
    also: ['clusters'],
    more: 'encoders.html',
  },
  {
    term: 'configuration',
    plain: 'The file of a model that states its architecture in numbers: layers, widths, size of the vocabulary.',
    also: ['config'],
    more: 'inside-the-models.html',
  },
  {
    term: 'Croissant',
    plain: 'A description of data, for search engines and for libraries that load data to train on.',
    more: 'downloads.html',
  },
  { term: 'CSV', plain: 'A table as plain text, one row a line.', more: 'downloads.html' },
  {
    term: 'Data Package',
    plain: 'A file beside tables that says which there are and what each column means.',
    also: ['datapackage.json'],
    more: 'downloads.html',
  },
  {
    term: 'embedding',
    plain: 'A list of numbers that stands for a text, so that texts of like meaning lie close together.',
    also: ['embeddings', 'vector', 'vectors'],
    more: 'encoders.html',
  },
  { term: 'encoder', plain: 'A model that turns a text into an embedding.', also: ['encoders'], more: 'encoders.html' },
  {
    term: 'FLOP',
    plain: 'One addition or multiplication of numbers with a fraction. A multiply-accumulate is two of them.',
    also: ['FLOPs'],
    more: 'inside-the-models.html',
  },
  {
    term: 'folded',
    plain: 'Of the drawing of a model: all that belongs to one part is shown as one box.',
    also: ['fold'],
    more: 'inside-the-models.html',
  },
  {
    term: 'fp16',
    plain: 'Numbers of two bytes each, in which most weights are kept.',
    also: ['half precision'],
    more: 'models.html',
  },
  {
    term: 'GGUF',
    plain: 'A file format for weights that are made small to run on a laptop; its header states the plan of the model.',
    more: 'inside-the-models.html',
  },
  {
    term: 'int8',
    plain: 'Numbers of one byte each; int4 takes half a byte. Weights in them need less memory and are less exact.',
    also: ['int4'],
    more: 'models.html',
  },
  {
    term: 'LFS pointer',
    plain: 'A small text that stands in a Git repository for a large file. Its size says nothing about the file.',
    also: ['pointer', 'pointers'],
    more: 'then-and-now.html',
  },
  {
    term: 'MAC',
    plain: 'One multiplication followed by one addition: the step that most of the work of a model consists of.',
    also: ['MACs', 'multiply-accumulate', 'multiply-accumulates'],
    more: 'inside-the-models.html',
  },
  {
    term: 'manifest',
    plain:
      'The file beside tables that says where they come from, what they cover, under which licence, and the hash of each.',
    also: ['manifest.json'],
    more: 'data-dictionary.html',
  },
  {
    term: 'merge',
    plain: 'A model whose weights are mixed from those of several others.',
    also: ['merges', 'merged'],
    more: 'models.html',
  },
  {
    term: 'module',
    plain: 'A named part of a model, such as one layer of attention.',
    also: ['modules'],
    more: 'inside-the-models.html',
  },
  {
    term: 'ONNX',
    plain: 'A file format that holds the operations of a model and how they are joined, beside the weights.',
    more: 'inside-the-models.html',
  },
  {
    term: 'parameters',
    plain: 'The numbers that a model has learned. How many there are decides how much memory it takes.',
    also: ['parameter'],
    more: 'models.html',
  },
  {
    term: 'Parquet',
    plain: 'A table by columns in a compact file, which databases read at once.',
    more: 'downloads.html',
  },
  {
    term: 'pickle',
    plain: 'A Python file format for weights that can run any program when it is opened.',
    more: 'inside-the-models.html',
  },
  {
    term: 'quantised',
    plain: 'Of weights: kept in fewer bits each, so that the model is smaller and a little less exact.',
    also: ['quantized', 'quantisation'],
    more: 'models.html',
  },
  {
    term: 'safetensors',
    plain:
      'A file format for weights that only holds numbers: opening it runs nothing, and its header states names and shapes.',
    more: 'inside-the-models.html',
  },
  {
    term: 'silhouette',
    plain: 'How well groups are apart, from minus one to one: near nought they run into each other.',
    more: 'encoders.html',
  },
  {
    term: 'structure graph',
    plain: 'The operations or parts of a model drawn as boxes, with arrows for what goes from one to the next.',
    also: ['structure graphs', 'graph'],
    more: 'inside-the-models.html',
  },
  {
    term: 'tensor',
    plain: 'A table of numbers with any number of sides; weights are kept as tensors.',
    also: ['tensors'],
    more: 'inside-the-models.html',
  },
  {
    term: 'tokenizer',
    plain: 'The part of a language model that cuts a text into pieces and gives each a number.',
    also: ['tokenizers'],
    more: 'tried.html',
  },
  { term: 'weights', plain: 'What a model has learned, as numbers in files.', also: ['weight'], more: 'models.html' },
];
