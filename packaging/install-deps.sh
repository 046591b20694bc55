#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Shopdesk is built with and runs on, with apt: Debian 12, Ubuntu 24.04 and later, and what is based on
# them. Installs only what is missing; where nothing is, it touches nothing. Elsewhere it says what to install.
#
#   packaging/install-deps.sh [--tests]      --tests: also the mail servers that tests run on loopback
set -euo pipefail

packages=(
    g++ cmake ninja-build ccache mold
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev qt6-svg-dev qt6-image-formats-plugins qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools qt6-multimedia-dev
    qt6-qpa-plugins qt6-translations-l10n libqt6opengl6-dev libgl-dev
    libsqlite3-dev libsqlitecpp-dev libexpected-dev libsodium-dev libcsv-dev liblzma-dev libmd4c-dev libbenchmark-dev
    qtkeychain-qt6-dev qcoro-qt6-dev libsecret-1-0 libzint-dev pkg-config libcurl4-openssl-dev libgmime-3.0-dev
    fonts-dejavu-core fonts-noto-cjk tzdata xz-utils
)
if [ "${1:-}" = --tests ]; then
    packages+=(dovecot-imapd python3-aiosmtpd openssl)
fi
least_qt=6.4

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    cat >&2 <<'HELP'
This script installs with apt, which this system does not have. Install a C++20 compiler, CMake 3.25 or later and Ninja,
and then the libraries:

  Windows   vcpkg does it by itself, from vcpkg.json:
            cmake --preset release -DCMAKE_TOOLCHAIN_FILE=%VCPKG_ROOT%/scripts/buildsystems/vcpkg.cmake
  macOS     brew install cmake ninja qt sqlite sqlitecpp tl-expected libsodium libcsv xz md4c qtkeychain zint
                         google-benchmark pkg-config curl gmime
            (what Homebrew lacks comes from vcpkg, as on Windows)
  Linux     Qt 6.4 or later with Charts, Svg, Image Formats (for WebP) and LinguistTools, and the development files of
            SQLite 3.37 or later, SQLiteCpp, tl::expected, libsodium, libcsv, liblzma, md4c, QtKeychain and QCoro for Qt 6,
            Zint, libcurl 7.86 or later and GMime 3; a font with Chinese characters, such as Noto Sans CJK;
            for pictures by a camera also Qt Multimedia

Then build:  cmake --preset release && cmake --build --preset release
HELP
    exit 1
fi

# Also what another package provides: a later release may have put two of them together.
installed=$(dpkg-query -W -f='${db:Status-Abbrev}, ${Package}, ${Provides}\n' |
    sed -n -e 's/^.i *, //p' | tr ',' '\n' | sed -E -e 's/^ *//' -e 's/ *\(.*//' | sort -u)
missing=()
for package in "${packages[@]}"; do
    grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        printf 'error: These packages are missing. Install them as root:\n\n  apt-get install %s\n' "${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

printf 'Installing %s\n' "${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
# A source that does not answer is no reason to stop: what is needed may come from the others.
"${apt[@]}" update || printf 'warning: apt-get update failed; going on with the package lists that are here.\n' >&2

offered_qt=$(apt-cache policy qt6-base-dev | sed -n 's/^ *Candidate: *//p')
if [ -n "$offered_qt" ] && [ "$offered_qt" != '(none)' ] && dpkg --compare-versions "$offered_qt" lt "$least_qt"; then
    printf 'error: This system offers Qt %s, and Shopdesk needs %s. Use Debian 12, Ubuntu 24.04 or later.\n' \
        "$offered_qt" "$least_qt" >&2
    exit 1
fi
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
