# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Packages of Debian 12 and of vcpkg; packaging/install-deps.sh and vcpkg.json list the same ones.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Network Svg PrintSupport Concurrent LinguistTools)
find_package(SQLite3 3.37 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(tl-expected REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus) # where the keychain is asked for
endif()

# libsodium, libcsv and Zint ship no CMake configuration in Debian, and that of md4c asks for more than its package holds.
function(shopdesk_find_library target header library)
    find_path(${target}_INCLUDE_DIR ${header} REQUIRED)
    find_library(${target}_LIBRARY ${library} REQUIRED)
    add_library(${target} INTERFACE IMPORTED GLOBAL)
    target_include_directories(${target} SYSTEM INTERFACE ${${target}_INCLUDE_DIR})
    target_link_libraries(${target} INTERFACE ${${target}_LIBRARY})
endfunction()
shopdesk_find_library(shopdesk_libsodium sodium.h sodium)
shopdesk_find_library(shopdesk_libcsv csv.h csv)
shopdesk_find_library(shopdesk_md4c md4c.h md4c)
shopdesk_find_library(shopdesk_zint zint.h zint)

if(SHOPDESK_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
if(SHOPDESK_BENCH)
    find_package(benchmark REQUIRED)
endif()
