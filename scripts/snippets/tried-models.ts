import type { PipelineType } from '@huggingface/tasks';

/** An architecture that stands for the models of a task. */
export interface TriedModel {
  task: PipelineType;
  /** Model type of its configuration: bert. */
  type: string;
  /** Class of the model in transformers. */
  architecture: string;
  /** Whether the model is one to talk with: its tokenizer has a chat template, and the Hub shows another snippet. */
  chat: boolean;
  /** Day of the listing that it was taken from; null where it was picked by hand, since no listing has one. */
  listing: string | null;
  /** Models of the task in that listing that carry its model type as a tag; null where it was picked by hand. */
  models: number | null;
}

type Line = readonly [type: string, architecture: string, listing?: string, models?: number];

const [MARCH_2025, JULY_2024, AUGUST_2026] = ['2025-03-21', '2024-07-11', '2026-08-22'];

/**
 * For each task two kinds of architecture: the most frequent model types among its models of transformers in the listing
 * of March 2025 (the 100 most downloaded of each task), else in those of July 2024 and August 2026. Where a kind cannot
 * serve the task (llama under question answering) or needs a package of its own, the next one is taken; what no listing
 * has is picked by hand. Names of architectures are facts of transformers.
 */
const lines: Partial<Record<PipelineType, readonly Line[]>> = {
  'any-to-any': [
    ['chameleon', 'ChameleonForConditionalGeneration', MARCH_2025, 6],
    ['janus', 'JanusForConditionalGeneration', MARCH_2025, 1],
  ],
  'audio-classification': [
    ['wav2vec2', 'Wav2Vec2ForSequenceClassification', MARCH_2025, 39],
    ['hubert', 'HubertForSequenceClassification', MARCH_2025, 16],
  ],
  'audio-text-to-text': [
    ['qwen2_audio', 'Qwen2AudioForConditionalGeneration', MARCH_2025, 1],
    ['voxtral', 'VoxtralForConditionalGeneration'],
  ],
  'automatic-speech-recognition': [
    ['wav2vec2', 'Wav2Vec2ForCTC', MARCH_2025, 48],
    ['whisper', 'WhisperForConditionalGeneration', MARCH_2025, 19],
  ],
  'depth-estimation': [
    ['depth_anything', 'DepthAnythingForDepthEstimation', MARCH_2025, 19],
    ['dpt', 'DPTForDepthEstimation', MARCH_2025, 19],
  ],
  'document-question-answering': [
    ['layoutlmv2', 'LayoutLMv2ForQuestionAnswering', MARCH_2025, 54],
    ['layoutlm', 'LayoutLMForQuestionAnswering', MARCH_2025, 9],
    ['layoutlmv3', 'LayoutLMv3ForQuestionAnswering', MARCH_2025, 6],
  ],
  'feature-extraction': [
    ['bert', 'BertModel', MARCH_2025, 26],
    ['llama', 'LlamaModel', MARCH_2025, 13],
  ],
  'fill-mask': [
    ['bert', 'BertForMaskedLM', MARCH_2025, 44],
    ['roberta', 'RobertaForMaskedLM', MARCH_2025, 15],
  ],
  'graph-ml': [],
  'image-classification': [
    ['vit', 'ViTForImageClassification', MARCH_2025, 20],
    ['beit', 'BeitForImageClassification', MARCH_2025, 3],
  ],
  'image-feature-extraction': [
    ['vit', 'ViTModel', MARCH_2025, 13],
    ['dinov2', 'Dinov2Model', MARCH_2025, 8],
  ],
  'image-segmentation': [
    ['segformer', 'SegformerForSemanticSegmentation', MARCH_2025, 22],
    ['mask2former', 'Mask2FormerForUniversalSegmentation', MARCH_2025, 21],
    // The one class of this task that the Hub's rule names.
    ['detr', 'DetrForSegmentation'],
  ],
  'image-text-to-text': [
    ['qwen2_vl', 'Qwen2VLForConditionalGeneration', MARCH_2025, 9],
    ['gemma3', 'Gemma3ForConditionalGeneration', MARCH_2025, 7],
  ],
  'image-to-image': [['swin2sr', 'Swin2SRForImageSuperResolution', MARCH_2025, 5]],
  'image-to-text': [
    ['vision-encoder-decoder', 'VisionEncoderDecoderModel', MARCH_2025, 36],
    ['blip-2', 'Blip2ForConditionalGeneration', MARCH_2025, 22],
  ],
  'keypoint-detection': [
    ['vitpose', 'VitPoseForPoseEstimation', MARCH_2025, 11],
    ['superpoint', 'SuperPointForKeypointDetection', MARCH_2025, 2],
  ],
  'mask-generation': [
    ['sam', 'SamModel', MARCH_2025, 27],
    ['sam_hq', 'SamHQModel', MARCH_2025, 2],
  ],
  'multiple-choice': [
    ['bert', 'BertForMultipleChoice', JULY_2024, 519],
    ['deberta-v2', 'DebertaV2ForMultipleChoice', JULY_2024, 180],
  ],
  'object-detection': [
    ['detr', 'DetrForObjectDetection', MARCH_2025, 14],
    ['rt_detr', 'RTDetrForObjectDetection', MARCH_2025, 9],
  ],
  'question-answering': [
    ['bert', 'BertForQuestionAnswering', MARCH_2025, 30],
    ['distilbert', 'DistilBertForQuestionAnswering', MARCH_2025, 8],
  ],
  'reinforcement-learning': [
    ['gpt2', 'GPT2LMHeadModel', JULY_2024, 105],
    ['decision_transformer', 'DecisionTransformerModel', JULY_2024, 17],
  ],
  summarization: [
    ['t5', 'T5ForConditionalGeneration', MARCH_2025, 26],
    ['bart', 'BartForConditionalGeneration', MARCH_2025, 18],
  ],
  'table-question-answering': [
    ['tapas', 'TapasForQuestionAnswering', JULY_2024, 45],
    ['bart', 'BartForConditionalGeneration', JULY_2024, 26],
  ],
  'table-to-text': [
    ['t5', 'T5ForConditionalGeneration', AUGUST_2026, 1],
    ['bart', 'BartForConditionalGeneration', JULY_2024, 1],
  ],
  'tabular-to-text': [
    ['t5', 'T5ForConditionalGeneration'],
    ['bart', 'BartForConditionalGeneration'],
  ],
  'text-classification': [
    ['bert', 'BertForSequenceClassification', MARCH_2025, 27],
    ['roberta', 'RobertaForSequenceClassification', MARCH_2025, 19],
  ],
  'text-generation': [
    ['llama', 'LlamaForCausalLM', MARCH_2025, 60],
    ['qwen2', 'Qwen2ForCausalLM', MARCH_2025, 33],
  ],
  'text-ranking': [
    ['bert', 'BertForSequenceClassification', AUGUST_2026, 2],
    ['xlm-roberta', 'XLMRobertaForSequenceClassification'],
  ],
  'text-to-audio': [
    ['musicgen', 'MusicgenForConditionalGeneration', MARCH_2025, 7],
    ['vits', 'VitsModel', MARCH_2025, 3],
  ],
  'text-to-speech': [
    ['vits', 'VitsModel', MARCH_2025, 56],
    ['speecht5', 'SpeechT5ForTextToSpeech', MARCH_2025, 4],
  ],
  'token-classification': [
    ['bert', 'BertForTokenClassification', MARCH_2025, 33],
    ['xlm-roberta', 'XLMRobertaForTokenClassification', MARCH_2025, 10],
  ],
  translation: [
    ['marian', 'MarianMTModel', MARCH_2025, 71],
    ['t5', 'T5ForConditionalGeneration', MARCH_2025, 14],
  ],
  'video-classification': [
    ['videomae', 'VideoMAEForVideoClassification', MARCH_2025, 53],
    ['timesformer', 'TimesformerForVideoClassification', MARCH_2025, 21],
  ],
  'video-text-to-text': [
    ['video_llava', 'VideoLlavaForConditionalGeneration'],
    ['llava_next_video', 'LlavaNextVideoForConditionalGeneration'],
  ],
  'visual-document-retrieval': [
    ['colpali', 'ColPaliForRetrieval', AUGUST_2026, 2],
    ['colqwen2', 'ColQwen2ForRetrieval'],
  ],
  'visual-question-answering': [
    ['pix2struct', 'Pix2StructForConditionalGeneration', MARCH_2025, 10],
    ['blip', 'BlipForQuestionAnswering', MARCH_2025, 3],
    ['vilt', 'ViltForQuestionAnswering', JULY_2024, 94],
  ],
  'zero-shot-classification': [
    ['deberta-v2', 'DebertaV2ForSequenceClassification', MARCH_2025, 26],
    ['xlm-roberta', 'XLMRobertaForSequenceClassification', MARCH_2025, 12],
  ],
  'zero-shot-image-classification': [
    ['clip', 'CLIPModel', MARCH_2025, 19],
    ['siglip', 'SiglipModel', MARCH_2025, 17],
  ],
  'zero-shot-object-detection': [
    ['owlvit', 'OwlViTForObjectDetection', MARCH_2025, 13],
    ['owlv2', 'Owlv2ForObjectDetection', MARCH_2025, 11],
  ],
};

/** Repositories that pipelines of the task fetch beside the model: made and served with it. */
export const companions: readonly { id: string; type: string; architecture: string }[] = [
  { id: 'microsoft/speecht5_hifigan', type: 'hifigan', architecture: 'SpeechT5HifiGan' },
];

/** Tasks most of whose models are made to talk with; the others of the list are tried without a chat template only. */
const CHAT = new Set<string>(['text-generation', 'image-text-to-text']);

/** Every architecture to try, by task; those of tasks to talk with twice, with a chat template and without. */
export const triedModels: readonly TriedModel[] = Object.entries(lines).flatMap(([task, kinds]) =>
  kinds.flatMap(([type, architecture, listing = null, models = null]) =>
    (CHAT.has(task) ? [false, true] : [false]).map((chat) => ({
      // Keys of the object above are tasks of the Hub.
      task: task as PipelineType,
      type,
      architecture,
      chat,
      listing,
      models,
    })),
  ),
);
