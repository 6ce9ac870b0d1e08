"""Runs examples of cards, each in a process of its own: `run_examples.py JOB.json`.

The job has `libraries` (top-level names that the examples import; what else is installed cannot be imported, but for what
these and transformers with torch need), `endpoint` (the address that stands for the Hub), `memory` (bytes), `seconds` (of a processor),
`cache` (a folder that the examples may write besides their own), `picture` (a file) and `examples`: {id, folder, before,
code}; `before` are the examples above it in the card, run first, whose errors do not count. The libraries are loaded once,
then a copy of this process is made for each example (fork). Lines of JSON come back, each with the id: {"event": "shown",
"address"} for an address of a picture that got ours, {"event": "refused", "what"} for what an example may not do, then one of
{"event": "ran"}, {"event": "failed", "line", "type", "message"} (line: the last of the example that was reached), {"event":
"timed out"} and {"event": "died", "status"}.

The code is that of strangers: it runs as nobody where this process may change that, in a folder of its own, reaches no
machine but this one, starts no program and writes nothing elsewhere.
"""

import builtins
import importlib.abc
import importlib.metadata
import importlib.util
import io
import json
import os
import re
import resource
import signal
import sys
import time
import traceback

NAME = "<example>"
OWN = os.dup(1)
ENDED = 86
NOBODY = 65534
BASE = ["transformers", "torch"]
STARTS = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "subprocess.Popen",
          "os.kill", "os.killpg", "signal.pthread_kill")
current = {"id": None}


def main(path):
    with open(path, encoding="utf-8") as held:
        job = json.load(held)
    os.dup2(2, 1)
    _import_only([*BASE, *job["libraries"]])
    _load(job["libraries"])
    drops = _may_drop()
    for example in job["examples"]:
        current["id"] = example["id"]
        child = os.fork()
        if child == 0:
            _run(example, job, drops)
        _wait(child, example["id"], job["seconds"])


def _load(libraries):
    import torch

    torch.set_num_threads(1)
    for name in ["transformers", "transformers.pipelines", *libraries]:
        try:
            __import__(name)
        except Exception:
            # The example says so itself when it comes to it.
            pass


def _run(example, job, drops):
    os.chdir(example["folder"])
    if drops:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    resource.setrlimit(resource.RLIMIT_AS, (job["memory"], job["memory"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000_000, 500_000_000))
    resource.setrlimit(resource.RLIMIT_CPU, (job["seconds"], job["seconds"]))
    builtins.input = lambda *_: "Hello."
    _show(job["picture"])
    _guard([example["folder"], job["cache"]])
    scope = {"__name__": "__main__"}
    for code in example["before"]:
        try:
            exec(compile(code, "<before>", "exec"), scope)
        except BaseException:
            pass
    try:
        exec(compile(example["code"], NAME, "exec"), scope)
        _say(event="ran")
    except BaseException as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == NAME]
        line = lines[-1] if lines else getattr(error, "lineno", None) or 1
        _say(event="failed", line=line, type=type(error).__name__, message=(str(error) or repr(error))[:2000])
    os._exit(ENDED)


def _wait(child, name, seconds):
    # What counts is its own time: on a busy machine that takes longer.
    end = time.monotonic() + 5 * seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            if not os.WIFEXITED(status) or os.WEXITSTATUS(status) != ENDED:
                _say(event="died", status=status)
            return
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            _say(event="timed out")
            return
        time.sleep(0.02)


def _may_drop():
    """Whether a copy of this process that runs as nobody can still read the libraries."""
    if os.getuid() != 0:
        return False
    import torch

    child = os.fork()
    if child == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        os._exit(0 if all(os.access(file, os.R_OK) for file in (os.__file__, torch.__file__)) else 1)
    return os.waitpid(child, 0)[1] == 0


def _import_only(libraries):
    """Lets import these, what they require and what is Python's own; of the rest it says that it is not there."""
    owners = importlib.metadata.packages_distributions()
    wanted, known = [name for top in libraries for name in owners.get(top, [])], set()
    while wanted:
        name = re.sub(r"[-_.]+", "-", wanted.pop().lower())
        if name in known:
            continue
        known.add(name)
        try:
            required = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        wanted += [re.match(r"[\w.-]+", each).group() for each in required if "extra ==" not in each]
    tops = {top for top, names in owners.items()
            if not known & {re.sub(r"[-_.]+", "-", name.lower()) for name in names}}

    class Only(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path=None, target=None):
            if path is None and name.split(".")[0] in tops:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    sys.meta_path.insert(0, Only())
    real = importlib.metadata.version

    def version(name):
        if re.sub(r"[-_.]+", "-", name.lower()) not in known:
            raise importlib.metadata.PackageNotFoundError(name)
        return real(name)

    importlib.metadata.version = version

    found = importlib.util.find_spec
    importlib.util.find_spec = lambda name, package=None: None if name.split(".")[0] in tops else found(name, package)


def _show(picture):
    """A picture that an example fetches with requests from elsewhere is ours."""
    requests = sys.modules.get("requests")
    if requests is None:
        return
    from urllib3 import HTTPResponse

    send = requests.adapters.HTTPAdapter.send

    def own(adapter, request, **rest):
        if not re.search(r"\.(jpe?g|png|webp)(\?|$)", request.url, re.I):
            return send(adapter, request, **rest)
        _say(event="shown", address=request.url)
        with open(picture, "rb") as held:
            body = io.BytesIO(held.read())
        return adapter.build_response(request, HTTPResponse(body=body, status=200, preload_content=False))

    requests.adapters.HTTPAdapter.send = own


def _guard(folders):
    inside = tuple(os.path.realpath(folder) + os.sep for folder in folders)

    def watch(event, arguments):
        what = None
        if event in STARTS:
            what = event
        elif event in ("socket.connect", "socket.getaddrinfo"):
            address = arguments[1] if event == "socket.connect" else (arguments[0],)
            host = address[0] if isinstance(address, tuple) else None
            what = None if host in (None, "127.0.0.1", "::1", "localhost", b"127.0.0.1") else f"network {host}"
        elif event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] is not None:
            path = os.path.realpath(os.fsdecode(arguments[0]))
            writes = arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            what = "write" if writes and path != "/dev/null" and not (path + os.sep).startswith(inside) else None
        if what:
            _say(event="refused", what=what)
            raise PermissionError(f"{what}: not here")

    sys.addaudithook(watch)


def _say(**what):
    os.write(OWN, (json.dumps({"id": current["id"], **what}) + "\n").encode())


if __name__ == "__main__":
    main(sys.argv[1])
