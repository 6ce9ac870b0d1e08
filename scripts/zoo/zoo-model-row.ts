import type { RowIn } from '../../data/schema/folders.ts';
import type { ZooDefect } from '../../data/schema/zoo/zoo-warnings.ts';
import { datasetOf, fieldOf, numberOf, textOf, textsOf, type Place, type Warn } from './field-readers.ts';
import { datasetNames, trainingHardware } from './known-names.ts';
import type { Located } from './read-yaml.ts';
import type { FindCollection } from './zoo-collections.ts';

/** An entry of a metafile, and which of its name it is. */
export interface ZooEntry {
  name: string;
  entry: number;
  model: Located;
  file: string;
  warn: Warn;
}

/** Fields of a model, and of its Metadata, that are read or known and left; another one is named as a defect. */
const FIELDS = new Set([
  'Name',
  'Alias',
  'In Collection',
  'Config',
  'Metadata',
  'Results',
  'Weights',
  'Paper',
  'README',
  'Code',
]);
const METADATA = new Set([
  'Architecture',
  'Batch Size',
  'Epochs',
  'Iterations',
  'Training Data',
  'Training Memory (GB)',
  'Training Resources',
  'Training Techniques',
  'inference time (ms/im)',
]);

/** A field of a model's Metadata; one that stands beside Metadata is read too (the warning comes with the row). */
export function metadataOf(model: Located, field: string): Located | undefined {
  return fieldOf(fieldOf(model, 'Metadata'), field) ?? fieldOf(model, field);
}

/** Row of zoo-models. Architecture, training data, its hardware and the paper fall back to the collection. */
export function zooModelRow(
  { name, entry, model, file, warn }: ZooEntry,
  findCollection: FindCollection,
): RowIn<'zoo', 'zoo-models'> {
  const at: PlaceOf = (field) => ({ model: name, field, warn });
  namedFields(model, name, warn);
  const collectionName = textOf(fieldOf(model, 'In Collection'), at('In Collection'));
  const collection = collectionName === null ? undefined : findCollection(collectionName, file);
  if (collection === undefined)
    warn(
      model.line,
      'collection-unknown',
      name,
      'In Collection: expected a collection of the zoo, received ' +
        (collectionName === null ? 'nothing' : JSON.stringify(collectionName)),
    );
  const { architecture, data, resources, paper } = statedFields(model, collection);
  const missing = (defect: ZooDefect, what: string) =>
    warn(model.line, defect, name, `${what} stated neither at the model nor at its collection; left empty`);
  if (architecture.from === 'none') missing('no-architecture', 'Architecture is');
  if (data.from === 'none') missing('no-training-data', 'Training Data are');
  if (paper.from === 'none') missing('no-paper', 'Paper is');
  return {
    model: name,
    entry,
    file,
    line: model.line,
    collection: collectionName,
    ...dataOf(data.value, at('Training Data')),
    ...resourcesOf(resources.value, at('Training Resources')),
    aliases: joined(textsOf(fieldOf(model, 'Alias'), at('Alias'))),
    architecture: joined(textsOf(architecture.value, at('Architecture'))),
    architecture_from: architecture.from,
    training_data_from: data.from,
    ...figuresOf(model, at),
    training_resources_from: resources.from,
    ...paperOf(paper.value, at('Paper')),
    paper_from: paper.from,
    config: textOf(fieldOf(model, 'Config'), at('Config')),
    weights: weightsOf(model, at('Weights')),
  };
}

type PlaceOf = (field: string) => Place;

interface Stated {
  value: Located | undefined;
  from: 'model' | 'collection' | 'none';
}

/** What a model may leave to its collection to state. */
function statedFields(model: Located, collection: Located | undefined) {
  const fallback = (own: Located | undefined, shared: Located | undefined): Stated => ({
    value: own ?? shared,
    from: own ? 'model' : shared ? 'collection' : 'none',
  });
  const metadata = (field: string) =>
    fallback(metadataOf(model, field), fieldOf(fieldOf(collection, 'Metadata'), field));
  return {
    architecture: metadata('Architecture'),
    data: metadata('Training Data'),
    resources: metadata('Training Resources'),
    paper: fallback(fieldOf(model, 'Paper'), fieldOf(collection, 'Paper')),
  };
}

function dataOf(data: Located | undefined, place: Place) {
  const texts = textsOf(data, place);
  const trained = texts.flatMap(datasetNames).map((written) => datasetOf(written, data!.line, place));
  return { training_data: joined(texts), training_datasets: joined(trained) };
}

function resourcesOf(resources: Located | undefined, place: Place) {
  const text = textOf(resources, place);
  const { hardware, devices } = trainingHardware(text ?? '');
  return { training_resources: text, training_hardware: hardware, training_devices: devices };
}

function figuresOf(model: Located, at: PlaceOf) {
  const figure = (field: string, unit: 'GB' | 'count') => numberOf(metadataOf(model, field), unit, at(field));
  return {
    training_memory_gb: figure('Training Memory (GB)', 'GB'),
    epochs: figure('Epochs', 'count'),
    iterations: figure('Iterations', 'count'),
    batch_size: figure('Batch Size', 'count'),
  };
}

function joined(texts: readonly string[]): string | null {
  return texts.join('; ') || null;
}

/** Most papers are a map of Title and URL, some are the address alone. */
function paperOf(paper: Located | undefined, place: Place): { paper_title: string | null; paper_url: string | null } {
  if (paper?.is !== 'map') return { paper_title: null, paper_url: textOf(paper, place) };
  return { paper_title: textOf(fieldOf(paper, 'Title'), place), paper_url: textOf(fieldOf(paper, 'URL'), place) };
}

function weightsOf(model: Located, place: Place): string | null {
  const weights = textsOf(fieldOf(model, 'Weights'), place).join(' ');
  if (weights === '') place.warn(model.line, 'no-weights', place.model, 'Weights are not stated; left empty');
  return weights || null;
}

function namedFields(model: Located, name: string, warn: Warn): void {
  const fields = (value: Located | undefined) => [...(value?.is === 'map' ? value.fields : [])];
  for (const [field, { line }] of fields(model)) {
    if (METADATA.has(field))
      warn(line, 'field-misplaced', name, `${field}: stands beside Metadata, expected within; read all the same`);
    else if (!FIELDS.has(field)) warn(line, 'field-unknown', name, `field ${JSON.stringify(field)} is not read`);
  }
  for (const [field, { line }] of fields(fieldOf(model, 'Metadata'))) {
    if (!METADATA.has(field)) warn(line, 'field-unknown', name, `Metadata: field ${JSON.stringify(field)} is not read`);
  }
}
