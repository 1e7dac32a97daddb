"""Figures of some weights: `python training/evaluate.py [WEIGHTS]` prints ROUGE-1 / ROUGE-2 for every set.

`summary` is sentences by falling score from half as many words again, cut at N; `whole` is whole sentences within N;
`lead` is the beginning of the text. With bootstrap intervals (95 %) over documents.
"""
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np

import data
import rouge

ROOT = Path(__file__).parent.parent
WORK = Path(os.environ.get("NUTGRAF_WORK", ROOT / "target/training"))
# The best of lead, LexRank, TextRank (sumy 0.13, summa 1.2) and lede 0.5.1 on the documents evaluated.
RIVALS = {
    "cnndm": (31.1, 11.9), "cnnlc": (33.8, 12.9), "bbc": (70.5, 63.3), "gum": (28.6, 9.9), "scitldr": (26.6, 7.2), "legal": (26.1, 8.0),
    "email": (25.6, 6.2), "ml-en": (45.0, 16.3), "ml-cs": (36.7, 15.2), "ml-ar": (36.3, 20.2), "opinosis": (22.7, 5.0),
}


@cache
def crate():
    """The program that measures and summarizes, freshly built."""
    build = ["cargo", "build", "--quiet", "--release", "--features", "training", "--example", "training_data"]
    subprocess.run([*build, "--target-dir", WORK / "cargo"], cwd=ROOT, check=True)
    return WORK / "cargo/release/examples/training_data"


def scores(weights, jobs):
    """For every job's set and id: [summary R1, R2, whole R1, R2]."""
    path = WORK / "evaluated.jsonl"
    data.write(path, jobs)
    out = subprocess.run([crate(), "summaries", weights, path], check=True, stdout=subprocess.PIPE, text=True)
    found = {}
    for job, line in zip(jobs, out.stdout.splitlines()):
        answer = json.loads(line)
        cut, whole = (rouge.scores(answer[field], job["references"], job["words"], job["lang"]) for field in ("summary", "whole"))
        found[job["set"], job["id"]] = cut + whole
    return found


def show(found, jobs):
    """Prints a line a set and the mean gain over the best rival of each."""
    gains = []
    generator = np.random.default_rng(1)
    for name in data.SETS:
        table = np.array([score for (of, _), score in found.items() if of == name])
        if not len(table):
            continue
        mean = table.mean(0)
        draws = generator.integers(0, len(table), (1000, len(table)))
        low, high = np.quantile(table[:, 0][draws].mean(1), [0.025, 0.975])
        rival = RIVALS[name]
        gains.append(mean - [*rival, *rival])
        print(
            f"{name:9} {len(table):4} | summary {mean[0]:5.1f} / {mean[1]:4.1f} ({low:.1f}-{high:.1f}) | whole {mean[2]:5.1f} / "
            f"{mean[3]:4.1f} | rival {rival[0]:5.1f} / {rival[1]:4.1f} | {gains[-1][0]:+5.1f} {gains[-1][1]:+5.1f} | "
            f"{gains[-1][2]:+5.1f} {gains[-1][3]:+5.1f}"
        )
    mean = np.mean(gains, 0)
    print(f"mean over the best rival: summary {mean[0]:+.2f} / {mean[1]:+.2f}, whole {mean[2]:+.2f} / {mean[3]:+.2f}", flush=True)


if __name__ == "__main__":
    WORK.mkdir(parents=True, exist_ok=True)
    weights = sys.argv[1] if len(sys.argv) > 1 else ROOT / "src/rank/weights.bin"
    evaluated = [job for job in data.jobs() if job["evaluated"]]
    show(scores(weights, evaluated), evaluated)
