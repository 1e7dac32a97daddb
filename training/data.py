"""The sets of texts with summaries that people wrote, as jobs for the crate: which documents, how many words.

Reads `*.jsonl.gz` from the folder that NUTGRAF_DATA names. Gives plain dictionaries; writes nothing.
"""
import gzip
import hashlib
import json
import os
from pathlib import Path

# name: (file, words of a summary, documents to evaluate on, genre, which rows)
SETS = {
    "cnndm": ("cnndm_cased", 60, 300, "news", None),
    "cnnlc": ("cnn_lowercase_tokenized", 60, 150, "news", None),
    "bbc": ("bbc_news_summary", 120, 200, "extracts", None),
    "gum": ("gum_summaries", 40, 116, "mixed", None),
    "scitldr": ("scitldr_abstract", 30, 200, "papers", None),
    "legal": ("legal_tosdr", 20, 200, "legal", lambda row: len(row["text"]) > 200),
    "email": ("email_threads", 60, 150, "email", None),
    "ml-en": ("multiling2011_multi", 240, 10, "clusters", lambda row: row["lang"] == "en"),
    "ml-cs": ("multiling2011_multi", 240, 10, "clusters", lambda row: row["lang"] == "cs"),
    "ml-ar": ("multiling2011_multi", 240, 10, "clusters", lambda row: row["lang"] == "ar"),
    "opinosis": ("opinosis", 20, 25, "reviews", None),
}
FOLDS = 3
MOST = 1400
# The share of training texts that lose their title, their capitals, their paragraphs.
LOST = {"title": 0.15, "capitals": 0.12, "paragraphs": 0.12}
# A summary's length for training, as a share of the set's: what the length is must not tell which set it is.
LENGTHS = [0.67, 1, 1, 1.5]


def chance(*key):
    """A number from 0 to 1 that depends on the key alone."""
    digest = hashlib.sha256("/".join(map(str, key)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def rows(file):
    path = Path(os.environ["NUTGRAF_DATA"]) / f"{file}.jsonl.gz"
    with gzip.open(path, "rt") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def jobs():
    """Every document of every set, up to MOST a set, with its fold and whether figures are computed on it."""
    found = []
    for name, (file, words, evaluated, genre, keep) in SETS.items():
        kept = [row for row in rows(file) if keep is None or keep(row)]
        for place, row in enumerate(kept[:MOST]):
            job = {key: row[key] for key in ("id", "title", "text", "docs", "doc_titles", "references") if row.get(key)}
            if "docs" in job:
                job.pop("title", None)
                job["docs"] = [doc if isinstance(doc, str) else doc["text"] for doc in job["docs"]]
            job["references"] = [text for text in job["references"] if isinstance(text, str)]
            fold = int(chance("fold", row["id"]) * FOLDS)
            job |= {"set": name, "genre": genre, "words": words, "fold": fold, "lang": row.get("lang") or "en"}
            found.append(job | {"evaluated": place < evaluated})
    return found


def for_training(job):
    """The job with another length, and at times without title, capitals or paragraphs."""
    job = dict(job)
    job["words"] = round(job["words"] * LENGTHS[int(chance("length", job["id"]) * len(LENGTHS))])
    if chance("title", job["id"]) < LOST["title"]:
        job.pop("title", None)
        job.pop("doc_titles", None)
    if chance("capitals", job["id"]) < LOST["capitals"]:
        change(job, str.lower)
    if chance("paragraphs", job["id"]) < LOST["paragraphs"]:
        change(job, lambda text: " ".join(text.split()))
    return job


def change(job, how):
    if "docs" in job:
        job["docs"] = [how(text) for text in job["docs"]]
    else:
        job["text"] = how(job["text"])


def write(path, found):
    with open(path, "w") as file:
        file.writelines(json.dumps(job) + "\n" for job in found)
