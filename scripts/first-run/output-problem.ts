type Fields = Readonly<Record<string, unknown>>;

const LABELLED = new Set(['text-classification', 'image-classification', 'audio-classification']);
const SCORED = new Set(['zero-shot-image-classification', 'zero-shot-audio-classification']);
const VECTORS = new Set(['feature-extraction', 'image-feature-extraction', 'sentence-similarity']);
const WRITTEN = new Set([
  'text-generation',
  'text2text-generation',
  'summarization',
  'translation',
  'image-to-text',
  'image-text-to-text',
]);
const PICTURES = new Set([
  'depth-estimation',
  'image-segmentation',
  'background-removal',
  'image-to-image',
  'mask-generation',
]);

/**
 * What is wrong with the form of a result in short, undefined where nothing is: labels with scores from 0 to 1, finite
 * vectors, text that is not empty, boxes with four corners. Whether a result is right is not asked.
 */
export function outputProblem(task: string, output: unknown): string | undefined {
  if (output === null || output === undefined) return 'no result';
  if (LABELLED.has(task) || SCORED.has(task)) return each(output, 'labels', isLabel);
  if (task === 'zero-shot-classification') return isZeroShot(output) ? undefined : 'expected labels with scores';
  if (task === 'token-classification') return each(output, 'words with scores', isWord, true);
  if (task === 'fill-mask')
    return each(output, 'words with scores', (item) => isText(item.token_str) && isScore(item.score));
  if (task === 'question-answering') return each([output], 'an answer with a score', (item) => isAnswer(item));
  if (task === 'object-detection' || task === 'zero-shot-object-detection') return each(output, 'boxes', isBox, true);
  if (task === 'automatic-speech-recognition')
    return typeof fields(output)?.text === 'string' ? undefined : 'expected a text';
  if (VECTORS.has(task)) return isFinite(output) ? undefined : 'expected finite numbers';
  if (WRITTEN.has(task)) return each(output, 'text', isWritten);
  if (task === 'text-to-speech' || task === 'text-to-audio')
    return each([output], 'a sound', ({ audio, sampling_rate: rate }) => isFinite(audio) && Number(rate) > 0);
  if (PICTURES.has(task)) return each(output, 'pictures', hasPicture);
  return undefined;
}

function each(
  output: unknown,
  wanted: string,
  holds: (item: Fields) => boolean,
  mayBeEmpty = false,
): string | undefined {
  const items = (Array.isArray(output) ? output : [output]).flat(2) as unknown[];
  if (items.length === 0) return mayBeEmpty ? undefined : `expected ${wanted}, received an empty list`;
  return items.every((item) => holds(fields(item) ?? {})) ? undefined : `expected ${wanted}`;
}

function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
/** A little above 1 is rounding of single precision. */
const isScore = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1.0001;
const isLabel = ({ label, score }: Fields) => isText(label) && isScore(score);
const isWord = ({ entity, entity_group: group, score }: Fields) => (isText(entity) || isText(group)) && isScore(score);
const isAnswer = ({ answer, score }: Fields) => typeof answer === 'string' && isScore(score);

function isZeroShot(output: unknown): boolean {
  return (Array.isArray(output) ? output : [output]).every((item) => {
    const { labels, scores, label, score } = fields(item) ?? {};
    if (!Array.isArray(labels) || !Array.isArray(scores)) return isText(label) && isScore(score);
    return labels.length > 0 && labels.length === scores.length && labels.every(isText) && scores.every(isScore);
  });
}

function isBox({ label, score, box }: Fields): boolean {
  const corners = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => fields(box)?.[name]);
  return isText(label) && isScore(score) && corners.every((corner) => typeof corner === 'number');
}

function isWritten({ generated_text: text, summary_text: summary, translation_text: translation }: Fields): boolean {
  const written = text ?? summary ?? translation;
  const last: unknown = Array.isArray(written) ? fields(written.at(-1))?.content : written;
  return isText(last);
}

/** Numbers in short, or lists of numbers inside each other. */
function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return true;
  if (Array.isArray(value)) return value.length > 0 && value.every(isFinite);
  const { shape, finite } = fields(value) ?? {};
  return finite === true && Array.isArray(shape) && shape.every((size) => Number(size) > 0);
}

function hasPicture(item: Fields): boolean {
  return [item, ...Object.values(item).map((value) => fields(value) ?? {})].some(
    ({ shape, finite }) => finite === true && Array.isArray(shape) && shape.every((size) => Number(size) > 0),
  );
}
