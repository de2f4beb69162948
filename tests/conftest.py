"""How the properties are searched: the same cases in each run, other ones by ``make explore``.

A change is judged by what it does, not by the day's luck; new cases are looked for on purpose,
and each that fails becomes an example of its own.
"""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, deadline=None, print_blob=True)
settings.load_profile("same")
