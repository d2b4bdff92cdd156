"""The server that the stores and the pages are behind."""

from pathlib import Path

from flask import Flask

from reader import app
from reader.config import Settings


def test_pages_that_take_long_leave_room_for_others(tmp_path: Path) -> None:
    with app.listening(Settings(data=tmp_path, port=0)) as door:
        server = app.server(Flask("pages"), door)

        assert server.adj.threads > 12  # a browser asks for six things at once, two for twelve
        server.close()
