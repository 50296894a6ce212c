"""What other contexts may use of privacy."""

from vakwerk.privacy.actions import (
    erase_after_commit,  # with a deletion: nothing stays behind in the files of the database
)
from vakwerk.privacy.deidentify.decisions import (
    still_named,  # who and what texts name, for who reads them before others do
)
from vakwerk.privacy.deidentify.things import (
    CHOICES as ROLE_CHOICES,  # roles that may come in the place of a name
)
from vakwerk.privacy.deidentify.vocabulary import (
    TITLES,  # what stands before a name, and goes with it
)
from vakwerk.privacy.forms import (
    AsksOnce,  # a form that points out marks of a person once
    CaseForm,  # a form whose case texts are kept only with roles in the place of names
    CaseText,  # a field for a text about a case, in a CaseForm
    PracticeText,  # a field for what professionals write
    pointed_out,  # the sentence that points out marks of a person in a text
)
from vakwerk.privacy.queries import (
    held_about,  # everything held about a person, by kind
    keep_until,  # the day after which a thing born now goes
    register,  # the processing register: whatever is kept of people
    register_in_words,  # the same in the language of who asks
)
from vakwerk.privacy.rules import (
    ARCHIVIST,  # sets terms and approves destruction
    PRIVACY_OFFICER,  # sees which data are kept
    SECURITY_OFFICER,  # looks into one incident, with a reason
    enough_people,  # whether a figure about colleagues may be shown
    may_see_terms,  # who sees terms, lists and statements of destruction
    may_store,  # whether a text may be kept at all
    may_supervise,  # who sees which inspections there were, and why
)
