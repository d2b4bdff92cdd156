"""How fast the reader reads, measured once for every state of what was read."""

from datetime import datetime, timedelta

from reader.study import progress
from reader.study.schedule import day
from reader.web.recent import Recent
from reader.web.stores import Stores

RECENT = timedelta(days=60)  # from which it is measured


class Pace:
    """Characters a minute."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._measured: Recent[float | None] = Recent(1)

    def own(self, now: datetime) -> float | None:
        """None as long as too little was read to tell."""
        readings = self._stores.readings
        return self._measured.get(
            (readings.revision(), day(now, None)),
            lambda: progress.pace(readings.beats(now - RECENT), None),
        )
