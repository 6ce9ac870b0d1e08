import { PIPELINE_DATA, type PipelineType } from '@huggingface/tasks';

const compact = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * The Hub's tasks by their id, name and subtasks, without case and separators; the first that claims a spelling keeps
 * it.
 */
const TASKS = spellings();

/**
 * What cards call tasks that the Hub names otherwise, with the Hub's id; spellings that its own lists have are not
 * repeated.
 */
const OTHER_NAMES: Readonly<Record<string, PipelineType>> = {
  speechrecognition: 'automatic-speech-recognition',
  asr: 'automatic-speech-recognition',
  ner: 'token-classification',
  pos: 'token-classification',
  partofspeechtagging: 'token-classification',
  lemma: 'token-classification',
  dependencyparsing: 'token-classification',
  causallanguagemodeling: 'text-generation',
  texttotextgeneration: 'text-generation',
  sequencetosequencelanguagemodeling: 'text-generation',
  seq2seq: 'text-generation',
  maskedlanguagemodeling: 'fill-mask',
  machinetranslation: 'translation',
  abstractivetextsummarization: 'summarization',
  textsummarization: 'summarization',
  relationextraction: 'text-classification',
  nli: 'text-classification',
  speakerverification: 'audio-classification',
  semantictextualsimilarity: 'sentence-similarity',
  informationretrieval: 'text-retrieval',
};

/**
 * The Hub's task of a text as records, front matter and results have it: an id, a name, a subtask or what people call
 * it, in any case and with any separators ("Machine Translation", "named_entity_recognition"). Null where none fits.
 */
export function hubTask(text: string | null | undefined): PipelineType | null {
  if (!text || text.length > 200) return null;
  const key = compact(text);
  const task = TASKS.get(key) ?? (Object.hasOwn(OTHER_NAMES, key) ? OTHER_NAMES[key] : undefined);
  if (task) return task;
  // "Translation deu-eng", "Abstractive Dialogue Summarization": the task and something of it.
  const words = text.toLowerCase().split(/[^a-z0-9]+/);
  return words.includes('translation') ? 'translation' : words.includes('summarization') ? 'summarization' : null;
}

function spellings(): ReadonlyMap<string, PipelineType> {
  const tasks = new Map<string, PipelineType>();
  const claim = (text: string, task: PipelineType): void =>
    void (tasks.has(compact(text)) || tasks.set(compact(text), task));
  const entries = Object.entries(PIPELINE_DATA) as [
    PipelineType,
    { name: string; subtasks?: readonly { type: string; name: string }[] },
  ][];
  for (const [task] of entries) claim(task, task);
  for (const [task, { name }] of entries) claim(name, task);
  for (const [task, { subtasks }] of entries)
    for (const { type, name } of subtasks ?? []) [type, name].forEach((text) => claim(text, task));
  return tasks;
}
