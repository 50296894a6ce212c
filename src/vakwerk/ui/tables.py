"""A table as a file for a spreadsheet: what people typed stays text there, and never becomes a formula."""

import csv
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from django.http import HttpResponse

FORMULA = tuple("=+-@\t\r")  # a spreadsheet takes what begins with one of these for a formula


def table(name, rows):
    """The answer with which a browser saves these rows, the first of them the heads of the columns."""
    answer = saved_as(f"{name}.csv", "text/csv; charset=utf-8")
    answer.write("\ufeff")  # so that a spreadsheet reads it as UTF-8
    csv.writer(answer, delimiter=";").writerows([written(each) for each in row] for row in rows)
    return answer


def written(fact):
    """As a Dutch spreadsheet reads it: an amount with a comma, below nought too, and a moment; nothing stays empty."""
    if isinstance(fact, Decimal):
        return f"{fact:.2f}".replace(".", ",")
    if isinstance(fact, datetime):
        return f"{fact:%d-%m-%Y %H:%M}"
    return safe("" if fact is None else fact)


def safe(fact):
    text = str(fact)
    return f"'{text}" if text.startswith(FORMULA) else text


def sheet(name, rows):
    """The same as an open document (.ods): numbers and moments stay what they are, and text never becomes a formula."""
    from odfdo import Document, Row, Table

    document = Document("spreadsheet")
    document.body.clear()
    filled = Table(name)
    for values in rows:
        row = Row()
        row.set_values(list(values))
        filled.append_row(row)
    document.body.append(filled)
    kept = BytesIO()
    document.save(kept)
    answer = saved_as(f"{name}.ods", "application/vnd.oasis.opendocument.spreadsheet")
    answer.write(kept.getvalue())
    return answer


def saved_as(name, kind):
    """An empty answer that a browser saves under this name, and keeps no copy of."""
    answer = HttpResponse(content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
