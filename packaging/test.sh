#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs all tests, without a display.
#
#   packaging/test.sh [--preset dev|asan|tsan] [ARGUMENTS OF CTEST]      packaging/test.sh -R Money
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=dev
arguments=()
while [ $# -gt 0 ]; do
    case $1 in
    --preset)
        preset=${2:?--preset needs a name: dev, asan or tsan}
        shift
        ;;
    --preset=*) preset=${1#--preset=} ;;
    *) arguments+=("$1") ;;
    esac
    shift
done

packaging/install-deps.sh --tests
# The server that BackendTest talks to (tests/backend). Without Node.js or a way to its packages that test is skipped, by name.
if command -v npm >/dev/null; then
    (cd tests/backend && npm ci --prefer-offline --no-audit --no-fund --loglevel=error) ||
        echo 'warning: the test backend could not be installed; what needs it is skipped' >&2
else
    echo 'warning: npm is not installed; what needs the test backend is skipped' >&2
fi
cmake --preset "$preset"
cmake --build --preset "$preset"
QT_QPA_PLATFORM=offscreen ctest --preset "$preset" -j2 ${arguments[@]+"${arguments[@]}"}
