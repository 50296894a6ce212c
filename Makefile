.DEFAULT_GOAL := help
.PHONY: help run test faults check fix bench simulations diagrams messages lock
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
DEMO := VAKWERK_DEMO=1 VAKWERK_PORT=$(PORT) VAKWERK_ADDRESS=http://localhost:$(PORT)
VAR := VAKWERK_VAR=var/test
unexport PYTHONDONTWRITEBYTECODE # where it is set each process would read all Python anew, which takes it two seconds

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

run: ## see it run with an invented region, at http://localhost:8000 (PORT=8001 for another port)
	@$(PYTHON) scripts/set_up.py run
	@$(DEMO) $(BIN)/vakwerk serve --prepare

test: dev ## run every test: stories, rules, pages, properties, architecture, and walks in a browser
	@$(VAR) BROWSER=$$($(PYTHON) scripts/set_up.py browser) $(BIN)/pytest -n 2 --dist worksteal $(ARGS)

faults: dev ## kill the server and its worker at every moment, some thousands of times (half an hour; ARGS=)
	@FAULTS=long $(VAR) $(BIN)/pytest --show-capture=no --timeout=0 tests/faults $(ARGS)

check: dev ## style, types, floors, rooms, migrations, messages, drawings
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@$(BIN)/djangofmt --check src
	@$(VAR) $(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(VAR) $(BIN)/vakwerk makemigrations --check --dry-run
	@$(VAR) $(BIN)/python scripts/messages.py --check
	@$(VAR) $(BIN)/python scripts/draw.py --check
	@$(VAR) $(BIN)/pytest -q tests/architecture

fix: dev ## mend style, take up new messages, redraw
	@$(BIN)/ruff format --quiet . && $(BIN)/ruff check --quiet --fix .
	@$(BIN)/djangofmt src
	@$(MAKE) --no-print-directory messages diagrams

bench: dev ## measure what it costs at national size (ARGS=pages for a part, see docs/performance.md)
	@$(BIN)/python -m bench $(ARGS)

simulations: dev ## try every rule of evidence on invented experiments (three minutes; ARGS="--runs 2000")
	@$(BIN)/python -m bench.simulations $(ARGS)

diagrams: dev ## redraw the drawings in docs from the code
	@$(VAR) $(BIN)/python scripts/draw.py

messages: dev ## take up new messages into the Dutch catalogues (needs GNU gettext)
	@$(VAR) $(BIN)/python scripts/messages.py

lock: dev ## choose new versions of libraries and lock them
	@$(BIN)/uv pip compile -q pyproject.toml --upgrade --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -o requirements.txt
	@$(BIN)/uv pip compile -q pyproject.toml --group dev --upgrade --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -o requirements-dev.txt

.PHONY: dev
dev:
	@$(PYTHON) scripts/set_up.py dev
