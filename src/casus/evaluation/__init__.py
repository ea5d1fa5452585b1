"""Readings against labelled files: figures that the documentation may quote."""
