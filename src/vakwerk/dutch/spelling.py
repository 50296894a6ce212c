"""How far two words are apart in spelling."""


def distance(one, other, most):
    """Letters to change, add, leave out or swap with the next (Damerau-Levenshtein); more than `most` is `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def allowed(word):
    """How many letters may be wrong in a word that is still recognised."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def near(word, words):
    """Of some words those that this one may be a typing error of, the nearest first: (how far, word)."""
    most, letters = allowed(word), set(word)
    alike = (other for other in words if other != word and len(letters.symmetric_difference(other)) <= 2 * most)
    found = ((distance(word, other, most), other) for other in alike)
    return sorted((far, other) for far, other in found if far <= most)
