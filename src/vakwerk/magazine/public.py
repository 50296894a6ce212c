"""What other contexts may use of magazine."""

from vakwerk.magazine.actions import (
    add_area,  # for seeds: a municipality that does not exist
    add_section,  # for seeds: a section of the magazine
    add_theme,  # for seeds: a subject by which articles are found
    answer,  # somebody who was interviewed agrees, or does not
    approve,  # let an article be ready
    archive,  # out of the front, still readable
    ask_about_quotes,  # ask somebody whether her words are right
    ask_consent,  # ask somebody whether a picture of her may be shown
    ask_newsletter,  # somebody wants the newsletter
    assign,  # give an article to who writes it
    begin_article,  # an idea for an article, also from something in the library
    begin_edition,  # a new number
    begin_issue,  # a number of the newsletter
    change_article,  # where an article belongs and what it tells of
    check_client,  # note that a client cannot be known in a story
    check_initiative,  # an editor has looked at what is put forward for the map
    compose_issue,  # what is in a number of the newsletter
    confirm_initiative,  # it still goes on
    confirm_newsletter,  # the address is the reader's
    correct,  # let everyone read what was mended, with what was wrong
    decide,  # show a reaction, or do not
    end_consents,  # what happens on the day that a consent ends
    finish_editing,  # an article is edited
    found_magazine,  # the ground on which the magazine stands; safe to repeat
    give_consent,  # somebody lets her picture be shown
    hand_in,  # an article is written
    keep_map,  # what the clock does to the map: ask, remind, take away
    keep_photo,  # for seeds: a picture
    letters_sent,  # for seeds: a newsletter of long ago was sent long ago
    load_areas,  # the municipalities that come along; safe to repeat
    name_magazine,  # what the magazine is called
    publish_edition,  # a number comes out with what is approved in it
    put_in_order,  # the order of the articles in a number
    react,  # a reaction of a reader
    schedule,  # ready to come out
    send_issue,  # a letter to every reader, and into the archive
    show_initiative,  # onto the map
    submit,  # put something forward for the map
    write,  # a new version of a text
)
from vakwerk.magazine.queries.desk import (
    asks as asks_of_makers,  # what the magazine asks of who makes it
)
from vakwerk.magazine.queries.initiatives import (
    areas_named,  # municipalities by any name they had
)
from vakwerk.magazine.queries.reading import (
    address_of,  # the permanent address of an article
    articles_of,  # what is in a number of the magazine, in a language
    magazine,  # the magazine itself: its name and in one sentence what it is
    newest_edition,  # the number that came out last
    places,  # everything with an address that everyone may read
)
from vakwerk.magazine.rules import (
    EDITOR,  # makes the magazine
    FINAL_EDITOR,  # approves what comes out
    is_editor,  # whether a person makes the magazine
)
from vakwerk.magazine.typeset.setting import (
    article_text,  # for seeds: the fields, blocks and credits of a file
)
