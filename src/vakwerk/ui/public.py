"""What other contexts may use of ui."""

from vakwerk.ui.forms import (
    SharedForm,  # for what several people may change: shows what somebody else changed in the meantime
)
from vakwerk.ui.pdf import (
    pdf,  # an accessible PDF of a document that extends `ui/paper.html`
)
