#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Shopdesk and opens it: with the arguments given here, or else on a sample shop, which
# is made on the first run. `packaging/run.sh my.shopdesk` opens a shop of yours, `packaging/run.sh --help` tells more.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

"$root/packaging/install-deps.sh"
(
    cd "$root"
    cmake --preset release
    cmake --build --preset release
)
programs=$root/build/release/app

# Where the program itself keeps its sample shop (QStandardPaths::AppDataLocation).
data=${XDG_DATA_HOME:-$HOME/.local/share}/Shopdesk/Shopdesk
sample=$data/sample.shopdesk

if [ $# -eq 0 ]; then
    if [ ! -e "$sample" ]; then
        # Made beside its place and moved there when it is whole: a run that is stopped leaves no half shop.
        making=$data/sample-in-the-making
        rm -rf "$making"
        mkdir -p "$making"
        "$programs/shopdesk-cli" --shop "$making/sample.shopdesk" sample
        mv "$making/sample.shopdesk" "$sample"
        rm -rf "$making"
    fi
    set -- "$sample"
fi

# With these the program opens no window.
shows_window=true
for argument in "$@"; do
    case $argument in
    --screenshot | --screenshot=* | --document | --document=* | --labels | --labels=* | --help | -h | --help-all | --version | -v) shows_window=false ;;
    esac
done
if $shows_window && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    printf 'error: There is no display to open a window on. Without one, use %s, or have a picture taken:\n\n' \
        "$programs/shopdesk-cli" >&2
    echo '  packaging/run.sh --sample --screenshot dashboard dashboard.png' >&2
    exit 1
fi
exec "$programs/shopdesk" "$@"
