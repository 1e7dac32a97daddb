# The repository's commands: `make help` lists them. What they do is in tools/.

PORT ?= 8000

# Where tools/install.sh puts a Node if the system's is too old.
export PATH := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/nutgraf/node/node_modules/.bin:$(PATH)

NODE_TEST := node --test --test-reporter=spec

.PHONY: help serve build inline vendor offline test lint types third-party check-pkg audit reproduce check-size test-rust test-package test-browser test-embedding fuzz bench bench-counts bench-rivals bench-browser bench-page eval-reading eval-points eval-context train train-syntax eval

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## open the page on this machine, from the committed build (PORT=8000)
	@tools/serve.sh $(PORT)

build: ## build pkg/wasm from source, and what is made from that: pkg/inline*.js, www/app/offline-files.js
	@tools/install.sh node rust wasm
	@$(MAKE) --no-print-directory node_modules/.package-lock.json
	node tools/wasm-build.mjs
	node tools/inline-build.mjs
	node tools/offline-build.mjs

inline: node_modules/.package-lock.json ## build pkg/inline.js and pkg/inline-classic.js from the rest of pkg
	node tools/inline-build.mjs

offline: node_modules/.package-lock.json ## list the page's files for its service worker, www/app/offline-files.js
	node tools/offline-build.mjs

vendor: node_modules/.package-lock.json ## put the libraries that the page loads for PDF and Word files into www/vendor
	node tools/vendor-build.mjs

test: ## install what is missing, then run every check and test below
	@tools/test.sh

lint: ## check the Rust format, lints and documentation
	tools/lint.sh

types: node_modules/.package-lock.json ## check the JavaScript types
	node_modules/.bin/tsc --project .
	node_modules/.bin/tsc --project tsconfig.worker.json

third-party: ## collect the licences of what the package is made of, pkg/THIRD_PARTY.md
	node tools/third-party.mjs

check-pkg: node_modules/.package-lock.json ## check that pkg/wasm, pkg/inline*.js, pkg/THIRD_PARTY.md, www/vendor and www/app/offline-files.js are what their sources give
	node tools/check-pkg.mjs
	node tools/inline-build.mjs --check
	node tools/vendor-build.mjs --check
	node tools/offline-build.mjs --check
	node tools/third-party.mjs --check

audit: node_modules/.package-lock.json ## check licences, sources and known faults of what the crate and the page are made of
	node tools/audit.mjs

reproduce: node_modules/.package-lock.json ## build pkg/wasm twice from clean, in other folders, and compare with what is committed
	node tools/reproduce.mjs

check-size: node_modules/.package-lock.json ## check the budgets of download size and file length
	node tools/check-size.mjs
	node tools/check-file-length.mjs

test-rust: ## run the tests of the crate
	cargo test --locked --features wasm

test-package: node_modules/.package-lock.json ## run the tests of the npm package
	$(NODE_TEST) tests/package/*.test.js

test-browser: node_modules/.package-lock.json ## run the tests of the page in real browsers
	$(NODE_TEST) --test-concurrency=1 tests/browser/*.test.js

test-embedding: node_modules/.package-lock.json tests/embedding/node_modules/.package-lock.json ## build and run the examples with bundlers, on servers, as an extension
	$(NODE_TEST) tests/embedding/*.test.js

fuzz: ## look for inputs that break a promise, a minute for each target (FUZZ_SECONDS=60)
	tools/fuzz.sh

eval-reading: ## measure how well texts are read (NUTGRAF_DATA=folder)
	cargo run --release --locked --example eval_reading

eval-points: ## measure how sentences are shortened (NUTGRAF_DATA=folder)
	cargo run --release --locked --features training --example eval_points

eval-context: ## measure how much the reader's words of interest move the choice (NUTGRAF_DATA=folder)
	cargo run --release --locked --example eval_context

bench: ## measure every stage and the whole on texts of 1 KB to 10 MB in six scripts (about 10 minutes)
	cargo bench --locked --features training

bench-counts: ## count the instructions of every stage and compare with benches/instructions.tsv (UPDATE=--update keeps them; valgrind)
	node benches/counts.js $(UPDATE)

bench-rivals: node_modules/.package-lock.json ## time nutgraf beside other summarizers: docs/benchmarks.md, docs/speed.svg (about 6 minutes; NUTGRAF_DATA=folder for real news)
	node benches/rivals.js

bench-browser: node_modules/.package-lock.json ## measure how soon the first summary of a page is there, and summarize() by the size of the text
	node benches/first-summary.js
	node benches/in-browser.js

bench-page: ## measure what the page asks of a reader's machine
	node benches/page.js

train: ## make the weights of the ranker from the sets in NUTGRAF_DATA (Python: training/requirements.txt)
	python3 training/train.py

train-syntax: ## make the model of English syntax from the sets in NUTGRAF_DATA (Python: training/syntax/requirements.txt)
	python3 training/syntax/train.py

eval: ## print ROUGE for every set in NUTGRAF_DATA, beside the lead and the rivals that are installed
	python3 training/evaluate.py

node_modules/.package-lock.json: package.json package-lock.json
	npm ci
	@touch $@

# Without a lock file: one would name the binaries of every platform, which not every mirror has.
tests/embedding/node_modules/.package-lock.json: tests/embedding/package.json
	npm install --no-package-lock --no-fund --no-audit --prefix tests/embedding
	@touch $@
