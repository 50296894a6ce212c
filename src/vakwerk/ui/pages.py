"""A long list, a page at a time, without counting it: how long it is no page needs to know."""

from dataclasses import dataclass

from vakwerk.common.requests import sent


@dataclass(frozen=True)
class Page:
    """Some rows of a list, and whether there are others before and after them."""

    rows: list
    number: int = 1
    has_next: bool = False

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)

    @property
    def has_previous(self):
        return self.number > 1

    @property
    def has_others(self):
        return self.has_previous or self.has_next

    @property
    def previous(self):
        return self.number - 1

    @property
    def next(self):
        return self.number + 1


def page_of(request, rows, size, name="bladzijde"):
    """The page that is asked for in the address; the first when there is no such page."""
    asked = sent(request.GET, name, 6)
    number = max(int(asked), 1) if asked.isascii() and asked.isdecimal() else 1
    found = page(rows, size, number)
    return found if found.rows or number == 1 else page(rows, size)


def page(rows, size, number=1):
    """At most `size` rows of a sequence or a question to the database, asked for once."""
    start = (number - 1) * size
    found = list(rows[start : start + size + 1])
    return Page(found[:size], number, has_next=len(found) > size)
