"""Connected parts: small numbers for them give what large ones give."""

import pytest
from readers.ocr.pictures import needs_ocr


@needs_ocr
@pytest.mark.parametrize("share", [0.0, 0.002, 0.05, 0.2, 0.4, 0.6, 0.95, 1.0])
@pytest.mark.parametrize("size", [(1, 1), (1, 90), (90, 1), (61, 74), (700, 901)])
def test_parts_are_those_of_the_library_in_its_order(size: tuple[int, int], share: float) -> None:
    """From an empty picture to grain with more parts than 16 bits can count."""
    import cv2
    import numpy as np

    from ehcp_io.readers.ocr.components import labelled

    cv2.setNumThreads(1)
    mask = (np.random.default_rng(7).random(size) < share).astype(np.uint8)
    _, wanted, sizes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    labels, stats = labelled(mask)
    assert np.array_equal(labels, wanted)
    assert np.array_equal(stats, sizes)
    assert np.array_equal(labelled(mask * 255)[0], wanted)
