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
WORDS = dict(trees=160, num_leaves=15, learning_rate=0.09)
SENTENCES = dict(trees=160, num_leaves=13, learning_rate=0.08)


def set_weights(jobs):
    """Sets count by the root of their size; clusters, of which there are few and large ones, less."""
    counts = Counter(job["set"] for job in jobs)
    weight = {name: 1 / count**0.5 for name, count in counts.items()}
    few = 0.6 * weight.get("email", 1 / 16)
    return {name: few if counts[name] < 40 else value for name, value in weight.items()}


class Rows:
    """The rows of some jobs."""

    def __init__(self, kind, weights, jobs):
        out, jobs_path, weights_path = (WORK / name for name in (f"{kind}.rows", f"{kind}.jsonl", f"{kind}.weights"))
        weights_path.write_bytes(weights)
        data.write(jobs_path, jobs)
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


def fit_words(words, places):
    rows, weights = words.of(places)
    return forest.encode(*forest.train(rows[:, :-2], rows[:, -1], weights * rows[:, -2], **WORDS))


def fit(jobs, places, words):
    """Both models from the jobs at these places. The model of sentences learns from expected words of models that did
    not see the sentence's document: what it will meet."""
    halves = [[at for at in places if (data.chance("half", jobs[at]["id"]) < 0.5) == side] for side in (False, True)]
    parts = []
    for seen, unseen in (halves, halves[::-1]):
        parts.append(Rows("sentences", fit_words(words, seen) + forest.EMPTY, [jobs[at] for at in unseen]))
    rows = np.concatenate([part.rows for part in parts])
    weights = np.concatenate([part.weights for part in parts])
    counts = np.concatenate([np.diff(part.starts) for part in parts])
    loss = forest.listwise(rows[:, -1], weights, counts[counts > 0])
    model, edges = forest.train(rows[:, :-3], rows[:, -1], weights, objective=loss, **SENTENCES)
    gain = sorted(zip(model.feature_importance("gain"), parts[0].names), reverse=True)
    (WORK / "gain.txt").write_text("".join(f"{gain:10.1f} {name}\n" for gain, name in gain))
    return fit_words(words, places) + forest.encode(model, edges)


def without(jobs, shown, words, held_out):
    """Evaluates each group of documents with weights that were trained without it."""
    found = {}
    for group in sorted({held_out(job) for job in jobs}):
        places = [at for at, job in enumerate(jobs) if held_out(job) != group]
        path = WORK / f"without-{group}.bin"
        path.write_bytes(fit(shown, places, words))
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
    shown = [data.for_training(job) for job in jobs]
    words = Rows("words", forest.EMPTY * 2, shown)
    if options.folds:
        evaluate.show(without(jobs, shown, words, lambda job: job["fold"]))
    elif options.genres:
        evaluate.show(without(jobs, shown, words, lambda job: job["genre"]))
    else:
        path = ROOT / "src/rank/weights.bin"
        path.write_bytes(fit(shown, range(len(jobs)), words))
        evaluate.show(evaluate.scores(path, [job for job in jobs if job["evaluated"]]))


if __name__ == "__main__":
    main()
