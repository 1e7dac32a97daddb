"""Cuts the page's typeface, www/fonts/, from the npm package @fontsource-variable/newsreader: `python3
tools/cut-fonts.py FOLDER`, that package's `files/`. Needs fonttools and brotli; www/fonts/README.md tells what is kept.
www/styles/tokens.css says which letters make a browser load which file."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parent.parent / "www/fonts"
ASCII = [*range(0x20, 0x7F)]
# Of these, what texts for readers hardly ever have.
RARE = [*map(ord, "<=>\\^_`{|}~")]
QUOTES = [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026]
# What English is written with, and the page's own shelf.
ENGLISH = [*(mark for mark in ASCII if mark not in RARE), *map(ord, "\xa0·£€éèíóñüöä"), *QUOTES]
LATIN_1 = [
    *RARE, *range(0xA1, 0x100), 0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E,
    *range(0x2010, 0x2016), 0x201A, 0x201B, 0x201E, 0x2020, 0x2021, 0x2022, 0x2030, 0x2032, 0x2033,
    0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, *range(0x2190, 0x2194), 0x2212,
]  # fmt: skip
LATIN_EXTENDED = [*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E]
LETTERS = [*range(ord("a"), ord("z") + 1), *range(ord("A"), ord("Z") + 1)]
# What the page's own words are written with, in italics.
WORDS = [*LETTERS, *map(ord, " 0123456789.,:;!?'()-·"), *QUOTES]
# Kerning in steps of this many units, of 2,000 in an em: off by an eighth of a pixel at most in running text.
STEP = 24


def cut(source, axes, characters, target):
    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), axes)
    simplify_kerning(font)
    options = subset.Options(flavor="woff2", hinting=False)
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    subset.save_font(font, target, options)


def simplify_kerning(font):
    """Leaves kerning the same at every optical size, and rounds it: no eye can tell, and it is a quarter of the file."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(table, "ExtSubTable", table) for table in lookup.SubTable):
            if table.LookupType != 2:
                continue
            rows = table.Class1Record if table.Format == 2 else table.PairSet
            for pair in (pair for row in rows for pair in getattr(row, "Class2Record", None) or row.PairValueRecord):
                advance = pair.Value1.XAdvance
                vars(pair.Value1).clear()
                pair.Value1.XAdvance = round(advance / STEP) * STEP
            table.ValueFormat1 = 4


def main(folder):
    axes = {"wght": 400, "opsz": 20}
    cut(folder / "newsreader-latin-opsz-normal.woff2", axes, ENGLISH, FONTS / "newsreader.woff2")
    others = [letter for letter in LATIN_1 if letter not in ENGLISH]
    cut(folder / "newsreader-latin-opsz-normal.woff2", axes, others, FONTS / "newsreader-latin-1.woff2")
    extended = [letter for letter in LATIN_EXTENDED if letter not in LATIN_1]
    cut(folder / "newsreader-latin-ext-opsz-normal.woff2", axes, extended, FONTS / "newsreader-latin-extended.woff2")
    cut(folder / "newsreader-latin-opsz-italic.woff2", axes, WORDS, FONTS / "newsreader-italic.woff2")


main(Path(sys.argv[1]))
