# Two commands matter: `make demo` and `make test`. Both set up what they need
# and work again without a network.
SHELL := /bin/bash
PYTHON ?= python3
UV := $(CURDIR)/.tools/bin/uv
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/.venv
RUN := .venv/bin
SYNC = $(UV) sync --frozen --quiet --python $$(command -v $(PYTHON))

.PHONY: demo test lint types spec quality bench-quality docs gazetteer clean

demo: .stamps/ready  ## add the sample pages, print the newest day list, write it as HTML
	@$(RUN)/python samples/demo.py

test: lint types  ## everything that must hold before a change lands
	@$(RUN)/pytest

lint: .stamps/ready
	@$(RUN)/ruff check
	@$(RUN)/ruff format --check
	@$(RUN)/lint-imports

types: .stamps/ready
	@$(RUN)/mypy

spec: .stamps/ready  ## the rules the tests hold, as sentences in the page's order
	@$(RUN)/pytest --spec -q tests

quality: .stamps/ready  ## measure on ../shared and rewrite docs/quality.md
	@$(RUN)/python -m quality

bench-quality: .stamps/ready  ## measure on the public sets of ../shared/bench, too
	@$(RUN)/python -m quality.bench
	@$(RUN)/python -m quality

docs: .stamps/ready  ## rewrite the generated pages of docs/reference
	@$(RUN)/python docs/generate.py

gazetteer: .tools/bin/uv  ## make the shipped gazetteer anew from ../shared/data/gazetteer
	@$(UV) run --no-project --with pyarrow==22.0.0 --python $$(command -v $(PYTHON)) \
		gazetteer/build.py ../shared/data/gazetteer

clean:
	rm -rf .venv .tools .stamps demo

# uv lives in the project's own folder. What it fetched before is taken from its cache.
.tools/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Daybook needs Python 3.11 or newer; say where it is: make demo PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { \
		echo "Python has no pip; install it (sudo apt install python3-pip) and try again." >&2; exit 1; }
	@PIP_USER=0 PIP_ROOT_USER_ACTION=ignore $(PYTHON) -m pip install --quiet --no-input --disable-pip-version-check \
		--target .tools 'uv==0.13.9' || { \
		echo "uv could not be fetched; only the first time needs a network." >&2; exit 1; }

.stamps/ready: .tools/bin/uv pyproject.toml uv.lock
	@$(SYNC) --offline 2>/dev/null || $(SYNC) || { \
		echo "The libraries could not be fetched; the first time, and after uv.lock changed, a network is needed." >&2; exit 1; }
	@mkdir -p .stamps && touch $@
