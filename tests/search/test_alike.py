"""Which wishes are put side by side: by what they are about, and not by what any wish says."""

import pytest

from vakwerk.search.public import alike

SAME = [
    ("Nee zeggen en toch blijven zitten.", "Nee durven zeggen."),
    ("Brieven in klare taal", "Eenvoudige brieven schrijven"),
    ("Praten over schulden", "Schulden bespreken"),
    ("De nieuwe Participatiewet", "Wat verandert er in de wet?"),
    ("Omgaan met jongeren", "Jongeren bereiken"),
    ("Omgaan met agressie", "Wat doe ik met een agressieve klant?"),
    ("Motiverende gespreksvoering", "Klanten motiveren"),
    ("Psychische klachten herkennen", "Mensen met psychische problemen"),
    ("Meer weten over geldzorgen", "Geldzorgen op tijd zien"),
    ("Rapporteren in minder tijd", "Korter rapporteren"),
    ("Laaggeletterdheid herkennen", "Praten met mensen die laaggeletterd zijn"),
    ("Werkgevers overtuigen", "Samenwerken met werkgevers"),
    ("Talking about debts", "How to talk about debts with clients"),
]
OTHER = [
    ("Omgaan met jongeren", "Omgaan met agressie"),
    ("Agressieve klanten", "Klanten motiveren"),
    ("Gesprekken over geldzorgen", "Motiverende gesprekken voeren"),
    ("Werken met statushouders", "Leren werken met Excel"),
    ("Praten over geldzorgen", "Zorg voor mantelzorgers"),
    ("Beter luisteren", "Beter schrijven"),
    ("Meer weten van de wet", "Meer weten van autisme"),
    ("Hoe help ik jongeren aan werk?", "Hoe help ik ouderen met schulden?"),
    ("Huisbezoek goed voorbereiden", "Een goed gesprek voorbereiden"),
    ("Snel een besluit schrijven", "Snel weten wat iemand nodig heeft"),
    ("Digitale vaardigheden", "Sociale vaardigheden"),
    ("Samenwerken met de wijk", "Samenwerken met werkgevers"),
    ("How to talk about debts", "How to deal with young people"),
    ("Nee.", "Ja."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_short_wishes_about_the_same_are_found_whoever_else_wishes(one, other):
    assert alike([one, other]) == [[0, 1]]
    assert [0, 1] in alike([one, other, "Roosters maken", "Vergaderen zonder vergadering", "Haast en rust"])


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_wishes_that_say_the_same_about_something_else_are_not(one, other):
    assert alike([one, other]) == []


def test_many_are_put_in_groups_the_largest_first():
    wishes = [
        "Nee zeggen",
        "Jongeren bereiken",
        "Nee durven zeggen",
        "Roosters",
        "Omgaan met jongeren",
        "Hoe zeg ik nee?",
    ]

    assert alike(wishes) == [[0, 2, 5], [1, 4]]
