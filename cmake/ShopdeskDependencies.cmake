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
find_package(CURL 7.86 REQUIRED) # with IMAP and SMTP, which it has unless it was built for HTTP alone
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus) # where the keychain is asked for
endif()

# Pictures by a camera. Without it everything else is built, and the button says why it takes none.
if(SHOPDESK_CAMERA)
    find_package(Qt6Multimedia 6.4 QUIET)
    if(NOT Qt6Multimedia_FOUND)
        message(STATUS "Qt Multimedia is not found: pictures come from files alone")
    endif()
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

# GMime is known to pkg-config, but not where vcpkg has built it: there GLib alone is.
find_package(PkgConfig REQUIRED)
add_library(shopdesk_gmime INTERFACE IMPORTED GLOBAL)
pkg_check_modules(gmime QUIET IMPORTED_TARGET GLOBAL gmime-3.0)
if(gmime_FOUND)
    # Its flags (-pthread and the like) are of no use here, and precompiled headers need the same ones everywhere.
    set_property(TARGET PkgConfig::gmime PROPERTY INTERFACE_COMPILE_OPTIONS "")
    target_link_libraries(shopdesk_gmime INTERFACE PkgConfig::gmime)
else()
    pkg_check_modules(gobject REQUIRED IMPORTED_TARGET GLOBAL gobject-2.0 gio-2.0)
    find_path(gmime_INCLUDE_DIR gmime/gmime.h REQUIRED)
    find_library(gmime_LIBRARY NAMES gmime gmime-3.0 REQUIRED)
    target_include_directories(shopdesk_gmime SYSTEM INTERFACE ${gmime_INCLUDE_DIR})
    target_link_libraries(shopdesk_gmime INTERFACE ${gmime_LIBRARY} PkgConfig::gobject)
endif()

if(SHOPDESK_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Network Test)
endif()
if(SHOPDESK_BENCH)
    find_package(benchmark REQUIRED)
endif()
