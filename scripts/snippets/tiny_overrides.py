"""What single model types need besides the rules of tiny_config and tiny_processor.

For each type: `config` (set over the small configuration), `replaced` (parts put in place of the default ones), `words`
(special pieces of the tokenizer by attribute), `fit` (from the tokenizer into the configuration), and values of processors.
"""

SMALL_RESNET = {"model_type": "resnet", "embedding_size": 8, "hidden_sizes": [8, 8, 16, 32], "depths": [1, 1, 1, 1],
                "layer_type": "basic", "out_features": ["stage2", "stage3", "stage4"]}
SMALL_DINO = {"model_type": "dinov2", "hidden_size": 32, "num_hidden_layers": 4, "num_attention_heads": 4,
              "image_size": 28, "patch_size": 14, "out_indices": [1, 2, 3, 4], "apply_layernorm": True,
              "reshape_hidden_states": False}
SMALL_TEXT = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
              "num_key_value_heads": 4, "head_dim": 8}
SMALL_CLIP_VISION = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
                     "image_size": 28, "patch_size": 14}
WHISPER_INPUTS = {"feature_extractor_values": {"feature_size": 128}}


def _of_words(**names):
    """Sets places of special pieces: name in the configuration = attribute of the tokenizer."""

    def fit(config, made):
        for name, word in names.items():
            setattr(config, name, made["tokenizer"].convert_tokens_to_ids(word))

    return fit


def _qwen_vl(config, made):
    _of_words(image_token_id="<|image_pad|>", video_token_id="<|video_pad|>", vision_start_token_id="<|vision_start|>",
              vision_end_token_id="<|vision_end|>")(config, made)


def _vision_encoder_decoder(config, made):
    config.decoder.vocab_size = len(made["tokenizer"])
    config.decoder_start_token_id = config.pad_token_id = config.eos_token_id = made["tokenizer"].eos_token_id


def _chameleon(config, made):
    config.vocabulary_map = {"<image>": made["tokenizer"].convert_tokens_to_ids("<image>"),
                             **{f"IMGIMG{'AB'[n // 2]}{'AB'[n % 2]}Z": n + 10 for n in range(4)}}
    config.image_token_id = config.vocabulary_map["<image>"]


QWEN_VL = {
    "words": {"image_token": "<|image_pad|>", "video_token": "<|video_pad|>", "vision_bos": "<|vision_start|>",
              "vision_eos": "<|vision_end|>"},
    "image_words": "<|vision_start|><|image_pad|><|vision_end|>",
    "config": {"vision_config": {"hidden_size": 32, "embed_dim": 32, "depth": 2, "num_heads": 4},
               "text_config": {**SMALL_TEXT, "rope_parameters": {"rope_type": "default", "rope_theta": 1e4,
                                                                 "mrope_section": [1, 1, 2]}}},
    "fit": _qwen_vl,
}

OVERRIDES = {
    "gpt_neo": {"config": {"num_layers": 2, "attention_types": [[["global", "local"], 1]],
                           "attention_layers": ["global", "local"]}},
    "m2m_100": {"further_places": 128},
    "xlnet": {"config": {"d_head": 8}},
    "deberta-v2": {"config": {"pooler_hidden_size": 32, "position_buckets": 16}},
    "luke": {"config": {"entity_vocab_size": 16, "entity_emb_size": 32}},
    "perceiver": {"config": {"num_latents": 8, "d_latents": 32, "num_blocks": 1, "num_self_attends_per_block": 1,
                             "num_self_attention_heads": 4, "num_cross_attention_heads": 4, "qk_channels": 32,
                             "v_channels": 32, "vocab_size": 262}, "keep_vocabulary": True},
    "reformer": {"config": {"is_decoder": True, "axial_pos_embds": False, "attn_layers": ["local", "local"]}},
    "detr": {"replaced": {"backbone_config": SMALL_RESNET, "backbone": None, "use_timm_backbone": False},
             # Masks are drawn over width and heads together, in groups of eight.
             "config": {"encoder_attention_heads": 8, "decoder_attention_heads": 8}},
    "table-transformer": {"replaced": {"backbone_config": SMALL_RESNET, "use_timm_backbone": False}},
    "conditional_detr": {"replaced": {"backbone_config": SMALL_RESNET, "use_timm_backbone": False}},
    "deformable_detr": {"replaced": {"backbone_config": SMALL_RESNET, "use_timm_backbone": False}},
    "depth_anything": {"replaced": {"backbone_config": SMALL_DINO},
                       "config": {"reassemble_hidden_size": 32, "neck_hidden_sizes": [8, 8, 8, 8],
                                  "fusion_hidden_size": 8, "head_hidden_size": 8},
                       "image_processor_values": {"size": {"height": 28, "width": 28}}},
    "swin": {"config": {"embed_dim": 16, "depths": [1, 1], "num_heads": [2, 2], "window_size": 2}},
    "swin2sr": {"config": {"embed_dim": 32, "depths": [1, 1], "num_heads": [4, 4], "window_size": 4, "image_size": 16}},
    "vitpose": {"replaced": {"backbone_config": {"model_type": "vitpose_backbone", "hidden_size": 32,
                                                 "num_hidden_layers": 2, "num_attention_heads": 4,
                                                 "image_size": [32, 24], "patch_size": [8, 8],
                                                 "out_features": ["stage2"]}}},
    "sam2": {"config": {"vision_config": {"backbone_config": {
        "hidden_size": 16, "blocks_per_stage": [1, 1, 1, 1], "embed_dim_per_stage": [16, 16, 16, 16],
        "num_attention_heads_per_stage": [1, 1, 1, 1], "global_attention_blocks": [2]},
        "backbone_channel_list": [16, 16, 16, 16]}}},
    "vision-encoder-decoder": {
        "tokenizer": "GPT2Tokenizer", "image_processor": "ViTImageProcessor",
        "replaced": {"encoder": {"model_type": "vit", "hidden_size": 32, "num_hidden_layers": 2, "image_size": 32,
                                 "num_attention_heads": 4, "intermediate_size": 64},
                     "decoder": {"model_type": "gpt2", "n_embd": 32, "n_layer": 2, "n_head": 4,
                                 "is_decoder": True, "add_cross_attention": True}},
        "fit": _vision_encoder_decoder, "no_default": True},
    "encoder-decoder": {
        "tokenizer": "BertTokenizer", "no_default": True, "parts_with_vocabulary": ["encoder", "decoder"],
        "replaced": {"encoder": {"model_type": "bert", "hidden_size": 32, "num_hidden_layers": 2,
                                 "num_attention_heads": 4, "intermediate_size": 64},
                     "decoder": {"model_type": "bert", "hidden_size": 32, "num_hidden_layers": 2,
                                 "num_attention_heads": 4, "intermediate_size": 64, "is_decoder": True,
                                 "add_cross_attention": True}}},
    "speech-encoder-decoder": {
        "tokenizer": "BertTokenizer", "feature_extractor": "Wav2Vec2FeatureExtractor", "no_default": True,
        "parts_with_vocabulary": ["decoder"],
        "replaced": {"encoder": {"model_type": "wav2vec2", "hidden_size": 32, "num_hidden_layers": 2,
                                 "num_attention_heads": 4, "intermediate_size": 64, "conv_dim": [16] * 7,
                                 "num_conv_pos_embeddings": 16, "num_conv_pos_embedding_groups": 4},
                     "decoder": {"model_type": "bert", "hidden_size": 32, "num_hidden_layers": 2,
                                 "num_attention_heads": 4, "intermediate_size": 64, "is_decoder": True,
                                 "add_cross_attention": True}}},
    "musicgen": {
        "no_default": True, "keep_vocabulary": True,
        "replaced": {"text_encoder": {"model_type": "t5", "d_model": 32, "d_ff": 64, "d_kv": 8, "num_layers": 2,
                                      "num_heads": 4, "vocab_size": 400},
                     "audio_encoder": {"model_type": "encodec", "hidden_size": 16, "num_filters": 4,
                                       "codebook_size": 64, "codebook_dim": 16, "num_lstm_layers": 1,
                                       "target_bandwidths": [2.2], "sampling_rate": 32000},
                     "decoder": {"model_type": "musicgen_decoder", "vocab_size": 64, "hidden_size": 32,
                                 "ffn_dim": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
                                 "num_codebooks": 4, "pad_token_id": 64, "bos_token_id": 64}},
        "feature_extractor_values": {"sampling_rate": 32000}},
    "wavlm": {"tokenizer": "Wav2Vec2CTCTokenizer"},
    "sew": {"tokenizer": "Wav2Vec2CTCTokenizer"},
    "sew-d": {"tokenizer": "Wav2Vec2CTCTokenizer"},
    "qwen2_vl": QWEN_VL,
    "qwen2_5_vl": {**QWEN_VL, "config": {**QWEN_VL["config"], "vision_config": {
        "hidden_size": 32, "out_hidden_size": 32, "depth": 2, "num_heads": 4, "intermediate_size": 64,
        "fullatt_block_indexes": [1]}}},
    "colqwen2": {**QWEN_VL, "config": {"vlm_config": {**QWEN_VL["config"], "image_token_id": 1}},
                 "fit": lambda config, made: _qwen_vl(config.vlm_config, made)},
    "gemma3": {
        "words": {"image_token": "<image_soft_token>", "boi_token": "<start_of_image>", "eoi_token": "<end_of_image>"},
        "image_words": "<start_of_image>",
        "config": {"mm_tokens_per_image": 4, "text_config": SMALL_TEXT,
                   "vision_config": {**SMALL_CLIP_VISION, "vision_use_head": False}},
        "image_processor_values": {"size": {"height": 28, "width": 28}}, "processor_values": {"image_seq_length": 4},
        "fit": _of_words(image_token_index="<image_soft_token>", image_token_id="<image_soft_token>",
                         boi_token_index="<start_of_image>", eoi_token_index="<end_of_image>")},
    "llava": {
        "words": {"image_token": "<image>"}, "tokenizer": "LlamaTokenizer",
        "config": {"text_config": SMALL_TEXT, "vision_config": SMALL_CLIP_VISION, "image_seq_length": 4},
        "image_processor_values": {"size": {"shortest_edge": 28}, "crop_size": {"height": 28, "width": 28}},
        "processor_values": {"patch_size": 14, "vision_feature_select_strategy": "default",
                             "num_additional_image_tokens": 1},
        "fit": _of_words(image_token_id="<image>", image_token_index="<image>")},
    "internvl": {
        "words": {"start_image_token": "<img>", "end_image_token": "</img>", "context_image_token": "<IMG_CONTEXT>",
                  "video_token": "<video>"},
        "image_words": "<IMG_CONTEXT>",
        "config": {"text_config": SMALL_TEXT, "image_seq_length": 1, "vision_config": {
            "image_size": [28, 28], "patch_size": [14, 14], "hidden_size": 32, "num_hidden_layers": 2,
            "num_attention_heads": 4, "intermediate_size": 64}},
        "image_processor_values": {"size": {"height": 28, "width": 28}}, "processor_values": {"image_seq_length": 1},
        "fit": _of_words(image_token_id="<IMG_CONTEXT>")},
    "llava_onevision": {
        "words": {"image_token": "<image>", "video_token": "<video>"}, "tokenizer": "Qwen2Tokenizer",
        "config": {"text_config": SMALL_TEXT},
        "fit": _of_words(image_token_id="<image>", video_token_id="<video>")},
    "llava_next_video": {
        "words": {"image_token": "<image>", "video_token": "<video>"}, "tokenizer": "LlamaTokenizer",
        "config": {"text_config": SMALL_TEXT},
        "fit": _of_words(image_token_id="<image>", video_token_id="<video>")},
    "video_llava": {
        "words": {"image_token": "<image>", "video_token": "<video>"}, "tokenizer": "LlamaTokenizer",
        "config": {"text_config": SMALL_TEXT},
        "fit": _of_words(image_token_id="<image>", video_token_id="<video>")},
    "qwen2_audio": {
        "words": {"audio_token": "<|AUDIO|>", "audio_bos_token": "<|audio_bos|>", "audio_eos_token": "<|audio_eos|>"},
        "config": {"text_config": SMALL_TEXT}, **WHISPER_INPUTS,
        "fit": _of_words(audio_token_id="<|AUDIO|>", audio_token_index="<|AUDIO|>")},
    "audioflamingo3": {"words": {"audio_token": "<sound>"}, "config": {"text_config": SMALL_TEXT}, **WHISPER_INPUTS,
                       "fit": _of_words(audio_token_id="<sound>")},
    "voxtral": WHISPER_INPUTS,
    "chameleon": {
        "words": {"image_token": "<image>", "boi_token": "<racm3:break>", "eoi_token": "<eoss>"},
        "config": {"vocabulary_map": {"<image>": 8}, "vq_config": {
            "embed_dim": 16, "num_embeddings": 4, "latent_channels": 16, "base_channels": 32,
            "channel_multiplier": [1, 1], "num_res_blocks": 1, "resolution": 32}},
        "fit": _chameleon},
    "janus": {
        "words": {"image_token": "<image_placeholder>", "boi_token": "<begin_of_image>",
                  "eoi_token": "<end_of_image>"},
        "config": {"text_config": SMALL_TEXT, "vq_config": {
            "embed_dim": 8, "num_embeddings": 16, "latent_channels": 16, "base_channels": 32,
            "channel_multiplier": [1, 1], "num_res_blocks": 1, "projection_dim": 32, "image_token_embed_dim": 32},
            "vision_config": {"image_size": 32, "projection_dim": 32}},
        "fit": _of_words(image_token_id="<image_placeholder>")},
}
