import type { RowIn } from '../../data/schema/folders.ts';

/** One line of the file of samples. */
export interface Sample {
  model: string;
  dataset: string;
  task: string;
  task_description: string;
  dataset_description: string;
  graph_xml: string;
  /**
   * Where each part comes from: the capture, the evidence of the triple with its confidence and line, the file of the
   * graph.
   */
  provenance: { capture: string; evidence: string; confidence: number | null; line: number | null; file: string };
  licence: string;
}

/** Structure graph of one model, or why there is none. */
export type GraphAnswer = { xml: string; file: string } | { missing: string };

/** Where the parts of a sample come from. */
export interface SampleParts {
  capture: string;
  licenceOf(model: string): string | null;
  describeTask(task: string): string | null;
  describeDataset(dataset: string): string | null;
  graphOf(model: string): Promise<GraphAnswer>;
}

/** Called with the reason for each triple that becomes no sample. */
export type Refuse = (reason: string, triple: RowIn<'captures', 'triples'>) => void;

/**
 * Samples of the triples, in their order, one at a time: the graph of a model is asked for once, and only when all
 * other parts are there, since it costs requests.
 */
export async function* makeSamples(
  triples: Iterable<RowIn<'captures', 'triples'>>,
  parts: SampleParts,
  refuse: Refuse,
): AsyncGenerator<Sample> {
  let known: { model: string; graph: GraphAnswer } | undefined;
  for (const triple of triples) {
    const model = triple.model;
    const texts = textsOf(triple, parts);
    if (typeof texts === 'string') {
      refuse(texts, triple);
      continue;
    }
    if (known?.model !== model) known = { model, graph: await parts.graphOf(model) };
    if ('missing' in known.graph) refuse(known.graph.missing, triple);
    else yield sampleOf(triple, texts, known.graph, parts.capture);
  }
}

interface Texts {
  task: string;
  described: string;
  dataset: string;
  licence: string;
}

/** The texts of a sample, or the reason why one is missing. */
function textsOf({ model, dataset, task }: RowIn<'captures', 'triples'>, parts: SampleParts): Texts | string {
  if (task === null) return 'no task';
  const described = parts.describeTask(task);
  if (described === null) return 'no description of the task';
  const about = parts.describeDataset(dataset);
  if (about === null) return 'no description of the dataset';
  const licence = parts.licenceOf(model);
  return licence === null ? 'no licence of the model' : { task, described, dataset: about, licence };
}

function sampleOf(
  triple: RowIn<'captures', 'triples'>,
  texts: Texts,
  graph: { xml: string; file: string },
  capture: string,
): Sample {
  return {
    model: triple.model,
    dataset: triple.dataset,
    task: texts.task,
    task_description: texts.described,
    dataset_description: texts.dataset,
    graph_xml: graph.xml,
    provenance: {
      capture,
      evidence: triple.evidence,
      confidence: triple.confidence,
      line: triple.line,
      file: graph.file,
    },
    licence: texts.licence,
  };
}
