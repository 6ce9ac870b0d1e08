/**
 * Values of library_name of the libraries whose name alone does not lead to them; the first is the key in
 * @huggingface/tasks. An empty list: models do not name the library.
 */
export const libraryNames: Readonly<Record<string, readonly string[]>> = {
  KerasNLP: ['keras-hub', 'keras-nlp'],
  Pyannote: ['pyannote-audio'],
  'RL-Baselines3-Zoo': [],
  'Scikit Learn (using skops)': ['sklearn'],
  'TF-Keras (legacy)': ['tf-keras'],
};

/** Libraries that the documentation lists under another name today than the starting report did. */
export const renamedLibraries: Readonly<Record<string, string>> = { 'Adapter Transformers': 'Adapters' };
