"""The network: embeddings, a bidirectional GRU of two layers, heads for tags, arcs, labels, kept words and dropped
branches. The large teachers and the small student are of this one class. `src/syntax/` does the same in Rust.
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

from features import SHAPES
from treebank import LABELS, TAGS

ARC = 32
DISTANCES = 33


def distance_bucket(distance):
    """A signed distance as one of 33 numbers: exact up to 8, then two a doubling."""
    far = 8 + (torch.log2(distance.abs().clamp(min=8) / 8.0) * 2 + 1e-4).floor().long()
    size = torch.where(distance.abs() <= 8, distance.abs(), far.clamp(max=15))
    return torch.sign(distance) * size + 16


class Network(nn.Module):
    def __init__(self, vocabulary, word, suffix, prefix, form, hidden, arc=ARC, dropout=0.1, inner=0.08, sets=3):
        super().__init__()
        sizes = [(len(vocabulary), word), (vocabulary.suffixes, suffix), (vocabulary.prefixes, prefix), (SHAPES, form)]
        self.tables = nn.ModuleList(nn.Embedding(rows, width) for rows, width in sizes)
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.3)
        width = sum(width for _, width in sizes)
        self.gru = nn.GRU(width, hidden, 2, bidirectional=True, batch_first=True, dropout=inner)
        state = 2 * hidden
        self.tag = nn.Linear(state, len(TAGS))
        self.dependent = nn.Linear(state, arc)
        self.head = nn.Linear(state, arc)
        self.likely_head = nn.Linear(state, 1)
        self.label_dependent = nn.Linear(state, arc)
        self.label_head = nn.Linear(state, arc, bias=False)
        # One more output than labels: the log odds that a branch is dropped.
        self.label = nn.Linear(arc, len(LABELS) + 1)
        self.root = nn.Parameter(torch.zeros(state))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.keep = nn.Linear(state, 1)
        # What sets of pairs keep more or less of; not part of what is shipped.
        self.set_keep = nn.Parameter(torch.zeros(sets))
        self.set_drop = nn.Parameter(torch.zeros(sets))
        self.dropout = nn.Dropout(dropout)
        self.scale = 2 / math.sqrt(arc)

    def states(self, rows, lengths, word_dropout=0.0):
        """rows: batch × tokens × 4 → batch × tokens × state."""
        word = rows[..., 0]
        if self.training and word_dropout:
            word = torch.where(torch.rand(word.shape) < word_dropout, torch.zeros_like(word), word)
        columns = [word, rows[..., 1], rows[..., 2], rows[..., 3]]
        x = torch.cat([table(column) for table, column in zip(self.tables, columns)], -1)
        x = F.dropout(x, 0.05, self.training)
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True)
        return self.dropout(states)

    def with_root(self, states):
        return torch.cat([self.root.expand(states.shape[0], 1, -1), states], 1)

    def arcs(self, states, lengths):
        """Scores batch × dependent × head, the root first."""
        heads = self.with_root(states)
        scores = self.dependent(states) @ self.head(heads).transpose(1, 2) * self.scale
        scores = scores + self.likely_head(heads).squeeze(-1)[:, None, :]
        n = states.shape[1]
        i, j = torch.arange(1, n + 1)[:, None], torch.arange(n + 1)[None]
        bias = torch.where(j == 0, torch.zeros(()), self.distance[distance_bucket(j - i)])
        beyond = torch.arange(n + 1)[None] > lengths[:, None]
        return (scores + bias).masked_fill(beyond[:, None, :], -1e9)

    def labels(self, states, heads):
        """Scores of labels and of dropping, given each token's head."""
        of_heads = self.label_head(self.with_root(states))
        chosen = of_heads.gather(1, heads[:, :, None].expand(-1, -1, of_heads.shape[-1]))
        scores = self.label(F.relu(self.label_dependent(states) + chosen))
        return scores[..., :-1], scores[..., -1]
