"""The student: the small network that is shipped. First it learns to parse, from treebanks and from what the teachers
say of news; then which words and branches people keep when they shorten a sentence."""
import random
import time

import torch
from torch.nn import functional as F

import batches
import parse
import treebank
from features import Vocabulary
from network import Network
from quantize import steps
from texts import SETS

WORDS, SUFFIXES, PREFIXES = 2300, 1024, 640
PARSE_RATE, KEEP_RATE = 6e-3, 1.5e-3
BATCH = 600
# The share of the epochs at the end in which weights are rounded.
ROUNDED = 0.3


def vocabulary(sentences):
    return Vocabulary.of((sentence["tokens"] for sentence in sentences), WORDS, SUFFIXES, PREFIXES)


def network(words):
    return Network(words, word=16, suffix=10, prefix=6, form=4, hidden=44)


def teach(teachers, group):
    """Adds to every sentence of a group the teachers' mean chances of tags and arcs, and of labels at the likeliest
    heads."""
    lengths = batches.lengths(group)
    with torch.no_grad():
        seen = [(teacher, teacher.states(batches.rows(group, words), lengths)) for teacher, words in teachers]
        arcs = sum(F.softmax(teacher.arcs(states, lengths), -1) for teacher, states in seen) / len(seen)
        heads = arcs.argmax(-1)
        labels = sum(F.softmax(teacher.labels(states, heads)[0], -1) for teacher, states in seen) / len(seen)
        tags = sum(F.softmax(teacher.tag(states), -1) for teacher, states in seen) / len(seen)
    for place, sentence in enumerate(group):
        n = len(sentence["tokens"])
        sentence["arcs"] = arcs[place, :n, : n + 1].half()
        sentence["heads"] = heads[place, :n].tolist()
        sentence["labels"] = labels[place, :n].half()
        sentence["tags"] = tags[place, :n].half()


def soft(group, key, width):
    """A padded tensor of chances."""
    longest = max(len(sentence["tokens"]) for sentence in group)
    found = torch.zeros(len(group), longest, width)
    for place, sentence in enumerate(group):
        found[place, : sentence[key].shape[0], : sentence[key].shape[1]] = sentence[key].float()
    return found


def taught_loss(student, group, words, word_dropout):
    lengths = batches.lengths(group)
    states = student.states(batches.rows(group, words), lengths, word_dropout)
    longest = states.shape[1]
    heads = batches.padded(group, "heads", 0)
    real = torch.arange(longest)[None] < lengths[:, None]
    cross = lambda scores, chances: -(chances * F.log_softmax(scores, -1))[real].sum() / real.sum()
    labels, _ = student.labels(states, heads)
    return (
        0.5 * cross(student.tag(states), soft(group, "tags", len(treebank.TAGS)))
        + cross(student.arcs(states, lengths), soft(group, "arcs", longest + 1))
        + cross(labels, soft(group, "labels", len(treebank.LABELS)))
    )


def mixed(gold, taught, epoch):
    """All batches of both kinds in random order, each with the loss that it is for."""
    found = [(parse.gold_loss, group) for group in batches.groups(gold, BATCH, epoch)]
    found += [(taught_loss, group) for group in batches.groups(taught, BATCH, epoch)]
    random.Random(epoch).shuffle(found)
    return found


def step_with(student, optimizer):
    torch.nn.utils.clip_grad_norm_(student.parameters(), 2.0)
    optimizer.step()


def learn_to_parse(student, words, gold, taught, epochs, tested, log=print):
    """Every epoch all gold batches and all taught ones, mixed."""
    optimizer = torch.optim.Adam(student.parameters(), lr=PARSE_RATE, betas=(0.9, 0.95))
    total = epochs * (len(batches.groups(gold, BATCH)) + len(batches.groups(taught, BATCH)))
    step, start = 0, time.time()
    for epoch in range(epochs):
        for loss_of, group in mixed(gold, taught, epoch):
            step += 1
            parse.schedule(optimizer, PARSE_RATE, step, total)
            with steps(student, epoch >= epochs * (1 - ROUNDED)):
                optimizer.zero_grad()
                loss_of(student, group, words, word_dropout=0.08).backward()
            step_with(student, optimizer)
        with steps(student):
            log(f"student epoch {epoch} {time.time() - start:.0f} s", parse.evaluate(student, words, tested), flush=True)


def learn_to_keep(student, words, pairs, gold, epochs, log=print):
    """Pairs and treebank in turn, rounded all the way. A branch is dropped where its head is kept and it is not."""
    student.dropout.p = 0.2
    optimizer = torch.optim.Adam(student.parameters(), lr=KEEP_RATE, betas=(0.9, 0.95))
    total = epochs * len(batches.groups(pairs, BATCH))
    step = 0
    treebanks = iter(())
    for epoch in range(epochs):
        sum_of_losses = 0.0
        groups = batches.groups(pairs, BATCH, seed=epoch)
        for group in groups:
            step += 1
            parse.schedule(optimizer, KEEP_RATE, step, total, warm=50)
            gold_group = next(treebanks, None)
            if gold_group is None:
                treebanks = iter(batches.groups(gold, BATCH, seed=epoch))
                gold_group = next(treebanks)
            with steps(student):
                optimizer.zero_grad()
                loss = keep_loss(student, group, words)
                sum_of_losses += loss.item()
                loss = loss + parse.gold_loss(student, gold_group, words, 0.12, tag=0.3, arc=0.6, label=0.6)
                loss.backward()
            step_with(student, optimizer)
        log(f"keep epoch {epoch} loss {sum_of_losses / len(groups):.4f}", flush=True)


def keep_loss(student, group, words):
    lengths = batches.lengths(group)
    states = student.states(batches.rows(group, words), lengths, word_dropout=0.15)
    kept = batches.padded(group, "kept", -1.0)
    sets = torch.tensor([sentence["set"] for sentence in group])
    weight = torch.where(sets == SETS.index("google"), 2.0, 1.0)[:, None].expand_as(kept)
    real = kept >= 0
    keep = student.keep(states).squeeze(-1) + student.set_keep[sets][:, None]
    entropy = F.binary_cross_entropy_with_logits(keep, kept.clamp(min=0), reduction="none")
    heads = batches.padded(group, "heads", 0)
    drop = student.labels(states, heads)[1] + student.set_drop[sets][:, None]
    of_head = torch.where(heads > 0, kept.gather(1, (heads - 1).clamp(min=0)), torch.zeros(()))
    of_head = of_head.clamp(min=0)
    dropped = 1 - (kept / of_head.clamp(min=1e-3)).clamp(0, 1)
    branch = F.binary_cross_entropy_with_logits(drop, dropped, reduction="none") * of_head
    return (entropy * weight)[real].mean() + (branch * weight)[real].mean()
