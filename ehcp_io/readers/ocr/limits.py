"""A limit of memory for a process of our own, where the system can hold it to that."""


def limit_memory(limit: int) -> None:
    """Let this process take no more than ``limit`` bytes of address space."""
    try:
        import resource  # there is none on Windows
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    except (OSError, ValueError):
        return
