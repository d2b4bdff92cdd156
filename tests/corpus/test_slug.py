from itertools import islice

import pytest

from reader.corpus.slug import ids, slug
from reader.model.bitext import Meta

SLUGS = {
    "Dvořák’s “Rusalka”": "dvoraks-rusalka",
    "Ｒａｓｈｏｍｏｎ": "rashomon",
    "羅生門": "",
    "1984": "",
    "第3章 A": "",
    "../../etc/passwd": "etc-passwd",
    "Russia’s Policy towards the Korean Peninsula: Historical": (
        "russias-policy-towards-the-korean-peninsula"
    ),
    "x" * 99: "x" * 45,
}


@pytest.mark.parametrize(("title", "expected"), SLUGS.items())
def test_slugs(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_ids_go_on() -> None:
    assert list(islice(ids(Meta("猫", title_en="Cat", author="作家")), 3)) == [
        "cat",
        "cat-2",
        "cat-3",
    ]
