/**
 * Values of config.model_type that are told from other tags: those that transformers.js 4.3.1 maps to classes, and
 * those that more than one configuration of the captures of 2022 and 2024 states. The Hub sets the type as a tag of a
 * transformers model.
 */
const MODEL_TYPES = new Set(
  `
  afmoe albert apertus arcee audio-spectrogram-transformer bart beit bert big_bird bigbird_pegasus biogpt
  blenderbot blenderbot-small bloom bros camembert canine chatglm chinese_clip chmv2 clap clip clipseg codegen
  cohere cohere2 cohere_asr conditional_detr convbert convnext convnextv2 ctrl d_fine dac deberta deberta-v2
  decision_transformer deepseek_v3 deepseek_v4 deformable_detr deit depth_anything depth_pro deta detr dinov2
  dinov2_with_registers dinov3_convnext dinov3_vit distilbert donut donut-swin dpr dpt edgetam efficientnet
  electra embedding_gemma2 encoder-decoder ernie4_5 esm eurobert exaone falcon falcon_h1 fastvit flaubert
  florence2 fnet fsmt funnel gemma gemma2 gemma3 gemma3_text gemma3n gemma4 glm glm_moe_dsa glm_ocr glpn gpt2
  gpt_bigcode gpt_neo gpt_neox gpt_oss gptj granite granite_speech granitemoehybrid grounding-dino groupvit helium
  hiera hrm_text hubert hunyuan_v1_dense hybrid-clip ibert idefics3 ijepa imagegpt jais jina_clip layoutlm
  layoutlmv2 layoutlmv3 lfm2 lfm2_moe lfm2_vl lighton_ocr lilt lite-whisper llama llama4_text llava
  llava_onevision llava_qwen2 longformer longt5 luke lxmert m2m_100 mamba marian markuplm mask2former maskformer
  mbart megatron-bert metric3d metric3dv2 mgp-str mimi ministral ministral3 mistral mistral3 mistral4 mixtral
  mobilebert mobilellm mobilenet_v1 mobilenet_v2 mobilenet_v3 mobilenet_v4 mobilevit mobilevitv2 modernbert
  modernbert-decoder moondream1 moonshine mplug_owl2 mpnet mpt mt5 musicgen nanochat nemotron_h neobert nomic_bert
  olmo olmo2 olmo3 olmo_hybrid openai-gpt openai_privacy_filter openelm opt owlv2 owlvit paligemma parakeet_ctc
  patchtsmixer patchtst pegasus perceiver phi phi3 phi3_v plbart poolformer prophetnet pvt pyannote qwen qwen2
  qwen2_5_vl qwen2_moe qwen2_vl qwen3 qwen3_5 qwen3_5_moe qwen3_5_text qwen3_moe qwen3_next qwen3_vl qwen3_vl_moe
  realm reformer rembert resnet rf_detr roberta roformer rt_detr rt_detr_v2 sam sam2 sam3_tracker sapiens
  segformer sew sew-d siglip smollm3 smolvlm snac solar_open speech-encoder-decoder speech_to_text speecht5
  splinter squeezebert stablelm starcoder2 style_text_to_speech_2 supertonic swin swin2sr t5 table-transformer
  tapas transfo-xl trocr ultravox unispeech unispeech-sat vaultgemma videomae vilt vision-encoder-decoder
  visual_bert vit vit_mae vit_msn vitmatte vitpose vits voxtral voxtral_realtime wav2vec2 wav2vec2-bert
  wav2vec2-conformer wavlm wespeaker-resnet whisper xglm xlm xlm-prophetnet xlm-roberta xlm-roberta-xl xlnet yolos
  youtu zaya
`
    .trim()
    .split(/\s+/),
);

/**
 * The model type among the tags of a transformers model: the first that is one; null where none is, or another library
 * is named.
 */
export function modelTypeOfTags(tags: readonly string[]): string | null {
  if (!tags.includes('transformers')) return null;
  return tags.find((tag) => MODEL_TYPES.has(tag)) ?? null;
}
