#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks what a reviewer should not have to: the licence lines of every source, the length of files, and the layout that
# .clang-format decides. Takes a few seconds. `packaging/check-style.sh --fix` puts the layout right.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

longest=400
format_version=14 # others lay out some lines differently
failed=false

if ! git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    echo 'skipped: not a git checkout, so it is not known which files belong to the project'
    exit 77
fi

# What is in the work tree: a file that is deleted and not yet committed is not.
existing() {
    git ls-files --cached --others --exclude-standard -- "$@" | while IFS= read -r file; do
        [ ! -f "$file" ] || printf '%s\n' "$file"
    done
}

say_wrong() { # TITLE FILES
    [ -n "$2" ] || return 0
    printf '%s:\n%s\n' "$1" "$(sed 's/^/  /' <<<"$2")"
    failed=true
}

sources=$(existing '*.cpp' '*.h')
with_licence=$(existing '*.cpp' '*.h' '*.sql' '*.sh' '*.cmake' 'CMakeLists.txt' '*/CMakeLists.txt' '.ci/run')

say_wrong 'Without the SPDX-FileCopyrightText line' \
    "$(xargs -d '\n' awk 'FNR <= 3 && /SPDX-FileCopyrightText: /{seen[FILENAME]} END{for (i = 1; i < ARGC; ++i) if (!(ARGV[i] in seen)) print ARGV[i]}' <<<"$with_licence")"
say_wrong 'Without the line SPDX-License-Identifier: GPL-3.0-or-later' \
    "$(xargs -d '\n' awk 'FNR <= 3 && /SPDX-License-Identifier: GPL-3\.0-or-later$/{seen[FILENAME]} END{for (i = 1; i < ARGC; ++i) if (!(ARGV[i] in seen)) print ARGV[i]}' <<<"$with_licence")"
say_wrong "Longer than $longest lines (such a file wants to be two)" \
    "$(grep -E '^(models|ui|app)/' <<<"$sources" | xargs -d '\n' awk -v longest=$longest 'FNR == longest + 1 {print FILENAME}')"

# lupdate reads only a plain name as the number of a plural; what it cannot read it leaves out, and nobody translates it.
say_wrong 'A plural of translate() whose number is not a plain name, which lupdate does not see' \
    "$(grep -E '^(models|ui|app)/' <<<"$sources" | xargs -d '\n' grep -lPzo '\btranslate\([^;]*?nullptr,\s*[\w.]+[^\w\s,.)]' || true)"

clang_format=
for candidate in clang-format-$format_version clang-format; do
    if command -v "$candidate" >/dev/null && "$candidate" --version | grep -qE "version $format_version\."; then
        clang_format=$candidate
        break
    fi
done
if [ -z "$clang_format" ]; then
    echo "not checked: the layout, because clang-format $format_version is not installed"
elif [ "${1:-}" = --fix ]; then
    xargs -d '\n' -P "$(nproc)" -n 20 "$clang_format" -i <<<"$sources"
else
    "$clang_format" --dump-config >/dev/null # stops here where .clang-format itself is wrong
    reports=$(mktemp -d)
    trap 'rm -rf "$reports"' EXIT
    # A report for each run, because lines of several at once would mix.
    xargs -d '\n' -P "$(nproc)" -n 20 bash -c \
        '"$0" --dry-run --Werror "${@:2}" >"$(mktemp -p "$1")" 2>&1 || true' "$clang_format" "$reports" <<<"$sources"
    say_wrong 'Not laid out as .clang-format says (packaging/check-style.sh --fix does it)' \
        "$(cat "$reports"/* | sed -nE 's/^([^ :]+):[0-9]+:[0-9]+: (error|warning): .*/\1/p' | sort | uniq -c)"
fi

if $failed; then
    exit 1
fi
echo 'Style: fine'
