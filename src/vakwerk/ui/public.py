"""What other contexts may use of ui."""

from vakwerk.ui.contrast import (
    wearable,  # whether pages may wear tokens, as a verdict that names what cannot be read on what
    worn,  # what goes on top of ours: the tokens that follow from one colour, and those of a sheet
)
from vakwerk.ui.files import (
    kind_of,  # which of some kinds a file is, by how it begins
)
from vakwerk.ui.forms import (
    ClockField,  # a time of day
    DayField,  # a day
    EuroField,  # an amount, in whole cents
    LongSelect,  # a list to choose from that may be long
    SharedForm,  # for what several people may change: shows what somebody else changed in the meantime
    moment_of,  # the moment that a day and a time make
)
from vakwerk.ui.pages import (
    page_of,  # the page of a long list that is asked for in the address
)
from vakwerk.ui.pdf import (
    pdf,  # an accessible PDF of a document that extends `ui/paper.html`
)
from vakwerk.ui.tables import (
    sheet,  # the same as an open document, in which numbers stay numbers
    table,  # rows as a file for a spreadsheet, in which nothing becomes a formula
)
from vakwerk.ui.tokens import (
    read_sheet,  # the design tokens in a sheet, and what was left out of it
    written,  # tokens as a sheet, stacked after ours
)
from vakwerk.ui.words import (
    spoken,  # a sentence of a computation, translated and filled in
)
