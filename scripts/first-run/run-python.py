"""A first run with transformers in Python: `run-python.py JOB.json`.

Makes the one call of the Hub's snippet, pipeline(task, model=...), on one thread of the processor and prints what happens as
lines of JSON on stdout: versions, reference, loaded, first, reference, calls, memory, or failed. What the library itself
prints goes to stderr. The exit code is 0 either way. Of other machines only the endpoint of the job can be reached.
"""

import importlib.metadata
import json
import math
import os
import platform
import re
import sys
import time

OWN = os.dup(1)
MOST_TEXT, MOST_ITEMS = 200, 5
# Seconds of calls that are not timed, and that a batch of timed ones takes at least.
WARM_UP, BATCH = 0.5, 0.02


def main(path):
    with open(path, encoding="utf-8") as held:
        job = json.load(held)
    os.dup2(2, 1)
    step = "import"
    try:
        import torch
        import transformers
        from transformers import pipeline

        _say("versions", runtime=f"python {platform.python_version()}", library="transformers",
             version=transformers.__version__, torch=torch.__version__, packages=_packages())
        torch.set_num_threads(1)
        _stay_with(job["endpoint"])
        reference = _reference(torch)
        _say("reference", milliseconds=reference())
        step = "load"
        took = _stopwatch()
        pipe = pipeline(job["call"]["pipeline"], model=job["model"], revision=job.get("revision") or None, device="cpu")
        _say("loaded", **took())
        step = "run"
        values, names = _arguments(job["call"]["pipeline"], job["input"])
        took = _stopwatch()
        output = _again(torch, pipe, values, names)
        _say("first", **took(), output=summary(output))
        _say("reference", milliseconds=reference())
        _say("calls", **_calls(lambda: _again(torch, pipe, values, names), reference, job.get("calls", 10)))
    except BaseException as error:
        _say("failed", step=step, type=_kind(error), message=_text(error))
    _say("memory", peakBytes=_peak())


def _again(torch, pipe, values, names):
    """The call, the same one each time also where a pipeline draws words by chance."""
    torch.manual_seed(0)
    return pipe(*values, **names)


def _packages():
    """Packages of the environment, with versions, of those that the metadata of transformers names."""
    named = {re.match(r"[\w.-]+", each)[0].lower() for each in importlib.metadata.requires("transformers") or []}
    found = {each.metadata["Name"]: each.version for each in importlib.metadata.distributions()}
    return ", ".join(sorted(f"{name} {version}" for name, version in found.items() if name.lower() in named))


def _stopwatch():
    """A function that gives the seconds since: on the clock, and of the processor for this process among them."""
    start, before = time.perf_counter(), time.process_time()
    return lambda: {"seconds": time.perf_counter() - start, "processor": time.process_time() - before}


def _reference(torch):
    """A function that gives the milliseconds that the processor takes for one product of two fixed matrices of 512 by 512
    numbers of single precision, from a batch of them."""
    ones = torch.arange(512 * 512, dtype=torch.float32).reshape(512, 512) / (512 * 512)
    size = _batch_size(lambda: ones @ ones)
    return lambda: _batch(lambda: ones @ ones, size)


def _calls(call, reference, batches):
    """Milliseconds of the processor for a call, batch by batch, and for the reference before the first and after each."""
    size = _batch_size(call)
    milliseconds, references = [], [reference()]
    for _ in range(batches):
        milliseconds.append(_batch(call, size))
        references.append(reference())
    return {"milliseconds": milliseconds, "references": references}


def _batch_size(call):
    """Calls that are timed as one, after a while of calls that are not."""
    took, calls = _stopwatch(), 0
    while calls == 0 or took()["seconds"] < WARM_UP:
        call()
        calls += 1
    return max(1, math.ceil(BATCH * calls / max(took()["processor"], 1e-6)))


def _batch(call, size):
    """Milliseconds that the processor takes for one call, from so many that are timed as one."""
    took = _stopwatch()
    for _ in range(size):
        call()
    return took()["processor"] * 1000 / size


def _arguments(task, given):
    """The input as pipelines take it: a file by its path, and what belongs to it by name."""
    given = _files(given)
    if not isinstance(given, dict):
        return ([given], {})
    if "text" in given and "image" not in given:
        return ([given["text"]], {name: value for name, value in given.items() if name != "text"})
    if task in ("image-text-to-text", "any-to-any") and "image" in given:
        return ([], {"images" if name == "image" else name: value for name, value in given.items()})
    if "image" in given or "audio" in given:
        first = "image" if "image" in given else "audio"
        return ([given[first]], {name: value for name, value in given.items() if name != first})
    return ([], given)


def _files(given):
    """Paths in place of {"file": path}, wherever it stands."""
    if isinstance(given, list):
        return [_files(each) for each in given]
    if not isinstance(given, dict):
        return given
    if set(given) == {"file"}:
        return given["file"]
    return {name: _files(value) for name, value in given.items()}


def summary(value):
    """A result in short: texts cut, numbers of an array as its shape and whether all are finite, lists cut."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, str):
        return value[:MOST_TEXT]
    if isinstance(value, dict):
        return {str(name)[:MOST_TEXT]: _scores(each) if name == "scores" else summary(each)
                for name, each in list(value.items())[:50]}
    array = _array(value)
    if array is not None:
        return summary(array.item()) if array.shape == () else _shape(array)
    if isinstance(value, (list, tuple)):
        return [summary(each) for each in value[:MOST_ITEMS]]
    if hasattr(value, "__dict__"):
        return summary({name: each for name, each in vars(value).items() if not name.startswith("_")})
    return str(value)[:MOST_TEXT]


def _scores(value):
    """Scores of labels one by one: whether each is one is asked of them."""
    return [summary(each) for each in value[:MOST_ITEMS]] if isinstance(value, list) else summary(value)


def _array(value):
    """Tensors, arrays, pictures and nested lists of numbers as an array; None for anything else."""
    import numpy

    if hasattr(value, "detach"):
        value = value.detach().float().cpu()
    if isinstance(value, (list, tuple)):
        if not value or not isinstance(value[0], (list, tuple, float)):
            return None
        try:
            array = numpy.asarray(value)
        except ValueError:
            return None
    elif hasattr(value, "__array__") or hasattr(value, "__array_interface__"):
        array = numpy.asarray(value)
    else:
        return None
    return array if array.dtype.kind in "biufc" else None


def _shape(array):
    import numpy

    return {"shape": list(array.shape), "finite": bool(numpy.isfinite(array).all())}


def _stay_with(endpoint):
    """Refuses every connection but to the endpoint and this machine."""
    from urllib.parse import urlsplit

    allowed = {urlsplit(endpoint).hostname, "127.0.0.1", "::1", "localhost", None}

    def watch(event, arguments):
        if event == "socket.getaddrinfo":
            host = arguments[0]
        elif event == "socket.connect":
            host = arguments[1][0] if isinstance(arguments[1], tuple) else None
        else:
            return
        host = host.decode() if isinstance(host, bytes) else host
        if host not in allowed and host not in known:
            raise ConnectionRefusedError(f"{host}: a first run reaches only {endpoint}")

    # A name that is allowed is asked for once, and its addresses are allowed with it.
    known = _addresses(endpoint)
    sys.addaudithook(watch)


def _addresses(endpoint):
    import socket
    from urllib.parse import urlsplit

    try:
        return {found[4][0] for found in socket.getaddrinfo(urlsplit(endpoint).hostname, None)}
    except OSError:
        return set()


def _kind(error):
    """Class of the error; where the library wraps one, the one that says more."""
    cause = error.__cause__
    telling = ("GatedRepoError", "RepositoryNotFoundError", "RevisionNotFoundError", "LocalEntryNotFoundError")
    while cause is not None:
        if type(cause).__name__ in telling:
            return type(cause).__name__
        cause = cause.__cause__
    return type(error).__name__


def _text(error):
    return (str(error) or repr(error))[:2000]


def _peak():
    """Most memory that this process held, in bytes: ru_maxrss is in kB on Linux and in bytes on macOS."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _say(event, **what):
    os.write(OWN, (json.dumps({"event": event, **what}) + "\n").encode())


if __name__ == "__main__":
    main(sys.argv[1])
