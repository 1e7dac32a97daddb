"""Sentences of like length together, as padded tensors."""
import random

import torch


def groups(sentences, tokens, seed=None):
    """Lists of sentences with about so many tokens; in random order with a seed."""
    chance = random.Random(seed)
    jitter = (lambda: chance.random() * 3) if seed is not None else (lambda: 0)
    order = sorted(sentences, key=lambda sentence: len(sentence["tokens"]) + jitter())
    found, group = [], []
    for sentence in order:
        group.append(sentence)
        if len(group) * len(sentence["tokens"]) >= tokens:
            found.append(group)
            group = []
    if group:
        found.append(group)
    if seed is not None:
        chance.shuffle(found)
    return found


def padded(group, key, fill):
    longest = max(len(sentence["tokens"]) for sentence in group)
    return torch.tensor([list(sentence[key]) + [fill] * (longest - len(sentence[key])) for sentence in group])


def rows(group, vocabulary):
    longest = max(len(sentence["tokens"]) for sentence in group)
    padding = (0, 0, 0, 0)
    table = [vocabulary.of_sentence(sentence["tokens"]) for sentence in group]
    return torch.tensor([sentence + [padding] * (longest - len(sentence)) for sentence in table])


def lengths(group):
    return torch.tensor([len(sentence["tokens"]) for sentence in group])
