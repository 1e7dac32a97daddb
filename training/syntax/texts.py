"""News text without marks, and pairs of sentences with a shorter one, as the tokens that the crate itself makes."""
import gzip
import json
import subprocess
import zlib
from pathlib import Path

import treebank

ROOT = Path(__file__).parents[2]
SETS = ("google", "broadcast", "bnc")
LONGEST = 60
# A shorter sentence of which less is found in the longer one is not made by leaving out.
FOUND = 0.85


def rows(file):
    with gzip.open(treebank.data(f"{file}.jsonl.gz"), "rt") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def tokenized(texts, *mode):
    """For every text its sentences as lists of tokens."""
    build = ["cargo", "run", "--release", "--locked", "--quiet", "--features", "training", "--example", "syntax_tokens"]
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    done = subprocess.run([*build, "--", *mode], input=lines, capture_output=True, text=True, check=True, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.splitlines()]


def news():
    """The sentences of news articles."""
    articles = tokenized(row["text"] for row in rows("cnndm_cased"))
    return [{"tokens": tokens} for article in articles for tokens in article if 4 <= len(tokens) <= LONGEST]


def pairs():
    """Sentences with the share of annotators who kept each token."""
    found = []
    for number, name in enumerate(SETS):
        items = rows(f"sentcomp_{name}")
        sources = [sentences[0] for sentences in tokenized((item["text"] for item in items), "sentence")]
        shorter = tokenized((reference for item in items for reference in item["references"]), "sentence")
        shorter = iter([sentences[0] for sentences in shorter])
        for item, tokens in zip(items, sources):
            kept = [aligned(tokens, next(shorter)) for _ in item["references"]]
            kept = [marks for marks in kept if marks is not None]
            if kept and 4 <= len(tokens) <= 80:
                share = [sum(marks) / len(kept) for marks in zip(*kept)]
                found.append({"id": item["id"], "set": number, "tokens": tokens, "kept": share})
    return found


def half(pair):
    """Which half of the pairs this is in: each half is measured with a model that saw the other."""
    return zlib.crc32(pair["id"].encode()) % 2


def aligned(tokens, shorter):
    """1 for every token that is in the shorter sentence by a longest common subsequence; None if too much is not."""
    a, b = [token.lower() for token in tokens], [token.lower() for token in shorter]
    longest = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            same = a[i] == b[j]
            longest[i][j] = longest[i + 1][j + 1] + 1 if same else max(longest[i + 1][j], longest[i][j + 1])
    if longest[0][0] < FOUND * len(b):
        return None
    marks, i, j = [0] * len(a), 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            marks[i] = 1
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return marks
