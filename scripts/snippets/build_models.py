"""Builds the models of a job and says of each what was made: `build_models.py JOB.json`.

The job has `models`: {id, folder, model_type, architecture, chat}; `pictures`: {file, width, height}. A line of JSON comes
back for each model, {"id", "parameters", "processors", "info"} or {"id", "failed"}, after one with the versions.
"""

import json
import os
import platform
import sys
import warnings

sys.dont_write_bytecode = True
os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_PROGRESS_BARS="1")
warnings.filterwarnings("ignore")


def main(path):
    with open(path, encoding="utf-8") as held:
        job = json.load(held)
    for picture in job.get("pictures", []):
        _draw(**picture)
    import torch
    import transformers

    from hub_metadata import info_of
    from tiny_model import build

    transformers.logging.set_verbosity_error()
    torch.set_num_threads(1)
    _say(versions={"python": platform.python_version(), "transformers": transformers.__version__,
                   "torch": torch.__version__})
    for each in job["models"]:
        try:
            made = build(each["model_type"], each["architecture"], each["folder"], each.get("chat", False))
            _say(id=each["id"], info=info_of(each["model_type"], each["architecture"]), **made)
        except Exception as error:
            _say(id=each["id"], failed=f"{type(error).__name__}: {error}")


def _draw(file, width, height):
    """A picture of our own with some colours in it, in place of one that a snippet asks for."""
    from PIL import Image

    picture = Image.new("RGB", (width, height))
    picture.putdata([(x * 255 // width, y * 255 // height, (x + y) % 256) for y in range(height) for x in range(width)])
    picture.save(file)


def _say(**what):
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
