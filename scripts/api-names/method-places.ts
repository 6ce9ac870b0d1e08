import type { RowIn } from '../../data/schema/folders.ts';

type Place = RowIn<'api-names', 'api-methods'>['on'];

/** Where each word of the history of methods counts, which the history does not say; a word that is not here is new. */
export const methodPlaces: Readonly<Record<string, readonly Place[]>> = {
  prepare_seq2seq_batch: ['tokenizer'],
  batch_encode_plus: ['tokenizer'],
  encode_plus: ['tokenizer'],
  as_target_tokenizer: ['tokenizer'],
  as_target_processor: ['tokenizer'],
  build_inputs_with_special_tokens: ['tokenizer'],
  prepare_for_tokenization: ['tokenizer'],
  convert_tokens_to_string: ['tokenizer'],
  decode: ['tokenizer'],
  batch_decode: ['tokenizer'],
  num_special_tokens_to_add: ['tokenizer'],
  save_vocabulary: ['tokenizer'],
  num_added_tokens: ['tokenizer'],
  prepare_for_model: ['tokenizer'],
  adjust_logits_during_generation: ['model'],
  prune_heads: ['model'],
  resize_token_embeddings: ['model'],
  beam_search: ['model'],
  greedy_search: ['model'],
  sample: ['model'],
  use_auth_token: ['loading'],
  from_tf: ['loading'],
  from_flax: ['loading'],
  torch_dtype: ['loading'],
  load_in_8bit: ['loading'],
  max_len: ['loading'],
  task_specific_params: ['loading'],
  pad_to_max_length: ['tokenizer'],
  return_tensors: ['tokenizer'],
  return_all_scores: ['pipeline'],
  grouped_entities: ['pipeline'],
  framework: ['pipeline'],
  num_beam_groups: ['model'],
  evaluation_strategy: ['training arguments'],
  per_gpu_train_batch_size: ['training arguments'],
};

/** Tokenizers that keep what the base class lost in 5.0 (notes of the history). */
export const KEPT_BY = 'LayoutLMv3Tokenizer LayoutXLMTokenizer MarkupLMTokenizer TapasTokenizer';
export const KEPT_WORDS: ReadonlySet<string> = new Set(['encode_plus', 'batch_encode_plus']);
