"""Doers, numbers and names that are put crosswise are doubted; told in other words they are not."""

import pytest

from reportedly.records import Verdict

PETROL = "Police allege that Tor bought the petrol and Per lit the straw."
TRADE = "The Front had offered to free 120 soldiers in exchange for 300 of its fighters."
YACHT = (
    "Fishermen from Isla Tessan found the wreck on Monday, eleven days after the yacht set out from Cabo Varn, "
    "the coastguard said."
)
CLAIMS = "The surgeon Ada Lund said on Friday that thieves had found her car near Varn. Her brother lives in Orrin."
SUED = "The education ministry had sued the union. The court ignored evidence offered by the union, Judge Lund said."
ACCUSED = "The governor, Ada Lund, spoke first. The nurses' leader, Tor Eng, accused her of hiding a report."
SIGNS = "Inspector Eng said there was no sign that anybody had been in the car."
DEAD = "Most of the dead were children under five, the clinic's head, Ada Lund, said."
LEFT = "Gunmen took the pupils. Parents said soldiers had left the town only hours before."
REOPENED = "The road had been reopened on Saturday after a two-day closure."
PERSON = "A person familiar with the talks told Varn News that the governor had wanted more."
COAST = "Exporters have stopped shipments from the Vessa valley, though not from the coast. Prices rose to a record."
PLANT = "The firm Belfarm would cut 900 jobs in Tarn, and close a plant in Varn by March, it said."


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (PETROL, "Per bought the petrol and Tor lit the straw, police allege."),
        (TRADE, "In exchange for 300 soldiers the Front had offered to free 120 of its fighters."),
        (YACHT, "The yacht had left Isla Tessan eleven days earlier, the coastguard said."),
        (SUED, "The court ignored evidence offered by the ministry, Judge Lund said."),
        (ACCUSED, "Tor Eng, who leads the nurses, was accused by Ada Lund of hiding a report."),
        (SIGNS, "There were signs that somebody had been in the car, Inspector Eng said."),
        (DEAD, "All those who died were children under five, Ada Lund said."),
        (LEFT, "Gunmen took the pupils because soldiers had left the town, parents said."),
        (REOPENED, "The road had been closed on Saturday."),
        (COAST, "Exporters have stopped shipments from the coast."),
        (COAST, "Prices rose to a record because exporters had stopped shipments."),
        (PLANT, "Belfarm is going to shut a plant in Tarn by March, it said."),
        ("The dam burst on Friday.", "The dam held on Friday."),
        (PERSON, "People familiar with the talks told Varn News that the governor had wanted more."),
    ],
)
def test_what_is_put_crosswise_is_doubted(verdict, evidence, text):
    assert verdict(evidence, text) != Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (PETROL, "The petrol was bought by Tor and the straw lit by Per, police allege."),
        (TRADE, "In exchange for 300 of its fighters the Front had offered to free 120 soldiers."),
        (YACHT, "The yacht had left Cabo Varn eleven days earlier, the coastguard said."),
        (CLAIMS, "Thieves had found the car of Ada Lund, she said."),
        (SUED, "The court ignored evidence that the union had offered, Judge Lund said."),
        (ACCUSED, "Ada Lund was accused by the nurses' leader, Tor Eng, of hiding a report."),
        (SIGNS, "There was no sign of anybody having been in the car, Inspector Eng said."),
        (DEAD, "Most of those who died were children under five, Ada Lund said."),
        (REOPENED, "The road was reopened on Saturday."),
        (COAST, "Exporters have stopped shipments from the Vessa valley, but not from the coast."),
        (PLANT, "Belfarm is going to shut a plant in Varn by March, it said."),
        (PERSON, "One of the people familiar with the talks told Varn News that the governor had wanted more."),
    ],
)
def test_what_is_told_in_another_order_is_left_alone(verdict, evidence, text):
    assert verdict(evidence, text) == Verdict.SUPPORTED
