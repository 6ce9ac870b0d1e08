"""Runs the code of snippets as it stands, each in a process of its own: `run_snippets.py JOB.json`.

The job has `snippets` ({id, code}), `endpoint` (the address that stands for the Hub), `memory` (bytes that each may take) and
`seconds`. The library is loaded once, then a copy of this process is made for each snippet (fork). Lines of JSON come back,
each with the id: {"event": "sent", "address"} for a request that the code sends to huggingface.co by its full address, which
goes to the endpoint; {"event": "refused", "address"} for any other machine; then one of {"event": "ran"}, {"event": "failed",
"line", "type", "message"} (line: the last line of the snippet that was reached, counted from 1), {"event": "timed out"} and
{"event": "died", "status"}.
"""

import json
import os
import signal
import sys
import time
import traceback

NAME = "<snippet>"
OWN = os.dup(1)
# What a process that dies without a word is known by.
ENDED = 86


def main(path):
    with open(path, encoding="utf-8") as held:
        job = json.load(held)
    os.dup2(2, 1)
    _load()
    _stay_here(job["endpoint"])
    for snippet in job["snippets"]:
        child = os.fork()
        if child == 0:
            _run(snippet, job.get("memory"))
        _wait(child, snippet["id"], job["seconds"])


def _load():
    """What nearly every snippet needs is imported before the copies are made; one thread, so that they can be."""
    import torch

    torch.set_num_threads(1)
    import transformers.pipelines  # noqa: F401
    from transformers import AutoModel, AutoProcessor  # noqa: F401

    try:
        import accelerate  # noqa: F401
    except ImportError:
        pass


def _run(snippet, memory):
    _run.id = snippet["id"]
    if memory:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        exec(compile(snippet["code"], NAME, "exec"), {"__name__": "__main__"})
        _say(event="ran")
    except BaseException as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == NAME]
        line = lines[-1] if lines else getattr(error, "lineno", None) or 1
        _say(event="failed", line=line, type=type(error).__name__, message=str(error) or repr(error))
    os._exit(ENDED)


def _wait(child, name, seconds):
    """Waits for the end of a copy, and ends it when its time is up."""
    end = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            if not os.WIFEXITED(status) or os.WEXITSTATUS(status) != ENDED:
                _say(id=name, event="died", status=status)
            return
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            _say(id=name, event="timed out")
            return
        time.sleep(0.02)


def _stay_here(endpoint):
    """Only this machine can be reached; what is meant for huggingface.co goes to the endpoint."""
    import httpx

    here = httpx.URL(endpoint)
    send = httpx.HTTPTransport.handle_request

    def handle_request(transport, request):
        if request.url.host == "huggingface.co":
            _say(event="sent", address=str(request.url))
            request.url = here.copy_with(raw_path=request.url.raw_path)
            request.headers["host"] = f"{here.host}:{here.port}"
        return send(transport, request)

    httpx.HTTPTransport.handle_request = handle_request

    def watch(event, arguments):
        if event == "socket.connect":
            address = arguments[1]
            host = address[0] if isinstance(address, tuple) else None
        elif event == "socket.getaddrinfo":
            host = arguments[0]
        else:
            return
        if host not in (None, "127.0.0.1", "::1", "localhost"):
            _say(event="refused", address=str(host))
            raise ConnectionRefusedError(f"{host}: this run reaches no other machine")

    sys.addaudithook(watch)


def _say(**what):
    line = json.dumps({"id": getattr(_run, "id", None), **what}) + "\n"
    os.write(OWN, line.encode())


if __name__ == "__main__":
    main(sys.argv[1])
