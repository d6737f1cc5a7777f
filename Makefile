# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
# make run     set everything up, then open the window on a sample request
# make demo    the same request without a screen, from draft to signed letter, into out/
# make test    set everything up, then every test

PYTHON ?= python3
VENV := .venv/bin/python
WORKERS ?= 2
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter offscreen,$(QT_QPA_PLATFORM))

.PHONY: run demo test check pictures bench catalogues reference lock clean

ifeq ($(SCREEN),)
run:
	@echo "There is no screen here, so this runs 'make demo' instead of the window."
	@$(MAKE) --no-print-directory demo
else
run:
	@$(PYTHON) packaging/bootstrap.py --window
	@$(VENV) -m mla_writer --sample
endif

demo:
	@$(PYTHON) packaging/bootstrap.py
	@$(VENV) -m mla_writer demo --out out

test:
	@$(PYTHON) packaging/bootstrap.py --tests
	@$(MAKE) --no-print-directory check
	@$(VENV) -m pytest -q -n $(WORKERS) --dist worksteal

check:
	@$(VENV) -m ruff check .
	@$(VENV) -m mypy
	@.venv/bin/lint-imports --no-cache
	@.venv/bin/reuse lint --quiet || .venv/bin/reuse lint --lines

pictures:
	@$(PYTHON) packaging/bootstrap.py --tests
	@$(VENV) -m tests.pictures

bench:
	@$(PYTHON) packaging/bootstrap.py --tests
	@$(VENV) -m pytest -q -p no:randomly -p no:xdist tests/benchmarks

# Babel reads code, forms and templates (packaging/catalogues.py).
catalogues:
	@$(PYTHON) packaging/bootstrap.py
	@$(VENV) packaging/catalogues.py

# Pages that follow from code, forms and data (packaging/make_reference.py).
reference:
	@$(PYTHON) packaging/bootstrap.py
	@$(VENV) packaging/make_reference.py

lock:
	@.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --upgrade requirements.in -o requirements.lock

clean:
	@rm -rf build out .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
