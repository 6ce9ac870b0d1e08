import { text, textOrEmpty, count, countOrEmpty, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

const from = (what: string) =>
  oneOf(['model', 'collection', 'none'], `Where ${what} is stated: at the model, at its collection, or nowhere.`);

export const zooModels = table({
  name: 'zoo-models',
  title: 'Models of a model zoo as its metafiles state them, one row an entry',
  key: ['model', 'entry'],
  columns: {
    model: text('Name of the model.'),
    entry: count("1, or 2 and on where the zoo states a name again; in the order of the zoo's index.", 'entry'),
    aliases: textOrEmpty('Other names, separated by "; ".'),
    collection: textOrEmpty('Collection that the model belongs to.'),
    architecture: textOrEmpty('Architectures and building blocks as stated, separated by "; ".'),
    architecture_from: from('the architecture'),
    training_data: textOrEmpty('Training data as stated, in free text.'),
    training_datasets: textOrEmpty(
      'Names of datasets in training_data, split at commas, "+" and "and", separated by "; "; known spellings merged.',
    ),
    training_data_from: from('the training data'),
    training_memory_gb: numberOrEmpty(
      'Memory a GPU in training.',
      'GB as stated; the zoo does not say whether 10^9 or 2^30 bytes',
    ),
    epochs: numberOrEmpty('Length of the training in passes over the data.', 'epochs'),
    iterations: numberOrEmpty('Length of the training in steps, where it is stated so.', 'iterations'),
    batch_size: numberOrEmpty('Batch size in training, where stated.', 'images'),
    training_resources: textOrEmpty('Hardware of the training as stated, in free text.'),
    training_hardware: textOrEmpty('Its kind of GPU, one spelling each; empty where the text is not understood.'),
    training_devices: countOrEmpty('Its number of GPUs; empty where not stated.', 'GPUs'),
    training_resources_from: from('the hardware of the training'),
    paper_title: textOrEmpty('Title of the paper.'),
    paper_url: textOrEmpty('Address of the paper.'),
    paper_from: from('the paper'),
    config: textOrEmpty('Path of the configuration in the repository, as stated.'),
    weights: textOrEmpty('Addresses of the weights, separated by blanks.'),
    file: text('Metafile, as a path in the repository.'),
    line: count('Line where the entry begins.', 'line'),
  },
});
