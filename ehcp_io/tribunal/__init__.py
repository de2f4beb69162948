"""The Tribunal's working document: one text with what each party would add and delete, and back."""

from ehcp_io.tribunal.key import Party, Position

__all__ = ["Party", "Position"]
