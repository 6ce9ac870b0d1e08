"""Makes public/fonts/ from the variable fonts of two npm packages; docs/decisions.md says which and why.

    pip install fonttools brotli
    npm pack source-sans@3.52.0 source-serif@4.5.1      (each unpacked into a folder of its name)
    python tools/fonts/subset_fonts.py source-sans/package/VF/SourceSans3VF-Upright.ttf \
        source-serif/package/VAR/SourceSerif4Variable-Roman.ttf public/fonts

Their licence reserves the name of the originals, so that what is cut from them goes by another.
"""

import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# What the report writes: ASCII, the accents of names in it, and the signs of its figures.
CHARACTERS = (
    "".join(chr(code) for code in range(0x20, 0x7F))
    + "ÀÁÂÄÅÆÇÉÈÊËÍÎÑÓÔÖØÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿāăąćčďđęěğıłńňőœřśšşťūůűźžżČŁŠŽ"
    + "\u00a0\u2009\u202f§©«»°±·×÷µ½¼²³–—‘’“”„…•′″€™←↑→↓−≈≠≤≥αβγδλμρσχΔΣ"
)
FEATURES = ["kern", "liga", "tnum", "pnum", "lnum"]
# Regular to bold; the serif at the size of the text, since one more axis would be 12 KB.
FONTS = {"Report Sans": {"wght": (400, 700)}, "Report Serif": {"wght": (400, 700), "opsz": 16}}


def cut(source: str, family: str, folder: str) -> None:
    font = TTFont(source)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    font = instantiateVariableFont(font, FONTS[family])
    missing = [character for character in CHARACTERS if ord(character) not in font.getBestCmap()]
    if missing:
        raise SystemExit(f"{source}: no glyph for {missing}")
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID in (3, 6, 25):
            record.string = family.replace(" ", "")
    font.flavor = "woff2"
    font.save(f"{folder}/{family.lower().replace(' ', '-')}.woff2")


if __name__ == "__main__":
    sans, serif, target = sys.argv[1:]
    cut(sans, "Report Sans", target)
    cut(serif, "Report Serif", target)
