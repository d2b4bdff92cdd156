"""Moments as the files keep them: ISO 8601 in UTC."""

from datetime import UTC, datetime


def said(now: datetime, precision: str = "milliseconds") -> str:
    return now.astimezone(UTC).isoformat(timespec=precision)


def time(said: str) -> datetime:
    return datetime.fromisoformat(said)
