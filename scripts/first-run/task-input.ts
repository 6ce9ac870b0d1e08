import { MAPPING_DEFAULT_WIDGET } from '@huggingface/tasks';
import type { HubModel } from './hub-model.ts';
import type { SnippetCall } from './snippet-call.ts';

/** Files of our own that stand for the picture and the sound that a snippet leaves to the reader. */
export interface Media {
  picture: string;
  sound: string;
}

const LABELS = ['animals', 'humans', 'landscape'];
const SOUND = new Set([
  'automatic-speech-recognition',
  'audio-classification',
  'audio-to-audio',
  'voice-activity-detection',
]);
const PICTURE = new Set([
  'image-classification',
  'image-segmentation',
  'image-to-text',
  'image-to-image',
  'image-feature-extraction',
  'object-detection',
  'depth-estimation',
  'background-removal',
  'mask-generation',
  'keypoint-detection',
]);
const MOST_TEXT = 2000;

/**
 * What a task is called with: what the snippet says, else the example of the model’s page, else the Hub’s default of the
 * task, else something small of our own.
 */
export function taskInput(model: HubModel, task: string, call: SnippetCall, { picture, sound }: Media): unknown {
  if (call.chat !== undefined && task === 'text-generation') return [{ role: 'user', content: call.chat }];
  if (SOUND.has(task)) return { file: sound };
  if (PICTURE.has(task)) return { file: picture };
  const image = { file: picture };
  if (task === 'zero-shot-image-classification' || task === 'zero-shot-object-detection')
    return { image, candidate_labels: LABELS };
  if (task === 'zero-shot-audio-classification') return { audio: { file: sound }, candidate_labels: LABELS };
  if (task === 'visual-question-answering' || task === 'document-question-answering')
    return { image, question: 'What is in this image?' };
  if (task === 'image-text-to-text') return { image, text: 'What is in this image?' };
  return textInput(model, task);
}

function textInput(model: HubModel, task: string): unknown {
  const example = widgetExample(model) ?? defaultExample(task) ?? {};
  const text = textOf(example.text) ?? 'The answer to the universe is 42';
  if (task === 'question-answering')
    return { question: text, context: textOf(example.context) ?? 'The answer to the universe is 42.' };
  if (task === 'zero-shot-classification') {
    const labels = textOf(example.candidate_labels) ?? 'urgent, not urgent, phone, tablet, computer';
    return { text, candidate_labels: labels.split(',').map((label) => label.trim()) };
  }
  if (task === 'table-question-answering') return { query: text, table: example.table };
  if (task === 'sentence-similarity' && 'source_sentence' in example) return example;
  if (task !== 'fill-mask') return text;
  const { mask_token: mask } = model.record;
  return typeof mask === 'string' ? text.replaceAll('<mask>', mask) : text;
}

type Example = Readonly<Record<string, unknown>>;

function widgetExample({ record }: HubModel): Example | undefined {
  const first: unknown = Array.isArray(record.widgetData) ? record.widgetData[0] : undefined;
  return typeof first === 'object' && first !== null && 'text' in first ? first : undefined;
}

function defaultExample(task: string): Example | undefined {
  const examples: readonly unknown[] =
    new Map<string, readonly unknown[]>(MAPPING_DEFAULT_WIDGET.get('en')).get(task) ?? [];
  const [first] = examples;
  if (typeof first === 'string') return { text: first };
  return typeof first === 'object' && first !== null ? (first as Example) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, MOST_TEXT) : undefined;
}
