"""Workers: processes that recognise one page at a time, under a limit of time and memory.

Readers of C code that strangers' pictures are fed to can hang or crash. A worker that does is
ended and replaced; its page is lost, the others are not.
"""

import os
import pickle
import subprocess
import threading
import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.spawn import get_executable
from typing import Any, BinaryIO

from ehcp_io.readers.child_process import surroundings, was_too_slow
from ehcp_io.readers.ocr.modes import THREADS, Mode
from ehcp_io.readers.ocr.reading import Page, Seen

TIME_LIMIT = 60.0
"""Processor seconds for a page, the loading of the slow engine's models among them."""

LONGEST = 600.0
"""Seconds by the clock for a page: a busy machine takes long, one that hangs takes for ever."""

MEMORY_LIMIT = 6 << 30
"""Bytes of address space of a worker; it really takes 0.2 GB, and 1 GB with the slower engine."""

_DEBUG = "EHCP_IO_DEBUG"
_MOST_WORKERS = 8
_START = "from ehcp_io.readers.ocr.crew import serve; serve()"


@dataclass(frozen=True, slots=True)
class Task:
    """A page to recognise: page ``place`` of the document, or of a picture file's ``data``."""

    number: int
    place: int
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What every worker is told once: the PDF that the pages are in, if they are, and how."""

    document: bytes | None = None
    password: str | None = None
    mode: Mode = Mode.AUTO


def recognise_all(order: Order, tasks: Iterable[Task], most: int) -> Iterator[Page]:
    """The pages as they are done, in no order; a page that failed says so in ``problem``.

    There are ``most`` tasks at most: no more processes than that are started.
    """
    # In a worker of a batch one is enough: the batch has as many workers as there are processors.
    processors = 1 if parent_process() is not None else os.cpu_count() or 1
    count = max(1, min(processors, _MOST_WORKERS, most))
    free = threading.local()
    workers: list[_Worker] = []
    stopped = threading.Event()

    def work(task: Task) -> Page:
        if stopped.is_set():
            return Page(task.number, 0.0, 0.0, problem="crash")
        if not hasattr(free, "worker"):
            free.worker = _Worker(order, threads=processors // count)
            workers.append(free.worker)
        page: Page = free.worker.recognise(task)
        return page

    waiting = iter(tasks)
    with ThreadPoolExecutor(count) as pool:
        running: set[Future[Page]] = set()
        try:
            while True:
                # A picture of a page is large: no more are made than are worked on.
                while len(running) <= count and (task := next(waiting, None)) is not None:
                    running.add(pool.submit(work, task))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for each in done:
                    yield each.result()
        finally:
            stopped.set()
            pool.shutdown(wait=False, cancel_futures=True)
            # Each thread clears up its own child; two that do it at once fall over each other.
            for worker in workers:
                worker.kill()
            pool.shutdown(wait=True)
            for worker in workers:
                worker.end()


class _Worker:
    """A child process and the pipes to it; a new one after it has come to grief."""

    def __init__(self, order: Order, threads: int) -> None:
        self._order, self._threads = order, threads
        self._child: subprocess.Popen[bytes] | None = None

    def recognise(self, task: Task) -> Page:
        """The page, or one without words that says what went wrong."""
        child, is_new = self._alive()
        late = threading.Event()

        def give_up() -> None:
            late.set()
            child.kill()

        watch = threading.Timer(LONGEST, give_up)
        watch.start()
        try:
            if is_new:
                _send(child.stdin, self._order)
            _send(child.stdin, task)
            answer = _Answers(child.stdout).load()  # type: ignore[arg-type] # it is a pipe
        except Exception:  # a broken pipe, or whatever a hostile picture makes the child answer
            self.end()
            slow = late.is_set() or was_too_slow(child.returncode)
            answer = "time" if slow else "crash"
        finally:
            watch.cancel()
        if isinstance(answer, Page):
            return answer
        problem = answer if isinstance(answer, str) else "crash"
        return Page(task.number, 0.0, 0.0, problem=problem)

    def kill(self) -> None:
        """Let the child end at once, whoever waits for its answer."""
        child = self._child
        if child is not None:
            child.kill()

    def end(self) -> None:
        """End the child, if there is one, and its pipes."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _alive(self) -> "tuple[subprocess.Popen[bytes], bool]":
        """The child, and whether it has only just been started."""
        if self._child is not None:
            return self._child, False
        self._child = subprocess.Popen(  # noqa: S603 - our own interpreter, nothing of a file
            [get_executable(), "-P", "-c", _START],
            env=_surroundings(self._threads),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get(_DEBUG) == "1" else subprocess.DEVNULL,
        )
        return self._child, True


def _send(stream: Any, value: object) -> None:
    pickle.dump(value, stream, protocol=pickle.HIGHEST_PROTOCOL)
    stream.flush()


def serve() -> None:
    """The child's side: tasks on standard input, pages on standard output."""
    from ehcp_io.readers.child_process import limit_memory, limit_time

    limit_memory(MEMORY_LIMIT)
    with open(0, "rb", closefd=False) as asked, os.fdopen(os.dup(1), "wb") as answers:
        # What a library prints must not come between the answers.
        os.dup2(2, 1)
        order: Order = pickle.load(asked)  # noqa: S301 - written by our own parent
        while True:
            try:
                task: Task = pickle.load(asked)  # noqa: S301 - as above
            except EOFError:
                return
            limit_time(TIME_LIMIT)
            _send(answers, _answer(order, task))


def _answer(order: Order, task: Task) -> Page | str:
    from ehcp_io.readers.ocr.page import recognise_page
    from ehcp_io.readers.ocr.pictures import picture_of, render

    try:
        if task.data is not None:
            picture, dpi = picture_of(task.data, task.place)
        else:
            picture, dpi = render(order.document or b"", order.password, task.place)
        return recognise_page(picture, dpi, task.number, order.mode)
    except MemoryError:
        return "memory"
    except Exception as error:  # a page that fails, however it does, is told and costs no other
        if os.environ.get(_DEBUG) == "1":
            traceback.print_exc()
        return f"crash {type(error).__name__}"


def _surroundings(threads: int) -> dict[str, str]:
    """The child's environment: one thread for libraries, ``threads`` lines of a page at once."""
    return surroundings(OMP_THREAD_LIMIT="1", **{THREADS: str(max(threads, 1))})


class _Answers(pickle.Unpickler):
    """Takes only our own values from a child, which a hostile picture may have taken over."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)

    def find_class(self, module: str, name: str) -> Any:
        if module == Page.__module__ and name in (Page.__name__, Seen.__name__):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)
