"""Tokens as the network sees them: rows of three tables and a shape. `src/syntax/features.rs` does the same.

A word is known by a 20-bit fingerprint among the most frequent ones, or not at all; its first and last three letters
are hashed.
"""
from collections import Counter

SHAPES = 10
FINGERPRINT_BITS = 20
MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"} | {str(d): "0" for d in range(10)})


def normal(token):
    """The token in lower case, digits as 0, marks of one kind as one."""
    text = token.lower().translate(MARKS)
    return {"--": "-", "''": '"'}.get(text, text)


def fnv(text):
    """32 bits of FNV-1a over UTF-8."""
    state = 0x811C9DC5
    for byte in text.encode():
        state = (state ^ byte) * 0x01000193 & 0xFFFFFFFF
    return state


def fingerprint(text):
    state = fnv(text)
    return (state ^ state >> FINGERPRINT_BITS) & (1 << FINGERPRINT_BITS) - 1


def bucket(text, rows):
    state = fnv(text)
    return (state ^ state >> 15) % rows


def shape(token, first):
    if not any(c.isalnum() for c in token):
        return 1
    if any("0" <= c <= "9" for c in token):
        return 2 if any(c.isalpha() for c in token) else 3
    if token[:1].isupper():
        if not any(c.islower() for c in token):
            return 4 if len(token) > 1 else 8
        return 7 if first else 5
    if any(c.isupper() for c in token):
        return 9
    return 6 if "'" in token or "’" in token else 0


class Vocabulary:
    """The fingerprints of the words that have a row of their own, rising; row 0 is for all others."""

    def __init__(self, fingerprints, suffixes, prefixes):
        self.fingerprints = sorted(fingerprints)
        self.rows = {f: row + 1 for row, f in enumerate(self.fingerprints)}
        self.suffixes = suffixes
        self.prefixes = prefixes
        self.cache = {}

    @classmethod
    def of(cls, sentences, size, suffixes, prefixes):
        """The most frequent words of tokenized sentences."""
        counts = Counter(normal(token) for sentence in sentences for token in sentence)
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return cls({fingerprint(word) for word, count in ranked[:size] if count > 1}, suffixes, prefixes)

    def __len__(self):
        return len(self.fingerprints) + 1

    def of_token(self, token, first):
        found = self.cache.get((token, first))
        if found is None:
            text = normal(token)
            found = self.cache[token, first] = (
                self.rows.get(fingerprint(text), 0),
                bucket(text[-3:], self.suffixes),
                bucket(text[:3], self.prefixes),
                shape(token, first),
            )
        return found

    def of_sentence(self, tokens):
        """A row a token: word, ending, beginning, shape."""
        return [self.of_token(token, place == 0) for place, token in enumerate(tokens)]
