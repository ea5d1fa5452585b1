"""Has the case arisen? Obligations weighed against the events and commitments of a dispatch."""

from casus.assessment.assess import assess

__all__ = ["assess"]
