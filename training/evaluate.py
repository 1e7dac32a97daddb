"""Figures of some weights: `python training/evaluate.py [WEIGHTS]` prints ROUGE-1 / ROUGE-2 for every set.

`summary` is sentences by falling score from half as many words again, cut at N; `whole` is whole sentences within N,
both with bootstrap intervals (95 %) of ROUGE-1 over documents; `lead` is the beginning of the text, of several texts an
equal share of each. `summa` (TextRank) and `sumy` (LexRank) stand beside them where those packages are installed.
NUTGRAF_DATA names the folder of the sets, NUTGRAF_WORK one for intermediate files (default: target/training).
"""
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np

import data
import rivals
import rouge

ROOT = Path(__file__).parent.parent
WORK = Path(os.environ.get("NUTGRAF_WORK", ROOT / "target/training"))
# The best of lead, LexRank, TextRank (sumy 0.13, summa 1.2) and lede 0.5.1 on the documents evaluated, as measured once.
BEST_RIVAL = {
    "cnndm": (31.1, 11.9), "cnnlc": (33.8, 12.9), "bbc": (70.5, 63.3), "gum": (28.6, 9.9), "scitldr": (26.6, 7.2),
    "legal": (26.1, 8.0), "email": (25.6, 6.2), "ml-en": (45.0, 16.3), "ml-cs": (36.7, 15.2), "ml-ar": (36.3, 20.2),
    "opinosis": (22.7, 5.0),
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
        found[job["set"], job["id"]] = of(answer["summary"], job) + of(answer["whole"], job)
    return found


def of(text, job):
    return rouge.scores(text, job["references"], job["words"], job["lang"])


def interval(values):
    """The bootstrap interval of a mean."""
    draws = np.random.default_rng(1).integers(0, len(values), (1000, len(values)))
    return np.quantile(values[draws].mean(1), [0.025, 0.975])


def show(found):
    """Prints a line a set and the mean gain over the best rival of each."""
    gains = []
    for name in data.SETS:
        table = np.array([score for (of, _), score in found.items() if of == name])
        if not len(table):
            continue
        mean, best = table.mean(0), BEST_RIVAL[name]
        gains.append(mean - [*best, *best])
        (low, high), (low_whole, high_whole) = interval(table[:, 0]), interval(table[:, 2])
        print(
            f"{name:9}{len(table):4} | summary {mean[0]:.1f}/{mean[1]:.1f} ({low:.1f}–{high:.1f}) "
            f"| whole {mean[2]:.1f}/{mean[3]:.1f} ({low_whole:.1f}–{high_whole:.1f}) | best rival {best[0]:.1f}/{best[1]:.1f} "
            f"| summary {gains[-1][0]:+.1f}/{gains[-1][1]:+.1f} whole {gains[-1][2]:+.1f}/{gains[-1][3]:+.1f}"
        )
    mean = np.mean(gains, 0)
    print(f"mean over the best rival: summary {mean[0]:+.2f}/{mean[1]:+.2f}, whole {mean[2]:+.2f}/{mean[3]:+.2f}", flush=True)


def show_rivals(jobs):
    for name in data.SETS:
        tested = [job for job in jobs if job["set"] == name]
        for rival, summarize in rivals.installed().items():
            mean = np.mean([of(summarize(job), job) for job in tested], 0)
            print(f"{name:9}{len(tested):4} | {rival} {mean[0]:.1f}/{mean[1]:.1f}", flush=True)


if __name__ == "__main__":
    WORK.mkdir(parents=True, exist_ok=True)
    weights = sys.argv[1] if len(sys.argv) > 1 else ROOT / "src/rank/weights.bin"
    evaluated = [job for job in data.jobs() if job["evaluated"]]
    show(scores(weights, evaluated))
    show_rivals(evaluated)
