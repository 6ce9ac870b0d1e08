"""Builds what stands for the models that examples name: `build_stand_ins.py JOB.json`.

The job has `picture` (a file that is drawn) and `models`: {id, folder, model_type, architecture}; a model type that the installed release does not know gets a
configuration alone, since nothing more is needed to see that loading it fails. One line of JSON comes back for each model,
{"id", "parameters"} or {"id", "failed"}, after one with the versions.
"""

import json
import os
import platform
import sys
import warnings

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "snippets"))
os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_PROGRESS_BARS="1")
warnings.filterwarnings("ignore")


def main(path):
    with open(path, encoding="utf-8") as held:
        job = json.load(held)
    import torch
    import transformers

    _draw(job["picture"])
    transformers.logging.set_verbosity_error()
    torch.set_num_threads(1)
    _say(versions={"python": platform.python_version(), "transformers": transformers.__version__,
                   "torch": torch.__version__})
    for each in job["models"]:
        try:
            _say(id=each["id"], **_built(each))
        except Exception as error:
            _say(id=each["id"], failed=f"{type(error).__name__}: {error}"[:300])


def _built(each):
    import transformers
    from transformers import CONFIG_MAPPING
    from transformers.models.auto.modeling_auto import MODEL_MAPPING_NAMES

    from tiny_model import build

    kind, architecture, folder = each["model_type"], each.get("architecture"), each["folder"]
    if kind not in CONFIG_MAPPING:
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "config.json"), "w", encoding="utf-8") as out:
            json.dump({"model_type": kind, "architectures": [architecture]}, out)
        return {"parameters": 0}
    base = MODEL_MAPPING_NAMES.get(kind)
    base = base if isinstance(base, str) or base is None else base[0]
    known = architecture if architecture and hasattr(transformers, architecture) else base
    try:
        made = build(kind, known, folder)
    except ImportError:
        return _without_tokenizer(kind, folder)
    except AttributeError:
        # A class of another model type than the record names.
        made = build(kind, base, folder)
    _complete(folder, "config.json", {"architectures": [architecture]} if architecture else {})
    _complete(folder, "generation_config.json", {})
    return {"parameters": made["parameters"]}


def _without_tokenizer(kind, folder):
    """A tokenizer that needs a package which is not here: its files are there, and making it says so as it would."""
    import transformers
    from transformers.models.auto.tokenization_auto import TOKENIZER_MAPPING_NAMES

    from tiny_config import set_everywhere, tiny_config

    os.makedirs(folder, exist_ok=True)
    config = tiny_config(transformers.CONFIG_MAPPING[kind])
    for name in ("vocab_size", "src_vocab_size", "tgt_vocab_size", "n_words"):
        set_everywhere(config, name, 200)
    set_everywhere(config, "emb_dim", 32)
    transformers.AutoModel.from_config(config).save_pretrained(folder)
    names = TOKENIZER_MAPPING_NAMES[kind]
    name = names if isinstance(names, str) else next(each for each in names if each)
    for key, file in getattr(transformers, name).vocab_files_names.items():
        if key == "tokenizer_file":
            continue
        with open(os.path.join(folder, file), "w", encoding="utf-8") as out:
            out.write("{}" if file.endswith(".json") else "")
    return {"parameters": 0}


def _complete(folder, name, values):
    """Models that answer one text with another begin with the token of padding where nothing else is said, as T5 does."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as held:
        config = {**json.load(held), **values}
    if "pad_token_id" in config and config.get("decoder_start_token_id") is None:
        config["decoder_start_token_id"] = config["pad_token_id"]
    with open(path, "w", encoding="utf-8") as out:
        json.dump(config, out)


def _draw(file):
    from PIL import Image

    picture = Image.new("RGB", (96, 64))
    picture.putdata([(x * 255 // 96, y * 255 // 64, (x + y) % 256) for y in range(64) for x in range(96)])
    picture.save(file)


def _say(**what):
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
