import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.web.posting import own_path
from reader.web.settings import CHOICES, Display, parse
from tests.web.fakes import client


def test_a_setting_is_kept_and_the_page_says_so() -> None:
    browser = client()

    answer = browser.post("/settings", data={"theme": "dark", "back": "/texts/talks/"})

    assert (answer.status_code, answer.location) == (303, "/texts/talks/")
    assert 'data-theme="dark"' in browser.get(answer.location).text
    assert 'data-theme="dark"' in browser.get("/settings").text


def test_other_settings_stay() -> None:
    browser = client()
    browser.post("/settings", data={"theme": "dark"})
    browser.post("/settings", data={"english": "hidden"})

    page = browser.get("/texts/talks/").text

    assert 'data-theme="dark"' in page
    assert 'data-english="hidden"' in page


@pytest.mark.parametrize("form", [{"theme": "pink"}, {"colour": "red"}, {"ja_size": "1000"}])
def test_a_setting_that_does_not_exist_is_refused(form: dict[str, str]) -> None:
    answer = client().post("/settings", data=form)

    assert answer.status_code == 400
    assert "Set-Cookie" not in answer.headers


def test_looking_at_settings_changes_nothing() -> None:
    assert "Set-Cookie" not in client().get("/settings?theme=dark").headers


ADDRESSES = {
    "https://evil.example/texts/": "/texts/",
    "//evil.example": "/",
    "///evil.example": "/evil.example",
    "/\\evil.example": "/evil.example",
    "javascript:alert(1)": "/alert(1)",
    "": "/",
}


@pytest.mark.parametrize(("address", "path"), ADDRESSES.items())
def test_a_redirect_stays_on_the_site(address: str, path: str) -> None:
    assert own_path(address) == path


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_cookie_gives_settings_that_exist(cookie: str) -> None:
    display = parse(cookie)

    assert all(getattr(display, name) in values for name, values in CHOICES.items())


def test_defaults_are_the_first_choices() -> None:
    assert Display() == Display(**{name: values[0] for name, values in CHOICES.items()})


def test_the_address_of_a_text_forces_settings_and_keeps_none() -> None:
    browser = client()

    forced = browser.get("/texts/talks/?writing=vertical&english=nonsense")

    assert 'data-writing="vertical"' in forced.text
    assert 'data-english="shown"' in forced.text
    assert "display=" not in forced.headers.get("Set-Cookie", "")
    assert 'data-writing="horizontal"' in browser.get("/texts/talks/").text
