"""Training on treebanks, and how well a network tags and parses."""
import math
import time

import torch
from torch.nn import functional as F

import batches
from treebank import LABELS

BATCH = 600
TEACHER_BATCH = 1000


def gold_loss(network, group, vocabulary, word_dropout, tag=0.5, arc=1.0, label=1.0):
    lengths = batches.lengths(group)
    states = network.states(batches.rows(group, vocabulary), lengths, word_dropout)
    tags, heads, labels = (batches.padded(group, key, -1) for key in ("tags", "heads", "labels"))
    real = tags >= 0
    label_scores, _ = network.labels(states, heads.clamp(min=0))
    return (
        tag * F.cross_entropy(network.tag(states)[real], tags[real])
        + arc * F.cross_entropy(network.arcs(states, lengths)[real], heads[real])
        + label * F.cross_entropy(label_scores[real], labels[real])
    )


def schedule(optimizer, rate, step, steps, warm=200):
    """Warm-up, then a cosine down to 3 %."""
    now = rate * min(1, step / warm) * (0.5 * (1 + math.cos(math.pi * step / steps)) * 0.97 + 0.03)
    for group in optimizer.param_groups:
        group["lr"] = now


def evaluate(network, vocabulary, sentences):
    """Shares: tags right; heads right, and heads and labels right, of all but punctuation."""
    network.eval()
    tags = words = heads = both = tokens = 0
    with torch.no_grad():
        for group in batches.groups(sentences, 2000):
            lengths = batches.lengths(group)
            states = network.states(batches.rows(group, vocabulary), lengths)
            found = network.arcs(states, lengths).argmax(-1)
            labels = network.labels(states, found)[0].argmax(-1)
            gold = {key: batches.padded(group, key, -1) for key in ("tags", "heads", "labels")}
            real = gold["tags"] >= 0
            tokens += real.sum().item()
            tags += (network.tag(states).argmax(-1) == gold["tags"])[real].sum().item()
            word = real & (gold["labels"] != LABELS.index("punct"))
            right = word & (found == gold["heads"])
            words += word.sum().item()
            heads += right.sum().item()
            both += (right & (labels == gold["labels"])).sum().item()
    network.train()
    return f"tags {tags / tokens:.4f} UAS {heads / words:.4f} LAS {both / words:.4f}"


def train_teacher(network, vocabulary, sentences, tested, epochs, rate, seed):
    optimizer = torch.optim.Adam(network.parameters(), lr=rate, betas=(0.9, 0.95))
    steps = epochs * len(batches.groups(sentences, TEACHER_BATCH))
    step, start = 0, time.time()
    for epoch in range(epochs):
        for group in batches.groups(sentences, TEACHER_BATCH, seed=seed * 1000 + epoch):
            step += 1
            schedule(optimizer, rate, step, steps)
            loss = gold_loss(network, group, vocabulary, word_dropout=0.15)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
        print(f"epoch {epoch} {time.time() - start:.0f} s", evaluate(network, vocabulary, tested), flush=True)
