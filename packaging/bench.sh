#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the benchmarks, runs them and prints the table of tests/bench/README.md.
#
#   packaging/bench.sh [NAMES]      packaging/bench.sh List Dashboard
#
# The shop of 1,000,000 orders is made once and kept in $SHOPDESK_BENCH_SHOP (~/.cache/shopdesk-bench; 4 GB free, a few
# minutes). The import needs the Online Retail file in $SHOPDESK_DATA/online-retail (../shared/data). Let the machine do
# nothing else meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/install-deps.sh
cmake --preset bench
cmake --build --preset bench --target shopdesk_benchmarks

names=("$@")
[ $# -gt 0 ] || names=(Import List People Tickets TypeAhead Dashboard Returns Place Counter Points Tiers Start Vault)

table=$(mktemp)
trap 'rm -f "$table"' EXIT
export SHOPDESK_BENCH_TABLE=$table QT_QPA_PLATFORM=offscreen TZ=UTC
for name in "${names[@]}"; do
    "build/bench/tests/bench/${name}Bench"
done

echo
grep -m1 'model name' /proc/cpuinfo 2>/dev/null | sed 's/.*: *//' || true
echo
echo '| what | target | Shopdesk, median | plain SQLite, median | ratio | |'
echo '| --- | --- | --- | --- | --- | --- |'
cat "$table"
