"""Weights in steps: what training rounds to in its last epochs, and the bytes that are shipped
(`src/syntax/weights.rs` reads them)."""
import struct
from contextlib import contextmanager

import torch

STEP = 0.5
# Tensors with fewer weights, and all biases, are rounded finely.
SMALL = 400


def step_of(tensor):
    if tensor.dim() < 2 or tensor.numel() < SMALL:
        return max(tensor.abs().max().item(), 1e-6) / 127
    return max(tensor.std().item() * STEP, tensor.abs().max().item() / 127)


def rounded(tensor):
    step = step_of(tensor)
    return torch.round(tensor / step) * step


@contextmanager
def steps(network, on=True):
    """Inside, the weights are rounded; gradients taken there are applied to the weights as they were."""
    saved = {name: weight.data.clone() for name, weight in network.named_parameters()} if on else {}
    for name, weight in network.named_parameters():
        if name in saved:
            weight.data = rounded(weight.data)
    yield
    for name, weight in network.named_parameters():
        if name in saved:
            weight.data = saved[name]


def matrix(tensor):
    step = step_of(tensor)
    values = torch.round(tensor / step).clamp(-127, 127).to(torch.int8)
    return struct.pack("<f", step) + values.contiguous().numpy().tobytes()


def linear(weight, bias):
    """Rows belong to inputs."""
    return matrix(weight.t()) + matrix(bias)


def gap(number):
    return bytes([number]) if number < 255 else b"\xff" + struct.pack("<H", number)


def encode(network, vocabulary):
    tables = [table.weight.data for table in network.tables]
    parts = [b"nutgraf-syntax-1"]
    sizes = [len(vocabulary.fingerprints), vocabulary.suffixes, vocabulary.prefixes]
    sizes += [table.shape[1] for table in tables] + [network.gru.hidden_size, network.head.out_features]
    parts.append(struct.pack(f"<{len(sizes)}H", *sizes))
    last = 0
    for fingerprint in vocabulary.fingerprints:
        parts.append(gap(fingerprint - last))
        last = fingerprint
    parts += [matrix(table) for table in tables]
    weights = {name: weight.data for name, weight in network.named_parameters()}
    for layer in ("l0", "l0_reverse", "l1", "l1_reverse"):
        for side in ("ih", "hh"):
            parts.append(linear(weights[f"gru.weight_{side}_{layer}"], weights[f"gru.bias_{side}_{layer}"]))
    scaled = lambda name, by: linear(weights[f"{name}.weight"] * by, weights[f"{name}.bias"] * by)
    parts += [scaled("tag", 1), scaled("dependent", network.scale), scaled("head", 1), scaled("likely_head", 1)]
    parts.append(scaled("label_dependent", 1))
    label_head = weights["label_head.weight"]
    parts.append(linear(label_head, torch.zeros(label_head.shape[0])))
    parts += [scaled("label", 1), scaled("keep", 1), matrix(weights["root"][None]), matrix(weights["distance"][None])]
    return b"".join(parts)
