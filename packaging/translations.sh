#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts up to the sources, and fails while a string has no translation.
set -euo pipefail
cd "$(dirname "$0")/.."

lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
for language in translations/*.ts; do
    # English is the source: it only needs its plurals.
    plurals=()
    [ "$(basename "$language")" != shopdesk_en.ts ] || plurals=(-pluralonly)
    "$lupdate" -silent -I . -I models -locations none -no-obsolete ${plurals[@]+"${plurals[@]}"} models ui app -ts "$language"
    unfinished=$(grep -c 'type="unfinished"' "$language" || true)
    echo "$language: $unfinished unfinished"
    [ "$unfinished" -eq 0 ] || status=1
done
exit "${status:-0}"
