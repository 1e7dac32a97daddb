"""From data to the model of English syntax: `python training/syntax/train.py` writes src/syntax/english.bin.

With `--halves` it also trains on each half of the pairs, for measuring on the other: half-0.bin was not trained on half 0.
NUTGRAF_DATA names the folder of the sets, NUTGRAF_WORK one for what is between (default: target/training/syntax).
"""
import argparse
import copy
import os
from pathlib import Path

import torch

import batches
import parse
import student
import teachers
import texts
import treebank
from quantize import encode, steps

WORK = Path(os.environ.get("NUTGRAF_WORK", texts.ROOT / "target/training/syntax"))
TEACHERS = (1, 2)
PARSE_EPOCHS, KEEP_EPOCHS = 12, 9
TESTED = ("ewt.test", "gum.test", "pud.test")


def trained_teachers(gold):
    """The teachers, trained if they are not in WORK yet."""
    words = teachers.vocabulary(gold)
    found = []
    for seed in TEACHERS:
        path = WORK / f"t{seed}.pt"
        if not path.exists():
            teachers.train(seed, path)
        network = teachers.teacher(words)
        network.load_state_dict(torch.load(path))
        network.eval()
        found.append((network, words))
    return found


def parser(gold, pairs, taught, words):
    """A student that parses, trained if it is not in WORK yet; the pairs get the teachers' heads."""
    network = student.network(words)
    path = WORK / "student.pt"
    found = trained_teachers(gold)
    heads_only(found, pairs)
    if not path.exists():
        for group in batches.groups(taught, 2000):
            student.teach(found, group)
        print(len(taught), "sentences taught", flush=True)
        torch.manual_seed(3)
        network = student.network(words)
        student.learn_to_parse(network, words, gold, taught, PARSE_EPOCHS, treebank.sentences("ewt.dev"))
        torch.save(network.state_dict(), path)
    network.load_state_dict(torch.load(path))
    return network


def heads_only(found, pairs):
    for group in batches.groups(pairs, 2000):
        student.teach(found, group)
        for pair in group:
            for key in ("arcs", "labels", "tags"):
                del pair[key]


def finish(network, words, pairs, gold, path):
    """Learns what to keep from these pairs and writes the model."""
    torch.manual_seed(4)
    network = copy.deepcopy(network)
    student.learn_to_keep(network, words, pairs, gold, KEEP_EPOCHS)
    path.write_bytes(encode(network, words))
    with steps(network):
        for part in TESTED:
            print(path.name, part, parse.evaluate(network, words, treebank.sentences(part)), flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--halves", action="store_true")
    halves = options.parse_args().halves
    WORK.mkdir(parents=True, exist_ok=True)
    gold = treebank.sentences("ewt.train") + treebank.sentences("gum.train")
    pairs = texts.pairs()
    taught = texts.news()
    words = student.vocabulary(gold + taught)
    network = parser(gold, pairs, taught, words)
    finish(network, words, pairs, gold, texts.ROOT / "src/syntax/english.bin")
    for half in (0, 1) if halves else ():
        finish(network, words, [pair for pair in pairs if texts.half(pair) != half], gold, WORK / f"half-{half}.bin")


if __name__ == "__main__":
    main()
