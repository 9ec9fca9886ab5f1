"""Reports as JSON values: what is kept of them comes back whole, and nothing else is believed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pylint_tfhub.running.report_records import DamagedRecord, from_record, to_record
from tests.output.reports import diagnostic, fix, in_notebook, report


def test_what_was_kept_comes_back() -> None:
    (kept,) = report(
        in_notebook(),
        diagnostic("module", fix(("module", "m"), ("vectors", "v"))),
        diagnostic("", path=None),
    )
    assert from_record(json.loads(json.dumps(to_record(kept)))) == kept


PLACE = [2, 4, 4, 3, "/cells/2/source/1", 31]


@pytest.mark.parametrize(
    "place",
    [[], PLACE[:5], [*PLACE, 1], ["2", *PLACE[1:]], [*PLACE[:5], "31"], [*PLACE[:5], True], None],
)
def test_damaged_places_are_refused(place: Any) -> None:
    (record,) = to_record(report(in_notebook())[0])
    assert record[5] == PLACE
    record[5] = place
    with pytest.raises(DamagedRecord):
        from_record([record])
