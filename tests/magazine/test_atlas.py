"""The drawing of the country: where a place falls, and official borders from a file."""

import json

import pytest
from django.core.management import CommandError, call_command

from vakwerk.magazine import actions
from vakwerk.magazine.atlas import drawing, geojson
from vakwerk.magazine.models import Area

WATER = [[[6.7, 53.2], [7.0, 53.2], [7.0, 53.4], [6.7, 53.4], [6.72, 53.3], [6.7, 53.2]]]


def file_of(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def feature(code="GM1979", geometry=None, **properties):
    shape = geometry or {"type": "Polygon", "coordinates": WATER}
    return {"type": "Feature", "properties": {"statcode": code} | properties, "geometry": shape}


@pytest.mark.parametrize(
    ("where", "expected"),
    [((3.358, 53.5547), (0, 0)), ((7.2275, 50.7504), (drawing.WIDTH, drawing.HEIGHT))],
)
def test_the_corners_of_the_country_are_the_corners_of_the_drawing(where, expected):
    assert drawing.point(*where) == pytest.approx(expected)


def test_the_data_hold_every_municipality_within_the_drawing():
    areas = drawing.municipalities()

    assert (len(areas), len({area.code for area in areas}), len(drawing.provinces())) == (342, 342, 12)
    assert [area for area in areas if not (0 < area.x < drawing.WIDTH and 0 < area.y < drawing.HEIGHT)] == []
    assert {area.province for area in areas} == {key for key, _name, _path in drawing.provinces()}
    assert drawing.former().keys() <= {area.name for area in areas}


def test_official_borders_take_the_place_of_a_dot_and_keep_what_is_known(db, tmp_path):
    actions.load_areas()
    file = tmp_path / "gemeenten.geojson"
    file.write_text(file_of(feature(statnaam="Eemsdelta"), feature(code="PV20")))

    call_command("import_areas", str(file), stdout=open("/dev/null", "w"))  # noqa: SIM115, PTH123

    area = Area.objects.get(pk="1979")
    assert (area.name, area.province, area.former) == ("Eemsdelta", "gr", ["Appingedam", "Delfzijl", "Loppersum"])
    assert area.outline.startswith("M")
    assert (area.x, area.y) == pytest.approx(drawing.point(6.86, 53.3), abs=12)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"features": 3}', '{"features": [{"properties": null, "geometry": null}]}', "[" * 100_000,
        file_of(), file_of(feature(code="PV20")), file_of(feature(geometry={"type": "Polygon", "coordinates": []})),
        file_of(feature(geometry={"type": "Polygon", "coordinates": [[["a", "b"]]]})),
        file_of(feature(geometry={"type": "Polygon", "coordinates": [[[121000, 487000]] * 4]})),
    ],
)  # fmt: skip
def test_a_file_that_is_no_map_is_refused_with_a_reason(text):
    with pytest.raises(geojson.Unreadable):
        geojson.borders(text)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path):
    with pytest.raises(CommandError):
        call_command("import_areas", str(tmp_path / "nergens.geojson"))
