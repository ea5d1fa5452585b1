"""What Casus knows: data files under `data/` and their loaders. No linguistics here."""
