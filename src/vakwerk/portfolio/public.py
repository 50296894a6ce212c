"""What other contexts may use of the portfolio."""

from vakwerk.portfolio.actions import (
    jot,  # capture a moment
)
from vakwerk.portfolio.forms import (
    JotForm,  # the one field of the home page
)
