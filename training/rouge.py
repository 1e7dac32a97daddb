"""ROUGE-1 and ROUGE-2 F1 (Lin 2004) of a summary cut at N words: the mean over its references, from 0 to 100."""
from collections import Counter
from functools import cache
import re
import unicodedata

from nltk.stem.porter import PorterStemmer

stem = cache(PorterStemmer().stem)


def words(text, lang):
    text = text.lower()
    if lang in ("zh", "ja", "ko"):
        return re.findall(r"[a-z0-9]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text)
    if text.isascii():
        found = re.findall("[a-z0-9]+", text)
    else:
        found = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in text).split()
    return [stem(word) if len(word) > 3 else word for word in found] if lang == "en" else found


def f1(ours, theirs):
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if shared else 0.0


def scores(summary, references, most, lang):
    ours = words(summary, lang)[:most]
    theirs = [words(reference, lang) for reference in references]
    grams = lambda tokens, n: Counter(zip(*(tokens[i:] for i in range(n))))
    return [100 * sum(f1(grams(ours, n), grams(t, n)) for t in theirs) / len(theirs) for n in (1, 2)]
