"""What Dutch words are made of: two words joined, perhaps with a letter between."""

from functools import lru_cache

from vakwerk.dutch.lexicon import HEAD, WORD, frequency, marks
from vakwerk.dutch.tokens import fold

LEAST = 4  # letters of a part: shorter ones are found everywhere
MOST = 50  # letters of a word
LINKS = ("", "s", "en", "e")
ENDINGS = """
enten rekken ment menten eren erend eerde eerden eert ering eringen teren tatie taties kelen kingen king lingen ling
lijk lijke heid heden loos loze baar bare achtig achtige schap schappen dering enden ende elen elde igen igde ige
iger isch ische ingen tien tienden tjes atie aties rende eten gend gende nden sten ster sters zaam zame rijk rijke
eling elingen erij erijen elaar elaars tica iste isten isme ismen enis
"""
PARTICLE_WORDS = """
aan achter af bij binnen boven buiten door heen in los mee na neer om onder op open over rond samen tegen terug thuis
toe tussen uit vast vol voor voort vooruit weg
"""
PARTICLES = tuple(PARTICLE_WORDS.split())
FALSE_TAILS = frozenset(ENDINGS.split())  # words elsewhere, no parts of a compound


def is_word(token):
    """Whether this is an ordinary Dutch word, also one made of two; a name that is no word is none."""
    key = fold(token)
    if WORD in marks(key) or parts(key) or is_separable(key):
        return True
    return "-" in key and all(WORD in marks(part) or parts(part) for part in key.split("-"))


def is_separable(key):
    """Whether it is a form of a verb with its particle before it (uitgelegd, ingesproken)."""
    rests = (key.removeprefix(particle) for particle in PARTICLES if key.startswith(particle))
    return any(len(rest) > LEAST and WORD in marks(rest) for rest in rests)


@lru_cache(maxsize=20_000)
def parts(token):
    """The words of a compound, without what links them: two, else three; nothing when it is no compound."""
    key = fold(token)
    if len(key) > MOST:
        return ()
    cuts = [(key[:at], key[at:]) for at in range(LEAST, len(key) - LEAST + 1) if is_tail(key[at:])]
    found = [(head, tail) for first, tail in cuts if (head := unlinked(first))]
    if not found:
        found = [(*heads, tail) for first, tail in cuts if len(heads := parts(first)) == 2]
    return max(found, key=likeliness, default=())


def is_tail(tail):
    return tail not in FALSE_TAILS and WORD in marks(tail)


def unlinked(first):
    """The first part as a word, else as what only begins compounds; nothing when it is neither."""
    heads = [first.removesuffix(link) for link in LINKS if first.endswith(link)]
    words = (head for head in heads if len(head) >= LEAST and WORD in marks(head))
    return next(words, first if HEAD in marks(first) else "")


def likeliness(words):
    """Of several ways to cut, the one into common words; then the one with the longest tail."""
    return sum(frequency(word) for word in words), len(words[-1])
