"""What is raised in free retelling: rungs, deeds told by a noun, outlets that cite, offices; and what is not."""

import pytest

from reportedly.records import Verdict

FREED = "Her husband, Tor, who was questioned for seven hours and released without charge, says he saw her on Friday."
APPEAL = "The head of legal affairs, Ada Lund, said Belfarm was considering an appeal against the fine."
CLIENT = "The lawyer, Ada Lund, told Varn Radio that her client would probably appeal."
HERALD = "The Varn Herald, citing two officials, reported on Friday that the army had moved 40 tanks to the border."
FRAUD = "The Farmers' leader, Tor Eng, refused to concede and said there had been fraud in three districts."
POLICE = "A student is being sought as a witness, a police spokeswoman said."
VALLEY = "Environment minister Ada Lund visited the valley and promised an inquiry. The mining firm Belfarm was silent."


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (FREED, "Police arrested her husband, Tor, after he had been questioned for seven hours."),
        (APPEAL, "Belfarm has lodged an appeal against the fine, Ada Lund said."),
        (CLIENT, "The accused is going to appeal, Ada Lund told Varn Radio."),
        (HERALD, "The army has moved 40 tanks to the border, two officials said."),
        (FRAUD, "There was fraud in three districts, and the Farmers' leader has refused to concede."),
        (POLICE, "The chief of police said a student was being sought as a witness."),
        (VALLEY, "Ada Lund, the mining minister, visited the valley."),
    ],
)
def test_what_is_raised_is_doubted(verdict, evidence, text):
    assert verdict(evidence, text) != Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (FREED, "Her husband, Tor, was questioned for seven hours and then released without charge."),
        (APPEAL, "Belfarm is thinking about an appeal against the fine, Ada Lund said."),
        (CLIENT, "The accused may appeal, Ada Lund told Varn Radio."),
        (HERALD, "The army has moved 40 tanks to the border, the Varn Herald reported, citing two officials."),
        (FRAUD, "The Farmers' leader, Tor Eng, has refused to concede."),
        (POLICE, "A police spokeswoman said a student was being sought as a witness."),
        (VALLEY, "Ada Lund, the environment minister, visited the valley."),
    ],
)
def test_what_is_not_raised_is_left_alone(verdict, evidence, text):
    assert verdict(evidence, text) == Verdict.SUPPORTED
