# One place for what a contributor and CI run. PYTHON may point at any virtual environment's.
PYTHON ?= python

.PHONY: check format lint types test explore schema readme

check: format lint types test

format:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

test:
	$(PYTHON) -m pytest --cov --cov-report=term

# Other random cases at each run; what fails is mended, and becomes an example in its test.
explore:
	$(PYTHON) -m pytest --hypothesis-profile=explore $(shell grep -rl '@given' tests)

# The published schemas are made from the model; read the difference before committing it.
schema:
	$(PYTHON) -c "from pathlib import Path; from ehcp_io.compare import schema; \
	from ehcp_io.plan.schema import schema_bytes; \
	Path('templates/diff.schema.json').write_bytes(schema.schema_bytes()); \
	from ehcp_io.plan.xsd import xsd_bytes; \
	Path('templates/plan.schema.json').write_bytes(schema_bytes()); \
	Path('templates/plan.xsd').write_bytes(xsd_bytes())"

# The README shows what its commands really print.
readme:
	$(PYTHON) docs/readme_output.py
