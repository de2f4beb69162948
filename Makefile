# One place for what a contributor and CI run. PYTHON may point at any virtual environment's.
PYTHON ?= python

.PHONY: check format lint types test

check: format lint types test

format:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

test:
	$(PYTHON) -m pytest --cov --cov-report=term
