"""The teachers: larger networks trained on the treebanks, whose mean the student learns."""
import sys
from pathlib import Path

import torch

import parse
import treebank
from features import Vocabulary
from network import Network

EPOCHS = 13
RATE = 2.5e-3


def vocabulary(sentences):
    return Vocabulary.of((sentence["tokens"] for sentence in sentences), 20000, 6000, 4000)


def teacher(words):
    return Network(words, word=80, suffix=40, prefix=24, form=8, hidden=160, arc=96, dropout=0.33, inner=0.33)


def train(seed, path):
    torch.manual_seed(seed)
    sentences = treebank.sentences("ewt.train") + treebank.sentences("gum.train")
    words = vocabulary(sentences)
    network = teacher(words)
    parse.train_teacher(network, words, sentences, treebank.sentences("ewt.dev"), EPOCHS, RATE, seed)
    for part in ("ewt.test", "gum.test", "pud.test"):
        print("teacher", seed, part, parse.evaluate(network, words, treebank.sentences(part)), flush=True)
    torch.save(network.state_dict(), path)


if __name__ == "__main__":
    train(int(sys.argv[1]), Path(sys.argv[2]))
