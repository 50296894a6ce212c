"""What other contexts may use of library."""

from vakwerk.library.actions import (
    add_shared,  # for seeds: something that was read and shared long ago
    ask_reader,  # have a draft read by a second person
    back,  # a named sentence of support by an executive, under anything with a label
    end_backings,  # support stays as long as what it stands under
    end_evidence,  # what was counted is kept no longer, so nothing leads there
    keep,  # change a draft
    offer_help,  # say about what colleagues may ask
    propose,  # a draft for its owner, of something that is hers in another context
    use,  # for seeds: somebody uses something
    withdraw_backing,  # the support stays to be seen, and that it was withdrawn
)
from vakwerk.library.actions import (
    look_back as look_back_on_use,  # for seeds: what came of using it
)
from vakwerk.library.forms import (
    BackingForm,  # one sentence of support
)
from vakwerk.library.queries import (
    backings_of,  # the support under a thing, the withdrawn too
    drafts,  # what she is writing, for her alone
    items_among,  # those of some items that a person may see
    kept_by,  # what she shared, with how many used it
)
from vakwerk.library.rules import (
    may_back,  # whether somebody may stand behind a thing that she may see
)
from vakwerk.library.states import (
    Certainty,  # once, several times, researched
    KeptKind,  # lesson, proven practice, guide, worksheet
    Origin,  # where something came from, by kind only
)
