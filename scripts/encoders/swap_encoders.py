"""The five encoders of the starting text, with random weights in the shapes of the published ones, without a network.

    python swap_encoders.py build FOLDER NAME     writes the model
    python swap_encoders.py try FOLDER NAME WAY REPEATS
                                                  loads and calls it so many times; prints a line of JSON each time

WAY is `class` for the classes that the starting text names and `pipeline` for the call of the Hub's own snippet. Random
weights take as long to load and to compute as trained ones, and give vectors of the same size that mean nothing. The
published vocabularies are not here: pieces of a text are its letters, and the text has as many of them as TOKENS says.
Times are those of the processor in one thread, so that other work on the machine counts little.
"""

import json
import os
import resource
import statistics
import sys
import time

os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", TOKENIZERS_PARALLELISM="false")

BERT = {"hidden_size": 768, "num_hidden_layers": 12, "num_attention_heads": 12, "intermediate_size": 3072}
ROBERTA = {**BERT, "max_position_embeddings": 514, "type_vocab_size": 1}
# Kind of configuration, its sizes, and the classes of the starting text: tokenizer and model.
ENCODERS = {
    "distilbert-base-uncased": ("DistilBert", {"vocab_size": 30522}, "DistilBertTokenizer", "DistilBertModel"),
    "bert-base-uncased": ("Bert", {**BERT, "vocab_size": 30522}, "BertTokenizer", "BertModel"),
    "bert-base-cased": ("Bert", {**BERT, "vocab_size": 28996}, "BertTokenizer", "BertModel"),
    "roberta-base": ("Roberta", {**ROBERTA, "vocab_size": 50265}, "RobertaTokenizer", "RobertaModel"),
    "xlm-roberta-base": ("XLMRoberta", {**ROBERTA, "vocab_size": 250002}, "AutoTokenizer", "AutoModelForMaskedLM"),
}
TOKENS = 16
CALLS = 10


def build(folder, name):
    """Writes configuration, weights and tokenizer; published checkpoints have the head for masked words, so this has too."""
    import torch
    import transformers

    kind, sizes, _, _ = ENCODERS[name]
    torch.manual_seed(0)
    config = getattr(transformers, kind + "Config")(**sizes)
    model = getattr(transformers, kind + "ForMaskedLM")(config)
    model.save_pretrained(folder)
    tokenizer(kind).save_pretrained(folder)


def tokenizer(kind):
    """A tokenizer of the kind whose pieces are letters."""
    import transformers

    letters = [chr(each) for each in range(ord("a"), ord("z") + 1)]
    if kind in ("Bert", "DistilBert"):
        vocabulary = {piece: at for at, piece in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters])}
        return getattr(transformers, kind + "Tokenizer")(vocab=vocabulary)
    if kind == "Roberta":
        vocabulary = {piece: at for at, piece in enumerate(["<s>", "<pad>", "</s>", "<unk>", "<mask>", "\u0120", *letters])}
        return transformers.RobertaTokenizer(vocab=vocabulary, merges=[])
    scores = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\u2581", -1.0)]
    return transformers.XLMRobertaTokenizer(vocab=[*scores, *((letter, -2.0) for letter in letters), ("<mask>", 0.0)])


def imports(name):
    """Importing takes longer than all else and is the same for each: it is not part of the swap."""
    import torch
    import transformers

    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    kind, _, *classes = ENCODERS[name]
    for each in ("pipeline", *classes, kind + "Model", kind + "Config"):
        getattr(transformers, each)


def text_of(pieces):
    """A text of TOKENS pieces, for whatever tokenizer: letters with blanks between them or without."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for joint in (" ", ""):
        for length in range(1, len(letters)):
            text = joint.join(letters[:length])
            places = pieces(text)["input_ids"]
            if len(places) == TOKENS and pieces.unk_token_id not in places:
                return text
    raise ValueError(f"no text of {TOKENS} pieces")


def attempt(folder, name, way):
    """What came of loading and calling: times, memory, parameters, and what the next line of a program could read."""
    import torch
    import transformers

    _, _, tokenizer_name, model_name = ENCODERS[name]
    row = {"library": "transformers " + transformers.__version__, "engine": "torch " + torch.__version__.split("+")[0]}
    before = time.process_time()
    if way == "pipeline":
        encode = transformers.pipeline("feature-extraction", model=folder, device="cpu")
        model, pieces = encode.model, encode.tokenizer
    else:
        pieces = getattr(transformers, tokenizer_name).from_pretrained(folder)
        model = getattr(transformers, model_name).from_pretrained(folder)
    row["load_seconds"] = time.process_time() - before
    text = text_of(pieces)

    def call():
        if way == "pipeline":
            return encode(text)
        with torch.no_grad():
            return model(**pieces(text, return_tensors="pt"))

    before = time.process_time()
    result = call()
    row["first_seconds"] = time.process_time() - before
    times = []
    for _ in range(CALLS):
        before = time.process_time()
        call()
        times.append((time.process_time() - before) * 1000)
    row["call_ms"] = statistics.median(times)
    row["tokens"] = len(pieces(text)["input_ids"])
    row["class"] = type(model).__name__
    row["parameters"] = sum(each.numel() for each in model.parameters())
    row["fields"] = "" if way == "pipeline" else " ".join(result.keys())
    row["numbers"] = len(result[0][0]) if way == "pipeline" else result[0].shape[-1]
    a = torch.rand(256, 256)
    times = []
    for _ in range(21):
        before = time.process_time()
        a @ a
        times.append((time.process_time() - before) * 1000)
    row["reference_ms"] = statistics.median(times)
    row["memory_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return row


def main(step, folder, name, way="class", repeats="1"):
    if step == "build":
        build(folder, name)
        return
    imports(name)
    for _ in range(int(repeats) - 1):
        # An attempt in a process of its own that begins with the imports done, so that they are made once.
        child = os.fork()
        if child == 0:
            print(json.dumps({**told(folder, name, way), "memory_bytes": None}), flush=True)
            os._exit(0)
        os.waitpid(child, 0)
    # Only this one holds all that it imported, so that the memory is its.
    print(json.dumps(told(folder, name, way)))


def told(folder, name, way):
    """What came of an attempt, or how it failed."""
    try:
        return attempt(folder, name, way)
    except Exception as error:  # whatever it is, it is what came of the attempt
        return {"failed": f"{type(error).__name__}: {error}"}


main(*sys.argv[1:])
