"""Boosted trees over binned inputs, and their bytes as `src/rank/forest.rs` reads them."""
import struct

import lightgbm
import numpy as np

BINS = 48
LEAF = 255


def edges_of(column):
    """Thresholds at quantiles, as the upper halves of 32-bit floats, so that two bytes hold one."""
    sample = column if len(column) < 200_000 else column[:: len(column) // 200_000 + 1]
    values = np.unique(sample)
    if len(values) > BINS:
        cuts = np.unique(np.quantile(sample, np.linspace(0, 1, BINS + 1)[1:-1]).astype(np.float32))
    else:
        cuts = ((values[1:] + values[:-1]) / 2).astype(np.float32)
    halves = cuts.view(np.uint32) & np.uint32(0xFFFF0000)
    return np.unique(halves.view(np.float32))


def binned(rows, edges):
    bins = np.empty(rows.shape, np.uint8)
    for column, cuts in enumerate(edges):
        bins[:, column] = np.searchsorted(cuts, rows[:, column], side="left")
    return bins


def listwise(targets, weights, groups):
    """The loss of a choice within each document: cross-entropy of its targets, as shares, with the softmax of its rows."""
    document = np.repeat(np.arange(len(groups)), groups)
    total = np.bincount(document, targets)[document]

    def derivatives(values, _):
        top = np.maximum.reduceat(values, np.concatenate([[0], np.cumsum(groups)[:-1]]))
        exponential = np.exp(values - top[document])
        share = exponential / np.bincount(document, exponential)[document]
        return weights * (total * share - targets), weights * total * share * (1 - share) + 1e-9

    return derivatives


def train(rows, targets, weights, trees, objective="cross_entropy", **settings):
    """A forest over binned rows, with its thresholds."""
    edges = [edges_of(rows[:, column]) for column in range(rows.shape[1])]
    data = lightgbm.Dataset(binned(rows, edges), targets, weight=weights, params={"max_bin": 255, "min_data_in_bin": 1})
    common = dict(
        objective=objective, min_data_in_leaf=200, feature_fraction=0.5, bagging_fraction=0.6, bagging_freq=1,
        lambda_l2=5, verbose=-1, num_threads=2, seed=1, deterministic=True, force_row_wise=True, feature_pre_filter=False,
    )
    return lightgbm.train(common | settings, data, trees), edges


def nodes_of(node, found):
    """A tree's nodes in pre-order: (feature, threshold) or (None, value)."""
    if "leaf_value" in node:
        found.append((None, node["leaf_value"]))
        return
    found.append((node["split_feature"], int(np.floor(node["threshold"]))))
    nodes_of(node["left_child"], found)
    nodes_of(node["right_child"], found)


def encode(model, edges):
    """The forest's bytes. Of the thresholds only those that a tree asks about are kept."""
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]]
    nodes = []
    for tree in trees:
        nodes_of(tree, nodes)
    used = [sorted({at for feature, at in nodes if feature == column}) for column in range(len(edges))]
    number = [{at: number for number, at in enumerate(places)} for places in used]
    leaves = np.array([value for feature, value in nodes if feature is None])
    # LightGBM adds the mean log odds to the first tree's leaves: as a base of its own it leaves the scale to the others.
    first = next(at for at, tree in enumerate(tree_sizes(trees)) if tree)
    count = tree_sizes(trees)[first]
    base = leaves[:count].mean()
    leaves[:count] -= base
    scale = np.abs(leaves).max() / 127
    parts = [struct.pack("<ffB", scale, base, len(edges))]
    for cuts, places in zip(edges, used):
        halves = (cuts[places].view(np.uint32) >> 16).astype("<u2")
        parts.append(struct.pack("<B", len(places)) + halves.tobytes())
    parts.append(struct.pack("<HH", len(trees), len(nodes)))
    parts.append(bytes(LEAF if feature is None else feature for feature, _ in nodes))
    parts.append(bytes(number[feature][at] for feature, at in nodes if feature is not None))
    parts.append(np.round(leaves / scale).astype(np.int8).tobytes())
    return b"".join(parts)


def tree_sizes(trees):
    def leaves(node):
        return 1 if "leaf_value" in node else leaves(node["left_child"]) + leaves(node["right_child"])

    return [leaves(tree) for tree in trees]


EMPTY = struct.pack("<ffBHH", 1, 0, 0, 0, 0)
