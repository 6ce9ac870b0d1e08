"""A tiny random model of a given architecture, with tokenizer or processor, made without a network.

    from tiny_model import build
    build("bert", "BertForSequenceClassification", "some/folder")

writes config.json, model.safetensors and what the tokenizer or processor needs. The weights are random: what comes out of
such a model means nothing, but loading and calling it takes the same code as the real one.
"""

import copy
import json
import os

from tiny_config import set_everywhere, tiny_config
from tiny_processor import build_processors
from tiny_overrides import OVERRIDES


def build(model_type, architecture, folder, chat=False):
    """Writes the model into the folder and says what was made; an exception where it cannot be made."""
    import torch
    import transformers

    cls = getattr(transformers, architecture, None)
    if cls is None:
        raise LookupError(f"{architecture} is not a class of transformers {transformers.__version__}")
    os.makedirs(folder, exist_ok=True)
    torch.manual_seed(0)
    own = copy.deepcopy(OVERRIDES.get(model_type, {}))
    made = build_processors(model_type, folder, own)
    config = tiny_config(_config_class(model_type, cls), own.get("config"), own.get("replaced"), own.get("no_default", False))
    tokenizer = made.get("tokenizer")
    if tokenizer is not None:
        _fit_vocabulary(config, tokenizer, own)
    if own.get("fit"):
        own["fit"](config, made)
    if "For" in architecture and "Classification" in architecture:
        config.num_labels = 3
        config.id2label = {0: "contradiction", 1: "neutral", 2: "entailment"}
        config.label2id = {label: place for place, label in config.id2label.items()}
    model = cls(config).eval()
    if own.get("finish"):
        own["finish"](model, made)
    model.config.architectures = [architecture]
    model.save_pretrained(folder)
    if chat and tokenizer is not None:
        _add_chat_template(folder, own)
    return {"model_type": model_type, "architecture": architecture,
            "parameters": sum(each.numel() for each in model.parameters()),
            "processors": sorted({type(each).__name__ for each in made.values() if each is not None})}


def _config_class(model_type, cls):
    """The class of the type; some parts of models have a type that no table names."""
    from transformers import CONFIG_MAPPING

    return CONFIG_MAPPING[model_type] if model_type in CONFIG_MAPPING else cls.config_class


def _fit_vocabulary(config, tokenizer, own):
    """Sizes and places of special pieces follow the tokenizer."""
    # Some tokenizers of many languages give these places after the last piece, and count them nowhere.
    used = max(len(tokenizer), max(tokenizer.get_vocab().values()) + 1) + own.get("further_places", 0)
    size = (used + 7) // 8 * 8
    if not own.get("keep_vocabulary"):
        for name in ("vocab_size", "decoder_vocab_size", "src_vocab_size", "tgt_vocab_size", "text_vocab_size"):
            set_everywhere(config, name, size)
    places = {"pad_token_id": tokenizer.pad_token_id, "bos_token_id": tokenizer.bos_token_id,
              "eos_token_id": tokenizer.eos_token_id}
    for name, place in places.items():
        fallback = tokenizer.pad_token_id or 0
        set_everywhere(config, name, place if place is not None else fallback)
    if getattr(config, "decoder_start_token_id", None) is not None:
        config.decoder_start_token_id = tokenizer.pad_token_id
    for name in ("forced_bos_token_id", "forced_eos_token_id", "sep_token_id", "cls_token_id"):
        if getattr(config, name, None) is not None:
            setattr(config, name, tokenizer.eos_token_id)


CHAT = ("{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
        "{% if message['content'] is string %}{{ message['content'] }}{% else %}"
        "{% for part in message['content'] %}{% if part['type'] == 'image' %}IMAGE{% elif part['type'] == 'text' %}"
        "{{ part['text'] }}{% endif %}{% endfor %}{% endif %}<|im_end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}")


def _add_chat_template(folder, own):
    template = CHAT.replace("IMAGE", own.get("image_words", "<image>"))
    with open(os.path.join(folder, "chat_template.jinja"), "w", encoding="utf-8") as out:
        out.write(template)
    path = os.path.join(folder, "tokenizer_config.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as held:
            config = json.load(held)
        config["chat_template"] = template
        with open(path, "w", encoding="utf-8") as out:
            json.dump(config, out, indent=2)
