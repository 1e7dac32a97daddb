"""`rival.py NAME` answers every line "FILE⇥MILLISECONDS" with the milliseconds that one call on that file takes, the
mean of so many calls as fill the time. The model of English sentences that sumy usually loads, punkt, is in no package:
the splitter below stands in for it, a plain expression that does less and is faster.
"""
import re
import sys
import time


class Splitter:
    """What sumy asks of a tokenizer."""

    def to_sentences(self, paragraph):
        return tuple(filter(None, map(str.strip, re.split(r"(?<=[.!?])\s+", paragraph))))

    def to_words(self, sentence):
        return tuple(re.findall(r"[^\W\d_](?:[^\W\d_]|['-])*", sentence))


def sumy(summarizer):
    from sumy.parsers.plaintext import PlaintextParser

    return lambda text: summarizer(PlaintextParser.from_string(text, Splitter()).document, 5)


def lex_rank():
    from sumy.summarizers.lex_rank import LexRankSummarizer

    return sumy(LexRankSummarizer())


def text_rank():
    from sumy.summarizers.text_rank import TextRankSummarizer

    return sumy(TextRankSummarizer())


def lsa():
    from sumy.summarizers.lsa import LsaSummarizer

    return sumy(LsaSummarizer())


def summa():
    from summa.summarizer import summarize

    return lambda text: summarize(text, words=100)


RIVALS = {"sumy-lex-rank": lex_rank, "sumy-text-rank": text_rank, "sumy-lsa": lsa, "summa": summa}


def main():
    summarize = RIVALS[sys.argv[1]]()
    for line in sys.stdin:
        path, milliseconds = line.rstrip("\n").split("\t")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        calls, started = 0, time.perf_counter()
        while calls == 0 or time.perf_counter() - started < int(milliseconds) / 1000:
            summarize(text)
            calls += 1
        print((time.perf_counter() - started) * 1000 / calls, flush=True)


if __name__ == "__main__":
    main()
