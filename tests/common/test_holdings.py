"""Each context says what it holds about a person; together that is all that Vakwerk holds."""

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.holdings import _held, hold, holdings


class Souvenir:
    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose="To remember",
        legal_basis=Basis.NONE,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("souvenir", "This stays."),
    )


def test_what_a_context_holds_is_found_once_and_can_be_said_anew():
    before = holdings()
    try:
        hold(Souvenir, "Souvenirs", of=list, row=dict)
        hold(Souvenir, "Your souvenirs", of=list, row=dict)

        assert [held.words for held in holdings() if held not in before] == ["Your souvenirs"]
    finally:
        del _held[Souvenir]
