"""From data to weights: `python training/train.py` writes src/rank/weights.bin.

With `--folds` it trains without a third of the documents at a time and prints figures for that third; with `--genres`
without each genre in turn. NUTGRAF_DATA names the folder of the sets, NUTGRAF_WORK one for rows (default: target/training).
"""
import argparse
import json
import os
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np

import data
import evaluate
import forest

ROOT = Path(__file__).parent.parent
WORK = Path(os.environ.get("NUTGRAF_WORK", ROOT / "target/training"))
WORDS = dict(trees=90, leaves=12)
SENTENCES = dict(trees=90, leaves=10)


def set_weights(jobs):
    """Sets count by the root of their size; clusters, of which there are few and large ones, less."""
    counts = Counter(job["set"] for job in jobs)
    weight = {name: 1 / count**0.5 for name, count in counts.items()}
    few = 0.6 * weight.get("email", 1 / 16)
    return {name: few if counts[name] < 40 else value for name, value in weight.items()}


class Rows:
    """The rows of all jobs, of which a model sees those of some."""

    def __init__(self, kind, weights, jobs):
        jobs_path, out = WORK / "train.jsonl", WORK / f"{kind}.rows"
        weights_path = WORK / "rows.weights"
        weights_path.write_bytes(weights)
        subprocess.run([evaluate.crate(), "rows", kind, weights_path, jobs_path, out], check=True)
        about = json.loads((WORK / f"{kind}.rows.json").read_text())
        self.names = about["names"]
        self.rows = np.fromfile(out, "<f4").reshape(-1, len(self.names))
        self.starts = np.concatenate([[0], np.cumsum(about["rows"])])
        weight = set_weights(jobs)
        self.weights = np.concatenate([np.full(n, weight[job["set"]]) for n, job in zip(about["rows"], jobs)])

    def of(self, places):
        at = np.concatenate([np.arange(self.starts[i], self.starts[i + 1]) for i in places])
        return self.rows[at], self.weights[at]


def fit(jobs, places, words=None):
    """Both models from the jobs at these places."""
    words = words or Rows("words", forest.EMPTY * 2, jobs)
    rows, weights = words.of(places)
    model, edges = forest.train(rows[:, :-2], rows[:, -1], weights * rows[:, -2], **WORDS)
    first = forest.encode(model, edges)
    sentences = Rows("sentences", first + forest.EMPTY, jobs)
    rows, weights = sentences.of(places)
    model, edges = forest.train(rows[:, :-3], rows[:, -1], weights, **SENTENCES)
    gain = model.feature_importance("gain")
    (WORK / "gain.txt").write_text("\n".join(f"{g:10.1f} {n}" for g, n in sorted(zip(gain, sentences.names), reverse=True)))
    return first + forest.encode(model, edges)


def without(jobs, words, held_out):
    """Evaluates each group of documents with weights that were trained without it."""
    found = {}
    for group in sorted({held_out(job) for job in jobs}):
        places = [at for at, job in enumerate(jobs) if held_out(job) != group]
        path = WORK / f"without-{group}.bin"
        path.write_bytes(fit(jobs, places, words))
        tested = [job for job in jobs if held_out(job) == group and job["evaluated"]]
        found |= evaluate.scores(path, tested)
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folds", action="store_true")
    options.add_argument("--genres", action="store_true")
    options = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    jobs = data.jobs()
    data.write(WORK / "train.jsonl", map(data.for_training, jobs))
    words = Rows("words", forest.EMPTY * 2, jobs)
    if options.folds:
        evaluate.show(without(jobs, words, lambda job: job["fold"]), jobs)
    elif options.genres:
        evaluate.show(without(jobs, words, lambda job: job["genre"]), jobs)
    else:
        path = ROOT / "src/rank/weights.bin"
        path.write_bytes(fit(jobs, range(len(jobs)), words))
        evaluate.show(evaluate.scores(path, [job for job in jobs if job["evaluated"]]), jobs)


if __name__ == "__main__":
    main()
