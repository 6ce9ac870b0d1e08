import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../../lib/report-error.ts';
import { buildModels, type ModelToBuild } from '../../snippets/build-models.ts';
import type { PilotModel } from './pilot-model.ts';
import { pythonFailures } from './python-failures.ts';

type Line = readonly [task: string, type: string, architecture: string];

/** Task, model type and class of what is built; most of it works where transformers, torch and their pictures are there. */
const lines: readonly Line[] = [
  ['text-classification', 'bert', 'BertForSequenceClassification'],
  ['token-classification', 'xlm-roberta', 'XLMRobertaForTokenClassification'],
  ['fill-mask', 'roberta', 'RobertaForMaskedLM'],
  ['feature-extraction', 'distilbert', 'DistilBertModel'],
  ['text-generation', 'llama', 'LlamaForCausalLM'],
  ['zero-shot-classification', 'deberta-v2', 'DebertaV2ForSequenceClassification'],
  ['image-classification', 'vit', 'ViTForImageClassification'],
  ['object-detection', 'detr', 'DetrForObjectDetection'],
  ['depth-estimation', 'dpt', 'DPTForDepthEstimation'],
  ['zero-shot-image-classification', 'clip', 'CLIPModel'],
  // The library has the class and reads videos with a package that it does not install.
  ['video-classification', 'videomae', 'VideoMAEForVideoClassification'],
  // The Hub has the task, and releases of the library from 5.0 on have no pipeline of it.
  ['summarization', 't5', 'T5ForConditionalGeneration'],
];

const idOf = (task: string, type: string) => `stand-in/${type}-${task}`;

interface Building {
  python: string;
  /** Folder for what is built; it is read and may then go. */
  scratch: string;
  signal: AbortSignal;
  log: (line: string) => void;
}

/**
 * The models of the pilot in Python, those that must fail last: tiny ones with random weights, of classes of transformers,
 * built by the reader's own Python. A ReportError where it cannot build one of them.
 */
export async function pythonModels({ python, scratch, signal, log }: Building): Promise<PilotModel[]> {
  mkdirSync(scratch, { recursive: true });
  const toBuild = lines.map(([task, type, architecture]): ModelToBuild => {
    const chat = task === 'text-generation';
    return { id: idOf(task, type), folder: join(scratch, task), type, architecture, chat };
  });
  const { failed } = await buildModels(toBuild, { python, scratch, signal, log });
  for (const [id, why] of failed)
    throw new ReportError(`${id}: could not be built: ${why}`, `name a Python by --python in which it can`);
  const working = lines.map(([task, type]) => builtModel(idOf(task, type), task, join(scratch, task)));
  return [...working, ...pythonFailures(filesOf(working, 'text-classification'), filesOf(working, 'text-generation'))];
}

function builtModel(id: string, task: string, folder: string): PilotModel {
  const tags = task === 'text-generation' ? ['conversational'] : [];
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  return { id, task, weights: 'random', record: { library_name: 'transformers', tags }, files };
}

function filesOf(models: readonly PilotModel[], task: string): NonNullable<PilotModel['files']> {
  return models.find((each) => each.task === task)?.files ?? {};
}
