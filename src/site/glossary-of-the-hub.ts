import type { GlossaryEntry } from './glossary-entry.ts';

/** Words of the Hub and of building with it. */
export const glossaryOfTheHub: readonly GlossaryEntry[] = [
  {
    term: 'author',
    plain: 'The person or organisation that owns a repository: the part of its id before the slash.',
    also: ['authors', 'owner', 'owners'],
  },
  {
    term: 'card',
    plain: 'The README of a repository on the Hub: what it is, what it was trained on, how to call it.',
    also: ['cards', 'model card', 'model cards', 'dataset card', 'dataset cards'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'custom code',
    plain:
      'Python code that comes with a model and must run for the model to load. The library asks before it runs it.',
    also: ['own code', 'trust_remote_code'],
    more: 'models.html',
  },
  {
    term: 'dataset',
    plain: 'A collection of data to train or judge models on, in a repository of its own.',
    also: ['datasets'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'Docker',
    plain: 'A way to pack a program with all that it needs. A Docker Space may run any program.',
    more: 'apps.html',
  },
  {
    term: 'example',
    plain: 'The code on the card of a model that shows how to call it.',
    also: ['examples'],
    more: 'tried.html',
  },
  {
    term: 'front matter',
    plain: 'The block of settings at the top of a card, from which the Hub makes tags.',
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'Gradio',
    plain: 'A Python library for small web apps around a model, kept by the makers of the Hub.',
    more: 'apps.html',
  },
  {
    term: 'Hub',
    plain: 'The Hugging Face Hub: a website where people publish models, datasets and small apps.',
    also: ['Hugging Face Hub'],
  },
  { term: 'inference', plain: 'Running a model that is already trained.' },
  {
    term: 'library',
    plain:
      'The program that loads a model, as the model names it: Transformers, Diffusers, sentence-transformers and others.',
    also: ['libraries'],
    more: 'models.html',
  },
  {
    term: 'licence',
    plain:
      'The terms under which one may use a repository, as it states them. None stated means no permission that one can rely on.',
    also: ['license', 'licences', 'licenses'],
    more: 'models.html',
  },
  {
    term: 'licence kind',
    plain:
      'What a licence asks of whoever passes a changed work on: notices only (permissive), the same licence, rules of use, ' +
      'or no commercial use. The look-up says it of each model; it is no legal opinion.',
    also: ['commercial use', 'non-commercial', 'permissive', 'share-alike', 'use-restricted'],
    more: 'models.html',
  },
  {
    term: 'pinned',
    plain: 'Of a package that an app asks for: in one exact version, so that a newer one cannot change the app.',
    also: ['pin', 'pins'],
    more: 'apps.html',
  },
  {
    term: 'pipeline',
    plain:
      'The one call of the library Transformers that takes the name of a task and of a model and gives back something that works.',
    also: ['pipelines'],
    more: 'tried.html',
  },
  {
    term: 'repository',
    plain: 'A folder of files on the Hub with its history, kept with Git: a model, a dataset or a Space.',
    also: ['repositories'],
  },
  {
    term: 'SDK',
    plain: 'What a Space is built with: Gradio, Streamlit, Docker or plain web pages.',
    also: ['SDKs'],
    more: 'apps.html',
  },
  {
    term: 'snippet',
    plain: 'The code that the Hub itself shows for a model, written by a rule for its library.',
    also: ['snippets'],
    more: 'tried.html',
  },
  {
    term: 'Space',
    plain: 'An app that runs on the Hub, with its code in a repository of its own.',
    also: ['Spaces', 'app', 'apps'],
    more: 'apps.html',
  },
  {
    term: 'stage',
    plain: 'What a Space does now: it runs, sleeps until somebody comes, was paused, or ended with an error.',
    also: ['stages'],
    more: 'apps.html',
  },
  {
    term: 'standard library',
    plain: 'In this report one of the few libraries that load many models with the same few classes.',
    also: ['standard libraries'],
    more: 'tasks.html',
  },
  {
    term: 'Streamlit',
    plain: 'A Python library for small web apps. Since April 2025 the Hub offers it through Docker only.',
    more: 'apps.html',
  },
  {
    term: 'Transformers',
    plain: 'The most used Python library for loading and training models of the Hub.',
    also: ['transformers library'],
    more: 'tried.html',
  },
  {
    term: 'transformers.js',
    plain: 'The same for JavaScript: it runs models in a browser or in Node, from ONNX files.',
    more: 'tried.html',
  },
];
