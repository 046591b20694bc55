#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks for mails and HTML that break the reading of them, with libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer.
#
#   packaging/fuzz.sh [SECONDS]      for so long each, 300 if not said; needs clang
#
# Begins with tests/mail/corpus. What is found stands in build/fuzz as crash-…, and belongs into the corpus with its correction.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-300}
command -v clang++ >/dev/null || { echo 'error: clang++ is missing. Install clang.' >&2; exit 1; }

cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ \
    -DSHOPDESK_FUZZ=ON -DSHOPDESK_SANITIZE=address,undefined
cmake --build build/fuzz --target FuzzParseMail FuzzHarmlessHtml
mkdir -p build/fuzz/found/FuzzParseMail build/fuzz/found/FuzzHarmlessHtml
for target in FuzzParseMail FuzzHarmlessHtml; do
    "build/fuzz/tests/mail/fuzz/$target" "build/fuzz/found/$target" tests/mail/corpus -artifact_prefix=build/fuzz/ \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1
done
