# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The kinds of target there are. A library sees the folders it links and nothing else, so that a wrong include
# does not compile: each library's include directory is a folder of its own that holds only a link to its sources.

# Headers that nearly every source includes, compiled once per kind of target.
function(shopdesk_precompiled name)
    cmake_parse_arguments(arg "" "" "HEADERS;LINKS" ${ARGN})
    file(WRITE ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp "")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp)
    target_link_libraries(${name} PRIVATE ${arg_LINKS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

set(shopdesk_core_headers <algorithm> <functional> <memory> <optional> <span> <string> <vector>
    <QtCore/QtCore> <tl/expected.hpp>)
shopdesk_precompiled(shopdesk_core_precompiled HEADERS ${shopdesk_core_headers}
    LINKS Qt6::Core tl::expected)
shopdesk_precompiled(shopdesk_widgets_precompiled HEADERS ${shopdesk_core_headers} <QtWidgets/QtWidgets>
    LINKS Qt6::Core Qt6::Gui Qt6::Widgets Qt6::Charts Qt6::Svg Qt6::PrintSupport tl::expected)

# A library for the folder models/<name>. FOLDERS names the folders of models/ it may include from, LIBRARIES
# the outside packages.
function(shopdesk_model name)
    cmake_parse_arguments(arg "" "" "FOLDERS;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
    add_library(shopdesk_${name} STATIC ${sources})
    # The include root holds this folder alone: `#include "orders/Order.h"` needs a link to shopdesk_orders.
    set(root ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${name} ${root}/${name} COPY_ON_ERROR SYMBOLIC)
    target_include_directories(shopdesk_${name} PUBLIC ${root})
    list(TRANSFORM arg_FOLDERS PREPEND shopdesk_)
    target_link_libraries(shopdesk_${name} PUBLIC ${arg_FOLDERS} Qt6::Core tl::expected ${arg_LIBRARIES})
    target_precompile_headers(shopdesk_${name} REUSE_FROM shopdesk_core_precompiled)
endfunction()

# A test program tests/<folder>/<Name>.cpp, run offscreen by ctest.
function(shopdesk_test path)
    cmake_parse_arguments(arg "WIDGETS;NETWORK" "TIMEOUT" "LINKS" ${ARGN})
    get_filename_component(name ${path} NAME_WE)
    # By hand: what CMake does to find out whether a source needs moc takes as long as compiling a small test.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}/${name}.moc)
    qt_generate_moc(${path} ${moc})
    add_executable(${name} ${path} ${moc})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc/${name})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} shopdesk_test_support Qt6::Test)
    if(arg_WIDGETS)
        target_precompile_headers(${name} REUSE_FROM shopdesk_widget_tests_precompiled)
    elseif(arg_NETWORK)
        target_precompile_headers(${name} REUSE_FROM shopdesk_network_tests_precompiled)
    else()
        target_precompile_headers(${name} REUSE_FROM shopdesk_tests_precompiled)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
