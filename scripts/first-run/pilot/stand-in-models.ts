import type { PilotModel } from './pilot-model.ts';
import * as graphs from './stand-in-graph.ts';
import { tinyTokenizer, tinyVocabulary } from './tiny-tokenizer.ts';

const LABELS = { id2label: { 0: 'first', 1: 'second', 2: 'third' }, label2id: { first: 0, second: 1, third: 2 } };
const NAMED = { id2label: { 0: 'contradiction', 1: 'neutral', 2: 'entailment' } };
const meanings = { label2id: { contradiction: 0, neutral: 1, entailment: 2 } };
const ONNX = 'onnx/model_quantized.onnx';
const picture = (kind: string) => ({
  image_processor_type: kind,
  do_resize: true,
  do_rescale: true,
  do_normalize: true,
  size: { height: 224, width: 224 },
  resample: 2,
  rescale_factor: 1 / 255,
  image_mean: [0.5, 0.5, 0.5],
  image_std: [0.5, 0.5, 0.5],
});

/** A model of the pilot with random weights in a graph of ours. */
function standIn(
  task: string,
  type: string,
  architecture: string,
  files: PilotModel['files'],
  config: object = {},
): PilotModel {
  const whole = { model_type: type, architectures: [architecture], vocab_size: tinyVocabulary, ...config };
  return { id: `stand-in/${type}-${task}`, task, weights: 'random', files: { 'config.json': whole, ...files } };
}

const text = (graph: Buffer) => ({ ...tinyTokenizer, [ONNX]: graph });

/**
 * Models of more tasks than npm packages have weights of: configuration, inputs and outputs are those of the architecture
 * that they name, the graph between them is a small one of ours with random weights. They try what the library does.
 */
export const standInModels: readonly PilotModel[] = [
  standIn(
    'text-classification',
    'distilbert',
    'DistilBertForSequenceClassification',
    text(graphs.tokenGraph(tinyVocabulary, 3, 'text', 'logits')),
    LABELS,
  ),
  standIn(
    'token-classification',
    'bert',
    'BertForTokenClassification',
    text(graphs.tokenGraph(tinyVocabulary, 3, 'token', 'logits')),
    LABELS,
  ),
  standIn(
    'fill-mask',
    'bert',
    'BertForMaskedLM',
    text(graphs.tokenGraph(tinyVocabulary, tinyVocabulary, 'token', 'logits')),
  ),
  standIn('question-answering', 'distilbert', 'DistilBertForQuestionAnswering', text(graphs.spanGraph(tinyVocabulary))),
  standIn(
    'zero-shot-classification',
    'bert',
    'BertForSequenceClassification',
    text(graphs.tokenGraph(tinyVocabulary, 3, 'text', 'logits')),
    { ...NAMED, ...meanings },
  ),
  standIn(
    'text-generation',
    'gpt2',
    'GPT2LMHeadModel',
    text(graphs.tokenGraph(tinyVocabulary, tinyVocabulary, 'token', 'logits')),
    { n_embd: 32, n_head: 2, n_layer: 1, eos_token_id: 3, bos_token_id: 2 },
  ),
  standIn(
    'image-classification',
    'vit',
    'ViTForImageClassification',
    { [ONNX]: graphs.pictureGraph(3), 'preprocessor_config.json': picture('ViTImageProcessor') },
    LABELS,
  ),
  standIn(
    'object-detection',
    'detr',
    'DetrForObjectDetection',
    { [ONNX]: graphs.boxGraph(10, 4), 'preprocessor_config.json': picture('DetrImageProcessor') },
    LABELS,
  ),
  standIn('depth-estimation', 'dpt', 'DPTForDepthEstimation', {
    [ONNX]: graphs.depthGraph(),
    'preprocessor_config.json': picture('DPTImageProcessor'),
  }),
  standIn(
    'audio-classification',
    'wav2vec2',
    'Wav2Vec2ForSequenceClassification',
    {
      ...tinyTokenizer,
      [ONNX]: graphs.soundGraph(3),
      'preprocessor_config.json': {
        feature_extractor_type: 'Wav2Vec2FeatureExtractor',
        sampling_rate: 16_000,
        do_normalize: true,
        return_attention_mask: false,
      },
    },
    LABELS,
  ),
  standIn('text-to-speech', 'vits', 'VitsModel', text(graphs.waveGraph(tinyVocabulary)), { sampling_rate: 16_000 }),
];
