# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What holds for every target: language level, warnings as errors, sanitizers, faster tools where present.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(SHOPDESK_TESTS "Build the tests" ON)
option(SHOPDESK_BENCH "Build the benchmarks" OFF)
option(SHOPDESK_CAMERA "Take pictures by a camera, where Qt Multimedia is found" ON)
option(SHOPDESK_FUZZ "Build the targets of packaging/fuzz.sh" OFF)
set(SHOPDESK_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")

if(NOT MSVC)
    # Line numbers in stack traces at half the size and link time of full debug information.
    set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
endif()

if(MSVC)
    add_compile_options(/W4 /WX /permissive- /utf-8)
else()
    add_compile_options(-Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
endif()

# Casting between QString and char * silently assumes an encoding, so every such place has to say which.
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
                        QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(SHOPDESK_SANITIZE)
    add_compile_options(-fsanitize=${SHOPDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SHOPDESK_SANITIZE})
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND (SHOPDESK_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug"))
    # With the checks of sanitizers in between, and where it inlines much, GCC takes an empty std::optional for one that is
    # read. Everyday builds warn.
    add_compile_options(-Wno-maybe-uninitialized)
endif()

find_program(SHOPDESK_CCACHE ccache)
if(SHOPDESK_CCACHE)
    # Precompiled headers are only cached with these settings (ccache manual, "Precompiled headers").
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${SHOPDESK_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()

find_program(SHOPDESK_MOLD mold)
if(SHOPDESK_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_link_options(-fuse-ld=mold)
endif()
