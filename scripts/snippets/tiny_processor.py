"""Tokenizers, image processors, feature extractors and processors that a model type asks for, each of its own class."""

import importlib
import inspect

from tiny_tokenizer import build_tokenizer


def class_of(table, model_type, own, name):
    """Class that the library's own table names for the model type, or None."""
    import transformers
    from transformers.models.auto import configuration_auto

    named = own.get(name, table.get(model_type))
    if isinstance(named, dict):
        named = named.get("torchvision") or named.get("pil") or next(iter(named.values()))
    if isinstance(named, (tuple, list)):
        named = next((each for each in reversed(named) if each is not None), None)
    if named is None:
        return None
    found = getattr(transformers, named, None)
    if found is not None:
        return found
    module = configuration_auto.model_type_to_module_name(model_type)
    return getattr(importlib.import_module(f"transformers.models.{module}"), named, None)


def build_processors(model_type, folder, own):
    """Saves what belongs to the model type into the folder: tokenizer, image_processor, feature_extractor, processor."""
    from transformers.models.auto import (feature_extraction_auto, image_processing_auto, processing_auto,
                                          tokenization_auto, video_processing_auto)

    made = {}
    tables = {"tokenizer": tokenization_auto.TOKENIZER_MAPPING_NAMES,
              "image_processor": image_processing_auto.IMAGE_PROCESSOR_MAPPING_NAMES,
              "feature_extractor": feature_extraction_auto.FEATURE_EXTRACTOR_MAPPING_NAMES,
              "video_processor": video_processing_auto.VIDEO_PROCESSOR_MAPPING_NAMES}
    classes = {name: class_of(table, model_type, own, name) for name, table in tables.items()}
    processor = class_of(processing_auto.PROCESSOR_MAPPING_NAMES, model_type, own, "processor")
    parts = attributes_of(processor) if processor is not None else []
    alone = processor is None and all(cls is None for cls in classes.values())
    if classes["tokenizer"] is None and ("tokenizer" in parts or (alone and _reads_text(model_type))):
        classes["tokenizer"] = _default_tokenizer()
    for name, cls in classes.items():
        # Without a processor a type has one of them: the others in the tables are of its parts.
        if cls is None or own.get(name, True) is None:
            continue
        if name == "tokenizer":
            made[name] = build_tokenizer(cls, folder, own.get("words"))
        elif processor is None or name in parts or name == "image_processor":
            made[name] = cls(**_small_inputs(cls, own.get(f"{name}_values", {})))
            made[name].save_pretrained(folder)
    if processor is not None:
        try:
            chosen = {part: made[part] for part in parts if part in made}
            made["processor"] = processor(**chosen, **own.get("processor_values", {}))
            made["processor"].save_pretrained(folder)
        except Exception as error:
            if own.get("processor_needed", True):
                raise RuntimeError(f"{processor.__name__}: {type(error).__name__}: {error}") from error
    return made


def attributes_of(processor):
    """Names of the parts that a processor is put together from."""
    names = processor.get_attributes() if hasattr(processor, "get_attributes") else processor.attributes
    known = ("tokenizer", "image_processor", "feature_extractor", "video_processor", "char_tokenizer")
    return [name for name in names if name in known]


def _default_tokenizer():
    from transformers import PreTrainedTokenizerFast

    return PreTrainedTokenizerFast


def _reads_text(model_type):
    """Types that no table names a tokenizer for, as llama, take the general one where they have a vocabulary."""
    from transformers import CONFIG_MAPPING

    return model_type in CONFIG_MAPPING and hasattr(CONFIG_MAPPING[model_type](), "vocab_size")


def _small_inputs(cls, values):
    """Pictures of 32 pixels, where the class states its size so."""
    size = getattr(cls, "size", None)
    takes = inspect.signature(cls.__init__).parameters
    small = {}
    if isinstance(size, dict):
        small["size"] = {key: 32 if isinstance(value, int) and value > 32 else value for key, value in size.items()}
    crop = getattr(cls, "crop_size", None)
    if isinstance(crop, dict):
        small["crop_size"] = {key: 32 for key in crop}
    if not small and "size" not in takes:
        small = {}
    return {**small, **values}
