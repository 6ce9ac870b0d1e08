"""A tokenizer of a given class with a made-up vocabulary of a few hundred pieces, made without a network."""

import contextlib
import inspect
import io
import json
import os

WORDS = """the a of and to in is it you that he was for on are as with his they I at be this have from or one had by
word but not what all were we when your can said there use an each which she do how their if will up other about out many
then them these so some her would make like him into time has look two more write go see number no way could people my
than first water been call who oil its now find long down day did get come made may part hello world who are you good
morning thank very much model text sound picture question answer paris berlin europe cat dog house name wolfgang""".split()
MARKS = list(".,!?'\"-:;()/%&+*=<>[]{}_#@$\n")
# Special pieces that any class may ask for; each is in every vocabulary, so that none is unknown.
SPECIAL = ["<pad>", "<unk>", "<s>", "</s>", "<mask>", "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[EMPTY]",
           "<|endoftext|>", "<|startoftext|>", "<cls>", "<sep>", "<eop>", "<eod>", "[BOS]", "[EOS]", "<|im_start|>",
           "<|im_end|>", "<bos>", "<eos>", "<image>", "<video>", "<audio>", "|"]
LETTERS = [chr(code) for code in range(33, 127)]


def build_tokenizer(cls, folder, words=None):
    """Saves a tokenizer of the class into the folder and returns it; an exception where the class does not take it."""
    model = getattr(cls, "model", None)
    kind = getattr(model, "__name__", None)
    takes = inspect.signature(cls.__init__).parameters
    more = {"model_max_length": 128}
    if "phonemize" in takes:
        more["phonemize"] = False
    if words:
        more["extra_special_tokens"] = words
    if cls.__name__ in ("TokenizersBackend", "PreTrainedTokenizerFast"):
        tokenizer = cls(tokenizer_object=_byte_level(), unk_token="<unk>", pad_token="<pad>", bos_token="<s>",
                        eos_token="</s>", cls_token="<s>", sep_token="</s>", mask_token="<mask>", **more)
    elif kind == "WordPiece":
        tokenizer = cls(vocab=_word_pieces(), **more)
    elif kind == "BPE":
        tokenizer = cls(**_bpe_vocabulary(cls), **more)
    elif kind == "Unigram":
        tokenizer = cls(vocab=_unigram(), **more)
    elif kind == "WordLevel" and "vocab" in takes:
        tokenizer = cls(vocab=_word_pieces(), **more)
    else:
        tokenizer = cls(**_vocabulary_files(cls, folder), **more)
    _ensure_padding(tokenizer)
    tokenizer.save_pretrained(folder)
    return tokenizer


def _ensure_padding(tokenizer):
    """Tokenizers of texts alone have no padding: pictures and sounds come in batches, so each gets one."""
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token or tokenizer.unk_token or "<pad>"


def _in_order(pieces):
    return {piece: place for place, piece in enumerate(dict.fromkeys(pieces))}


def _word_pieces():
    lower = [word.lower() for word in WORDS]
    first = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    return _in_order([*first, *SPECIAL, *LETTERS, *lower, *(f"##{letter}" for letter in LETTERS)])


def _byte_letters():
    from tokenizers.pre_tokenizers import ByteLevel

    return sorted(ByteLevel.alphabet())


def _bpe_vocabulary(cls):
    first = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    if cls.__name__ == "CLIPTokenizer":
        letters = [*_byte_letters(), *(f"{letter}</w>" for letter in _byte_letters())]
    else:
        letters = [*_byte_letters(), "▁", *(f"<0x{byte:02X}>" for byte in range(256))]
    return {"vocab": _in_order([*first, *SPECIAL, *letters]), "merges": []}


def _byte_level():
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

    tokenizer = Tokenizer(models.BPE(vocab=_in_order(["<s>", "<pad>", "</s>", "<unk>", "<mask>", *SPECIAL,
                                                      *_byte_letters()]), merges=[], unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    return tokenizer


def _unigram():
    first = ["<pad>", "</s>", "<unk>", "<s>", "<mask>"]
    pieces = _in_order([*first, *SPECIAL, "▁", *LETTERS, *(f"▁{word}" for word in WORDS)])
    return [(piece, 0.0 if place < 5 else -float(place) / 10) for piece, place in pieces.items()]


def _vocabulary_files(cls, folder):
    """Paths of the files that the class reads, each written with a vocabulary of its form."""
    files = {}
    takes = inspect.signature(cls.__init__).parameters
    for name, file in getattr(cls, "vocab_files_names", {}).items():
        if name == "tokenizer_file" or name not in takes:
            continue
        path = os.path.join(folder, file)
        required = takes[name].default is inspect.Parameter.empty
        if file.endswith((".model", ".spm")):
            _sentence_pieces(path)
        elif file.endswith(".json"):
            if not required and name != "vocab_file":
                continue
            with open(path, "w", encoding="utf-8") as out:
                json.dump(_json_vocabulary(cls), out, ensure_ascii=False)
        elif "merges" in name or file in ("merges.txt", "bpe.codes"):
            with open(path, "w", encoding="utf-8") as out:
                out.write("#version: 0.2\nt h\n")
        else:
            with open(path, "w", encoding="utf-8") as out:
                out.write("\n".join(_word_pieces()) + "\n")
        files[name] = path
    return files


def _json_vocabulary(cls):
    if cls.__name__ == "Wav2Vec2CTCTokenizer":
        return _in_order(["<pad>", "<s>", "</s>", "<unk>", "|", *"EAOINTHSRDLUMWCFGYPBVK'XJQZ"])
    if cls.__name__ == "VitsTokenizer":
        return _in_order(["<pad>", "<unk>", " ", *(chr(code) for code in range(97, 123)), *MARKS])
    if cls.__name__ == "MarianTokenizer":
        pieces = _pieces_of(_trained())
        return _in_order(["</s>", "<unk>", *pieces, "<pad>"])
    first = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    return _in_order([*first, *SPECIAL, *_pieces_of(_trained()), *LETTERS])


_models = {}


def _trained():
    """Bytes of a SentencePiece model of letters and words, trained once."""
    if "unigram" not in _models:
        import sentencepiece

        held = io.BytesIO()
        lines = [" ".join(WORDS[start : start + 9]) for start in range(0, len(WORDS), 3)] + [" ".join(LETTERS)]
        with contextlib.redirect_stderr(io.StringIO()):
            sentencepiece.SentencePieceTrainer.train(
                sentence_iterator=iter(lines * 4), model_writer=held, vocab_size=200, model_type="unigram",
                hard_vocab_limit=False, pad_id=3, minloglevel=2, character_coverage=1.0,
            )
        _models["unigram"] = held.getvalue()
    return _models["unigram"]


def _pieces_of(model):
    import sentencepiece

    read = sentencepiece.SentencePieceProcessor(model_proto=model)
    return [read.id_to_piece(place) for place in range(read.get_piece_size())]


def _sentence_pieces(path):
    with open(path, "wb") as out:
        out.write(_trained())
