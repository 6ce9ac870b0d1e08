"""A configuration of a given model type with every width, depth and vocabulary made small."""

WIDTH, HEADS, INNER, LAYERS = 32, 4, 64, 2
# What each name is set to where the default of the configuration is larger.
SMALL = {
    **dict.fromkeys(["hidden_size", "d_model", "dim", "n_embd", "embed_dim", "embedding_size", "word_embed_proj_dim",
                     "projection_dim", "projection_size", "decoder_hidden_size", "encoder_hidden_size", "neck_hidden_size",
                     "mlp_dim", "feature_size", "mask_feature_size", "fpn_feature_size", "hidden_dim_of_heads",
                     "text_embed_dim", "vision_embed_dim", "conv_hidden_size", "encoder_hidden_dim",
                     "fusion_hidden_size", "reassemble_hidden_size", "output_hidden_size", "speaker_embedding_dim",
                     "qformer_hidden_size", "proj_codevector_dim", "codevector_dim", "attention_hidden_size",
                     "output_dim", "pooler_hidden_size", "entity_emb_size", "image_text_hidden_size", "out_hidden_size", "audio_embed_dim"], WIDTH),
    **dict.fromkeys(["num_attention_heads", "n_head", "n_heads", "num_heads", "encoder_attention_heads",
                     "decoder_attention_heads", "num_key_value_heads", "decoder_num_attention_heads",
                     "encoder_num_attention_heads", "num_attention_heads_of_decoder"], HEADS),
    **dict.fromkeys(["intermediate_size", "ffn_dim", "d_ff", "d_inner", "n_inner", "encoder_ffn_dim",
                     "decoder_ffn_dim", "hidden_dim", "decoder_intermediate_size", "encoder_feedforward_dim",
                     "dim_feedforward", "moe_intermediate_size", "shared_expert_intermediate_size",
                     "encoder_hidden_dim_of_ffn"], INNER),
    **dict.fromkeys(["num_hidden_layers", "n_layer", "n_layers", "num_layers", "encoder_layers", "decoder_layers",
                     "num_decoder_layers", "depth", "decoder_num_hidden_layers", "n_decoder_layers",
                     "encoder_num_layers", "bottleneck_depth", "num_feature_extract_layers"], LAYERS),
    **dict.fromkeys(["head_dim", "d_kv", "attention_head_size", "kv_channels", "qk_rope_head_dim"], WIDTH // HEADS),
    **dict.fromkeys(["num_experts", "num_local_experts", "n_routed_experts"], 4),
    **dict.fromkeys(["num_experts_per_tok"], 2),
    "image_size": 32,
    "max_position_embeddings": 600,
    "num_buckets": 160,
    "max_source_positions": 3000,
    "num_queries": 8,
    "num_codevectors_per_group": 8,
    "type_vocab_size": 7,
    "upsample_initial_channel": 16,
    "q_groups": 4,
    "num_conv_pos_embedding_groups": 4,
    "num_conv_pos_embeddings": 16,
    "codebook_size": 64,
    "embed_dim_per_stage": 16,
}
# Lists of widths: one for each stage of a pyramid or layer of a stem.
STAGES = {"hidden_sizes", "conv_dim", "embed_dims", "neck_hidden_sizes", "encoder_hidden_sizes", "tdnn_dim",
          "decoder_in_channels", "encoder_in_channels", "out_channels"}
DEPTHS = {"depths", "num_blocks", "decoder_depths"}
# What follows from the number of layers: left out, so that the configuration states it anew.
FOLLOWS = {"layer_types", "mlp_layer_types", "out_features", "out_indices", "stage_names"}


def shrunk(values):
    """The values of a configuration as small as they may be; nested configurations with them."""
    small = {}
    for name, value in values.items():
        if name in FOLLOWS:
            continue
        if isinstance(value, dict):
            small[name] = shrunk(value) if "model_type" in value or name.endswith("config") else value
        elif name in SMALL and isinstance(value, int) and not isinstance(value, bool) and value > SMALL[name]:
            small[name] = SMALL[name]
        elif name in STAGES and isinstance(value, (list, tuple)) and all(isinstance(each, int) for each in value):
            small[name] = [max(8, each // 8) for each in value]
        elif name in DEPTHS and isinstance(value, (list, tuple)):
            small[name] = [1 for _ in value]
        else:
            small[name] = value
    return small


def tiny_config(cls, changes=None, replaced=None, no_default=False):
    """A small configuration of the class: `changes` are set over it part by part, `replaced` are put in place of what is there."""
    values = {} if no_default else shrunk(cls().to_dict())
    for name in ("transformers_version", "model_type"):
        values.pop(name, None)
    return cls.from_dict({**merged(values, changes or {}), **(replaced or {})})


def merged(values, changes):
    """The first with what the second says over it, part by part."""
    result = dict(values)
    for name, value in changes.items():
        held = result.get(name)
        result[name] = merged(held, value) if isinstance(held, dict) and isinstance(value, dict) else value
    return result


def set_everywhere(config, name, value):
    """Sets an attribute in a configuration and in each part that has it."""
    if hasattr(config, name):
        setattr(config, name, value)
    for part in getattr(config, "sub_configs", {}):
        inner = getattr(config, part, None)
        if inner is not None and hasattr(inner, "to_dict"):
            set_everywhere(inner, name, value)
