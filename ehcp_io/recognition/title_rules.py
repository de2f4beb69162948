"""Which section a heading's own words point to, where no title known is the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitleRule:
    """Words that point a heading to a section."""

    section: str
    every: tuple[str, ...]
    some: tuple[str, ...]
    none: tuple[str, ...]

    def fits(self, padded: str) -> bool:
        """Whether a key, padded with a space on each side, fits the rule."""
        return (
            all(f" {word}" in padded for word in self.every)
            and (not self.some or any(f" {word}" in padded for word in self.some))
            and not any(f" {word}" in padded for word in self.none)
        )
