# make brief    set everything up and write the brief of the sample story
# make test     install what tests need, lint, type-check, test, hold the quality floors
# make bench    print every measured score beside its floor
# make scale    group 1,000 to 100,000 articles: what quality and speed lose; takes minutes, so part of no other target
# make floors   raise the floors to what is measured now
# make pins     export the pinned requirements anew (needs uv)

.DELETE_ON_ERROR:
.PHONY: brief test bench scale floors pins clean

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
OUT := out

ifneq ($(shell command -v uv),)
  MAKE_VENV = uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
  INSTALL = uv pip install --quiet --python $(BIN)/python
else
  MAKE_VENV = $(PYTHON) -m venv $(VENV)
  INSTALL = $(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check
endif

brief: $(VENV)/.run
	@mkdir -p $(OUT)
	@$(BIN)/reportedly brief examples/troops --format html --force -o $(OUT)/brief.html
	@$(BIN)/reportedly brief examples/troops
	@echo
	@echo "The same brief as a page: $(OUT)/brief.html (open it in a browser; it works offline)"

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -n 2
	$(BIN)/python -m bench --fast --jobs 2 --floors floors.json --data $(DATA)

bench: $(VENV)/.test
	$(BIN)/python -m bench --floors floors.json --data $(DATA)

scale: $(VENV)/.test
	$(BIN)/python -m bench.scale $(DATA)

floors: $(VENV)/.test
	$(BIN)/python -m bench --raise --floors floors.json --data $(DATA)

pins:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --extra test pyproject.toml requirements/build.in -o requirements/test.txt

clean:
	rm -rf $(VENV) $(OUT) dist build

# What tests need holds what a run needs, so a clean checkout that is tested installs once.
$(VENV)/.run: requirements/run.txt pyproject.toml
	$(call SET_UP,requirements/run.txt)
	@touch $@

$(VENV)/.test: requirements/test.txt pyproject.toml
	$(call SET_UP,requirements/test.txt)
	@touch $(VENV)/.run $@

define SET_UP
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "reportedly needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(MAKE_VENV)
	@$(INSTALL) --require-hashes -r $(1)
	@$(INSTALL) --no-deps --no-build-isolation -e .
endef
