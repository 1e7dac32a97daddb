#!/usr/bin/env bash
# Serves the repository on loopback from the committed build: serve.sh [PORT]. Uses Node where it is, else
# Python, else installs Python on a Debian machine. Builds nothing and installs nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${1:-8000}

if [[ ! $port =~ ^[0-9]+$ ]] || ((port > 65535)); then
  echo "PORT must be a number from 0 to 65535, but is \"$port\"" >&2
  exit 2
fi
if command -v node >/dev/null; then
  exec node tools/serve.mjs "$port"
fi
if ! command -v python3 >/dev/null; then
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "make serve needs Node (any version from 20) or Python 3: install one of them and run it again" >&2
    exit 1
  fi
  echo "neither Node nor Python is here: installing python3 with apt-get, once"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3 >/dev/null
fi
exec python3 tools/serve.py "$port"
