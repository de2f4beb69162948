"""From blocks to a plan: general rules first, vocabulary and profiles as data."""

from ehcp_io.recognition.recognise import Decision, Recognition, recognise

__all__ = ["Decision", "Recognition", "recognise"]
