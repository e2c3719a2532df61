import json

from claimrec.model import Claim
from claimrec.render.claims import CLAIM_RENDERERS
from claimrec.render.look import Look
from sample_report import ALARM, DEAD

TABLE = """\
gazette
number  12 people             A fire on the pier at Port Ellery killed 12
                              people on Monday (police)
event   denied                The company denied that the alarm had failed
                              (the company, denied)
"""


def test_one_json_object_a_line() -> None:
    lines = CLAIM_RENDERERS["jsonl"](DEAD, Look()).splitlines()
    assert [Claim.model_validate(json.loads(line)) for line in lines] == list(DEAD)


def test_table() -> None:
    assert CLAIM_RENDERERS["table"]((DEAD[0], ALARM[0]), Look(width=80)) == TABLE


def test_no_claims_no_lines() -> None:
    assert CLAIM_RENDERERS["jsonl"]((), Look()) == ""
