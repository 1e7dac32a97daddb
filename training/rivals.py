"""Other summarizers as functions from a job to a text: the beginning, and those packages that are installed here."""


def texts(job):
    return job.get("docs") or [job["text"]]


def lead(job):
    share = -(-job["words"] // len(texts(job)))
    beginnings = [" ".join(text.split()[: share + 20]) for text in texts(job)]
    return beginnings[0] if len(beginnings) == 1 else " ".join(" ".join(text.split()[:share]) for text in beginnings)


def text_rank(job):
    from summa.summarizer import summarize

    return summarize("\n".join(texts(job)), words=round(1.5 * job["words"]))


def lex_rank(job):
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    language = {"cs": "czech", "ar": "arabic"}.get(job["lang"], "english")
    document = PlaintextParser.from_string("\n".join(texts(job)), Tokenizer(language)).document
    return " ".join(map(str, LexRankSummarizer()(document, max(2, job["words"] // 15))))


def installed():
    """The rivals that can run here, by name."""
    found = {"lead": lead}
    for name, package, summarize in (("summa", "summa", text_rank), ("sumy LexRank", "sumy", lex_rank)):
        try:
            __import__(package)
            found[name] = summarize
        except ImportError:
            continue
    return found
