"""What other contexts may use of ui."""

from vakwerk.ui.forms import (
    ClockField,  # a time of day
    DayField,  # a day
    SharedForm,  # for what several people may change: shows what somebody else changed in the meantime
    moment_of,  # the moment that a day and a time make
)
from vakwerk.ui.pdf import (
    pdf,  # an accessible PDF of a document that extends `ui/paper.html`
)
