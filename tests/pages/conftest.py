"""Lets the tests of this room import their own printer of pages."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
