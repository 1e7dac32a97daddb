"""Cuts the page's typeface, www/fonts/, from the npm package @fontsource-variable/newsreader: `python3
tools/cut-fonts.py FOLDER`, that package's `files/`. Needs fonttools and brotli; www/fonts/README.md tells what is kept.
www/styles/tokens.css says which letters make a browser load which file."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.otlLib.builder import buildCoverage, buildValue
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables.ttProgram import Program
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
# Copyright, family and style.
NAMES = [0, 1, 2]


def cut(source, axes, characters, target):
    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), axes)
    simplify_kerning(font)
    flatten(font)
    options = subset.Options(flavor="woff2", hinting=False, name_IDs=NAMES)
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark"]
    # What tells a variable font's styles apart.
    options.drop_tables += ["STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    join_kerning(font)
    subset.save_font(font, target, options)


def simplify_kerning(font):
    """Leaves kerning the same at every optical size, and rounds it: no eye can tell, and it is a quarter of the file."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in pair_tables(lookup):
            rows = table.Class1Record if table.Format == 2 else table.PairSet
            for pair in (pair for row in rows for pair in getattr(row, "Class2Record", None) or row.PairValueRecord):
                advance = pair.Value1.XAdvance
                vars(pair.Value1).clear()
                pair.Value1.XAdvance = round(advance / STEP) * STEP
            table.ValueFormat1 = 4


def join_kerning(font):
    """Says the same kerning in one table: glyphs that kern alike are a class, and alike classes are neighbours, which
    compresses to half of what classes and their exceptions do."""
    glyphs = font.getGlyphOrder()
    for lookup in font["GPOS"].table.LookupList.Lookup:
        tables = pair_tables(lookup)
        if not tables:
            continue
        values = {(first, second): kerning(tables, first, second) for first in glyphs for second in glyphs}
        seconds = classes(glyphs, lambda second: tuple(values[first, second] for first in glyphs))
        # Of those that kern with nothing, the first class, there is no need to speak.
        firsts = classes(glyphs, lambda first: tuple(values[first, second[0]] for second in seconds))[1:]
        joined = otTables.PairPos()
        joined.Format, joined.ValueFormat1, joined.ValueFormat2 = 2, 4, 0
        joined.Coverage = buildCoverage([glyph for first in firsts for glyph in first], font.getReverseGlyphMap())
        joined.ClassDef1, joined.Class1Count = class_definition(firsts), len(firsts)
        joined.ClassDef2, joined.Class2Count = class_definition(seconds), len(seconds)
        joined.Class1Record = [otTables.Class1Record() for _ in firsts]
        for record, first in zip(joined.Class1Record, firsts):
            record.Class2Record = [otTables.Class2Record() for _ in seconds]
            for pair, second in zip(record.Class2Record, seconds):
                pair.Value1 = buildValue({"XAdvance": values[first[0], second[0]]})
        lookup.LookupType, lookup.SubTable, lookup.SubTableCount = 2, [joined], 1


def pair_tables(lookup):
    tables = [getattr(table, "ExtSubTable", table) for table in lookup.SubTable]
    return [table for table in tables if table.LookupType == 2]


def kerning(tables, first, second):
    """What the first table that knows the pair says of it."""
    for table in tables:
        if first not in table.Coverage.glyphs:
            continue
        if table.Format == 2:
            row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
            return row.Class2Record[table.ClassDef2.classDefs.get(second, 0)].Value1.XAdvance
        for pair in table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord:
            if pair.SecondGlyph == second:
                return pair.Value1.XAdvance
    return 0


def classes(glyphs, kerning_of):
    """Glyphs of the same kerning together: first those of none, then always the most like the one before."""
    left = {}
    for glyph in glyphs:
        left.setdefault(kerning_of(glyph), []).append(glyph)
    last = (0,) * len(next(iter(left)))
    chain = [left.pop(last)]
    while left:
        last = min(left, key=lambda kerning: sum(one != other for one, other in zip(kerning, last)))
        chain.append(left.pop(last))
    return chain


def class_definition(classes):
    definition = otTables.ClassDef()
    # What is named in none is of the class 0.
    definition.classDefs = {glyph: number for number, glyphs in enumerate(classes) if number for glyph in glyphs}
    return definition


def flatten(font):
    """Draws a glyph that is made of others in full, for the others need not be in the file then."""
    outlines = font["glyf"]
    for name in font.getGlyphOrder():
        if outlines[name].isComposite():
            drawn = Glyph()
            drawn.coordinates, drawn.endPtsOfContours, drawn.flags = outlines[name].getCoordinates(outlines)
            drawn.numberOfContours = len(drawn.endPtsOfContours)
            drawn.program = Program()
            outlines[name] = drawn


def main(folder):
    axes = {"wght": 400, "opsz": 20}
    cut(folder / "newsreader-latin-opsz-normal.woff2", axes, ENGLISH, FONTS / "newsreader.woff2")
    others = [letter for letter in LATIN_1 if letter not in ENGLISH]
    cut(folder / "newsreader-latin-opsz-normal.woff2", axes, others, FONTS / "newsreader-latin-1.woff2")
    extended = [letter for letter in LATIN_EXTENDED if letter not in LATIN_1]
    cut(folder / "newsreader-latin-ext-opsz-normal.woff2", axes, extended, FONTS / "newsreader-latin-extended.woff2")
    cut(folder / "newsreader-latin-opsz-italic.woff2", axes, WORDS, FONTS / "newsreader-italic.woff2")


main(Path(sys.argv[1]))
