#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy with the checks of .clang-tidy over the sources given, or over those that differ from HEAD.
# Needs the dev preset to be built, because some headers are made by the build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ $# -eq 0 ]; then
    mapfile -t changed < <(git diff --name-only --diff-filter=d HEAD -- '*.cpp')
    set -- ${changed[@]+"${changed[@]}"}
fi
if [ $# -eq 0 ]; then
    echo 'Nothing has changed. Name the sources to check.'
    exit 0
fi
if [ ! -f build/dev/compile_commands.json ]; then
    echo 'error: Build first: packaging/test.sh' >&2
    exit 1
fi

# clang knows nothing of an option that GCC needs for ccache, and takes a header compiled by GCC for a broken one of its
# own; so it gets the same headers from another place, where no compiled ones lie beside them.
tidy=$PWD/build/tidy
mkdir -p "$tidy"
find build/dev -name cmake_pch.hxx | while IFS= read -r header; do
    cp "$header" "$tidy/$(basename "$(dirname "$header")").hxx"
done
sed -E -e 's/ -fpch-preprocess//' -e "s#-include [^ ]*/([^/ ]+)/cmake_pch.hxx#-include $tidy/\\1.hxx#" \
    build/dev/compile_commands.json >"$tidy/compile_commands.json"
printf '%s\0' "$@" | xargs -0 -P "$(nproc)" -n 1 clang-tidy -p build/tidy --quiet
