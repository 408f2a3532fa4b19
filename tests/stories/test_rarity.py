"""How rare a term is among articles that are held against each other: by them, and hardly by how much else was read."""

import numpy as np
import pytest
from story_reports import FERRY, OPERA, report

from reportedly.stories.frequencies import Frequencies
from reportedly.stories.profile import profile_of
from reportedly.stories.vectors import dot

COMPARED = (
    "The ferry of Corvina Lines ran aground off Oskel on Friday, harbour master Jonas Velt said.",
    "Jonas Velt said that the ferry had lost an engine before it struck rocks off Oskel.",
    "Oskel will elect a mayor on Sunday; Jonas Velt is a candidate for the greens.",
)


def frequencies_of(texts):
    frequencies = Frequencies()
    for text in texts:
        frequencies.count(profile_of(report("x", text)))
    return frequencies


def others(count):
    return [
        OPERA.replace("Hartog", f"Singer{number}ova").replace("Onassi", f"Other{number}i") for number in range(count)
    ]


def likeness(texts, read):
    vectors = frequencies_of([*texts, *read]).vectors([profile_of(report("x", text)) for text in texts])
    return np.array([[dot(one, other) for other in vectors] for one in vectors])


def test_two_reports_are_as_alike_however_much_else_was_read():
    assert np.allclose(likeness(COMPARED, others(20)), likeness(COMPARED, others(1_500)), atol=0.03)


def test_what_all_of_the_compared_share_weighs_less_than_what_some_share():
    [vector, *_] = frequencies_of([*COMPARED, FERRY]).vectors([profile_of(report("x", text)) for text in COMPARED])
    weights = dict(zip(vector.terms.tolist(), vector.weights.tolist(), strict=True))
    [oskel, corvina] = (set(profile_of(report("x", f"near {name}")).terms.tolist()) for name in ("Oskel", "Corvina"))
    assert max(weights[term] for term in oskel & set(weights)) < max(weights[term] for term in corvina & set(weights))


@pytest.mark.parametrize("few_tell_little", [True, False])
def test_an_article_without_terms_has_an_empty_vector(few_tell_little):
    nothing = profile_of(report("x", "the of and"))
    assert not len(Frequencies().vector(nothing, few_tell_little=few_tell_little).terms)
    assert [len(vector.terms) for vector in Frequencies().vectors([nothing])] == [0]
    assert Frequencies().vectors([]) == []
