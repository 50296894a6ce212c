"""The one place with SQL of our own: the full-text engine of each database finds the best, for an audience."""

from django.db import connection

ENOUGH, MANY = 300, 1_000  # the rarest words choose the candidates: at least, and then at most about so many
BEST = 100  # of them are read closely

SQLITE = """
SELECT entry.id, entry.words, entry.parts, entry.kind, entry.work, entry.language
FROM search_entry entry WHERE entry.id IN (
  SELECT search_fts.rowid FROM search_fts JOIN search_entry entry ON entry.id = search_fts.rowid
  WHERE search_fts MATCH %s AND search_fts.rowid > {since} AND entry.audience IN ({audiences}) {kinds}
  ORDER BY bm25(search_fts, 2.0, 1.0), search_fts.rowid DESC LIMIT {best})
"""
POSTGRESQL = """
SELECT entry.id, entry.words, entry.parts, entry.kind, entry.work, entry.language
FROM search_entry entry WHERE entry.id IN (
  SELECT entry.id FROM search_entry entry
  WHERE entry.vector @@ to_tsquery('simple', %s) AND entry.id > {since} AND entry.audience IN ({audiences}) {kinds}
  ORDER BY {rank} DESC, entry.id DESC LIMIT {best})
"""
SINCE = """(SELECT last - (last - first + 1) * {many} / {rows} FROM (
  SELECT (SELECT min(id) FROM search_entry) AS first, (SELECT max(id) FROM search_entry) AS last) AS ends)"""
RANK = "%s * ts_rank(ARRAY[0, 0.5, 0, 1]::real[], entry.vector, to_tsquery('simple', %s), 1)"


def best(asked, corpus, *, audiences, kinds=()):
    """(id, words, parts, kind, work, language) of what the engine itself reckons the best answers; in no order."""
    ways = sorted({way.stem for each in asked for way in each.ways.values()}, key=lambda s: (often(s, corpus), s))
    ways = [stems for stems in ways if often(stems, corpus)]
    if not ways or not audiences:
        return []
    chosen, rows = choosing(asked, corpus)
    places = {"audiences": ", ".join(["%s"] * len(audiences)), "since": since(rows), "best": BEST, "kinds": ""}
    if kinds:
        places["kinds"] = f"AND entry.kind IN ({', '.join(['%s'] * len(kinds))})"
    make = on_sqlite if connection.vendor == "sqlite" else on_postgresql
    sql, before, after = make(asked, ways, chosen, corpus)
    with connection.cursor() as cursor:
        cursor.execute(sql.format(**places), [*before, *audiences, *kinds, *after])
        return cursor.fetchall()


def often(stems, corpus):
    return min(corpus.counts.get(each, 0) for each in stems.split())


def choosing(asked, corpus):
    """Of the words with the fewest rows whatever they are found by, until together they have rows enough; how many."""
    chosen, rows = set(), 0
    for more, stems in sorted(found_by(each, corpus) for each in asked):
        if rows >= ENOUGH and rows + more > MANY:
            break
        chosen.update(stems)
        rows += more
    return sorted(chosen), rows


def found_by(asked, corpus):
    """How many rows a word has at most, and by which of its ways."""
    counts = {way.stem: often(way.stem, corpus) for way in asked.ways.values()}
    stems = [stem for stem, count in counts.items() if count]
    return sum(counts.values()), stems


def since(rows):
    """The id after which entries are looked at: of what has more rows than that only the newest are."""
    return SINCE.format(many=MANY, rows=rows) if rows > MANY else "0"


def on_sqlite(asked, ways, chosen, corpus):
    any_of = " OR ".join(f'"{stems}"' for stems in chosen)
    rest = " OR ".join(f'"{stems}"' for stems in ways)
    return SQLITE, [any_of if len(chosen) == len(ways) else f"({any_of}) AND ({rest})"], []


def on_postgresql(asked, ways, chosen, corpus):
    """Each word counts by how rare it is: ts_rank itself does not know that."""
    known = set(ways)
    factors = []
    for each in asked:
        by_weight: dict = {}
        for way in each.ways.values():
            if way.stem in known:
                by_weight.setdefault((way.weight, round(corpus.rarity(way.stem), 1)), []).append(way.stem)
        factors += [(weight * rarity * len(stems), any_of(stems)) for (weight, rarity), stems in by_weight.items()]
    rank = " + ".join([RANK] * len(factors))
    return POSTGRESQL.replace("{rank}", rank), [any_of(chosen)], [value for pair in factors for value in pair]


def any_of(stems):
    return " | ".join("(" + " <-> ".join(each.split()) + ")" for each in stems)
