# Everything one does with plnsite. `make` alone lists it.
#
# All it needs is Python 3.11 or newer and make. What it installs stays in .venv, what it keeps in var.

PORT ?= 8000
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$python"; break; }; done)

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/runtime.stamp
DEVELOPMENT := $(VENV)/development.stamp
CODE := accounts demo kit launcher networks plnsite reflections resources tests bench manage.py gunicorn.conf.py

export PORT
.DELETE_ON_ERROR:
.PHONY: help demo dev test crawl lint format shell screenshots dump requirements clean
.DEFAULT_GOAL := help

help: ## list what can be made
	@echo "plnsite: where school students build their own personal learning networks"
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1~\2/p' $(MAKEFILE_LIST) | awk -F'~' '{ printf "%-20s %s\n", $$1, $$2 }'

demo: $(RUNTIME) ## run a lively demo school; PORT=8100 chooses another address
	@exec $(BIN)/python -m launcher demo

dev: $(DEVELOPMENT) ## the same, started anew by itself whenever a file changes
	@exec $(BIN)/python -m launcher dev

test: $(DEVELOPMENT) lint ## look over the code, then run every test against real servers and a real browser
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

crawl: $(DEVELOPMENT) ## press every link and button of every page, as everybody, with little and with much
	@$(BIN)/python -m tests.chromium
	@mkdir -p var && $(BIN)/python -W ignore -m tests.crawl 2>var/crawl.log

lint: $(DEVELOPMENT) ## look over the code without running it
	@$(BIN)/ruff check -q $(wildcard $(CODE))
	@$(BIN)/ruff format -q --check $(wildcard $(CODE))

format: $(DEVELOPMENT) ## put the code into its usual shape
	@$(BIN)/ruff check -q --fix $(wildcard $(CODE))
	@$(BIN)/ruff format -q $(wildcard $(CODE))

shell: $(RUNTIME) ## a Python prompt with the demo school's data
	@exec $(BIN)/python -m launcher manage shell

screenshots: $(DEVELOPMENT) ## photograph the pages into var/screenshots, and two for the README into docs/pictures
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.screenshots

dump: $(DEVELOPMENT) ## keep the database of this commit for the test of migrations; do it when a release is cut
	@$(BIN)/python -m tests.migrations.dump

requirements: $(DEVELOPMENT) ## write requirements*.txt anew from pyproject.toml
	@compile="$(BIN)/uv pip compile -q --upgrade --universal --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links pyproject.toml"; \
	$$compile -o requirements.txt && $$compile --extra dev -o requirements-dev.txt

clean: ## forget everything: the installed packages and the demo school's data
	@moved="$$(cat var/servers/moved.txt 2>/dev/null)"; \
	case "$$moved" in /var/lib/plnsite/data/?*) rm -rf "$$moved" ;; esac
	rm -rf $(VENV) var .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- installing -------------------------------------------------------------------------------------------

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "plnsite needs Python 3.11 or newer, and none was found. make PYTHON=/path/to/python names one."; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)

$(RUNTIME): requirements.txt | $(BIN)/python
	$(call install,requirements.txt)

$(DEVELOPMENT): requirements-dev.txt | $(BIN)/python
	$(call install,requirements-dev.txt)
	@touch $(RUNTIME)

# uv takes a second where pip takes half a minute, and pip can do it as well. Where packages come from is the
# reader's own choice: pip's setting is handed on to uv, which does not read it.
define install
	@echo "Installing the packages of $(1) …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv || true
	@source="$$($(BIN)/python -m pip config get global.index-url 2>/dev/null || true)"; \
	source="$${UV_DEFAULT_INDEX:-$${PIP_INDEX_URL:-$$source}}"; \
	if test -n "$$source"; then UV_DEFAULT_INDEX="$$source"; export UV_DEFAULT_INDEX; fi; \
	UV_SYSTEM_CERTS="$${UV_SYSTEM_CERTS:-true}" \
	$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r $(1) || { \
		echo "Once more, with pip: this takes half a minute …"; \
		$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(1); }
	@touch $@
endef
