"""Readings as text, JSON and HTML."""

from casus.export.html import to_html
from casus.export.json_text import reading_schema, to_json
from casus.export.text import print_reading

__all__ = ["print_reading", "reading_schema", "to_html", "to_json"]
