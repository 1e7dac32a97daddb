"""The treebanks: sentences with tags, heads and labels as numbers."""
import gzip
import os
from pathlib import Path

TAGS = (
    "NN IN DT NNP PRP JJ . RB , NNS VB CC VBD VBP VBZ CD VBN VBG TO MD PRP$ UH : -RRB- -LRB- WDT WRB WP `` HYPH RP POS "
    "JJR EX RBR SYM PDT X"
).split()
LABELS = (
    "root nsubj obj ccomp xcomp obl advcl advmod aux mark cc conj nmod poss acl relcl appos det nummod amod case compound "
    "flat punct parataxis discourse expl other"
).split()
SAME_TAG = {"''": "``", "NNPS": "NNP", "JJS": "JJR", "RBS": "RBR", "$": "SYM", "WP$": "WDT", "NFP": "SYM"}
SAME_LABEL = {"csubj": "nsubj", "iobj": "obj", "cop": "aux", "vocative": "discourse", "fixed": "flat", "goeswith": "flat"}
WHOLE_LABEL = {"nmod:poss": "poss", "acl:relcl": "relcl", "advcl:relcl": "advcl"}
LONGEST = 70


def tag_number(tag):
    tag = SAME_TAG.get(tag, tag)
    return TAGS.index(tag) if tag in TAGS else TAGS.index("X")


def label_number(label):
    label = WHOLE_LABEL.get(label) or label.split(":")[0]
    label = SAME_LABEL.get(label, label)
    return LABELS.index(label) if label in LABELS else LABELS.index("other")


def data(name):
    return Path(os.environ["NUTGRAF_DATA"]) / name


def sentences(part):
    """Dictionaries of tokens, tags, heads (0 is the root's) and labels."""
    with gzip.open(data(f"ud/{part}.gz"), "rt") as file:
        blocks = file.read().split("\n\n")
    found = []
    for block in blocks:
        rows = [line.split("\t") for line in block.split("\n") if line]
        if 0 < len(rows) <= LONGEST:
            found.append({
                "tokens": [row[0] for row in rows],
                "tags": [tag_number(row[2]) for row in rows],
                "heads": [int(row[3]) for row in rows],
                "labels": [label_number(row[4]) for row in rows],
            })
    return found
