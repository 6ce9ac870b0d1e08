/**
 * Names that `pipeline()` of transformers takes, read from its list of tasks and aliases (SUPPORTED_TASKS and
 * TASK_ALIASES of src/transformers/pipelines/__init__.py).
 */

/** The release that they are read from. */
export const TRANSFORMERS_RELEASE = '5.18.0';

/** Tasks and aliases of that release. */
export const transformersPipelines: readonly string[] = [
  'any-to-any',
  'audio-classification',
  'automatic-speech-recognition',
  'depth-estimation',
  'document-question-answering',
  'feature-extraction',
  'fill-mask',
  'image-classification',
  'image-feature-extraction',
  'image-segmentation',
  'image-text-to-text',
  'keypoint-matching',
  'mask-generation',
  'ner',
  'object-detection',
  'sentiment-analysis',
  'table-question-answering',
  'text-classification',
  'text-generation',
  'text-to-audio',
  'text-to-speech',
  'token-classification',
  'video-classification',
  'zero-shot-audio-classification',
  'zero-shot-classification',
  'zero-shot-image-classification',
  'zero-shot-object-detection',
];

/** Tasks that an earlier release took, with the first that does not; models of these load by their classes only. */
export const removedPipelines: Readonly<Record<string, string>> = {
  conversational: '4.42.0',
  'image-to-image': '5.3.0',
  'image-to-text': '5.0.0',
  'question-answering': '5.3.0',
  summarization: '5.0.0',
  'text2text-generation': '5.0.0',
  translation: '5.0.0',
  'visual-question-answering': '5.3.0',
};
