# One static target a folder, one executable a test.
find_package(Threads REQUIRED)

add_library(granary_options INTERFACE)
target_include_directories(granary_options INTERFACE ${CMAKE_SOURCE_DIR})
target_link_libraries(granary_options INTERFACE Threads::Threads)
# Every file of a person's can be larger than 2 GiB, on every machine.
target_compile_definitions(granary_options INTERFACE _FILE_OFFSET_BITS=64)
target_compile_options(granary_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers
    -fstack-protector-strong)
# gcc 12 sees overlaps in the library's own string code (GCC bug 105651), and overruns where that code is precompiled.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(granary_options INTERFACE -Wno-restrict)
    if(GRANARY_PCH)
        target_compile_options(granary_options INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
endif()
if(GRANARY_WERROR)
    target_compile_options(granary_options INTERFACE -Werror)
endif()
if(GRANARY_SANITIZE)
    target_compile_options(granary_options INTERFACE -fsanitize=${GRANARY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(granary_options INTERFACE -fsanitize=${GRANARY_SANITIZE})
endif()
if(GRANARY_FUZZERS)
    target_compile_options(granary_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Tests are linked by the hundred, and with a sanitizer each is large: lld takes a third of the time where it is there.
find_program(GRANARY_LLD ld.lld)
function(granary_link_quickly target)
    if(GRANARY_LLD)
        target_link_options(${target} PRIVATE -fuse-ld=lld)
    endif()
endfunction()

# granary_precompiled(name OPTIONS -O0 DEFINITIONS X LINK libs... HEADERS <vector> ...): headers compiled once, for targets that link what it links.
# A precompiled header is for one set of options, so that core, its tests, the window and the window's tests each have their own.
function(granary_precompiled name)
    cmake_parse_arguments(arg "" "" "OPTIONS;DEFINITIONS;LINK;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE granary_options ${arg_LINK})
    target_compile_options(${name} PRIVATE ${arg_OPTIONS})
    target_compile_definitions(${name} PRIVATE ${arg_DEFINITIONS})
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

set(granary_usual_headers
    <algorithm> <array> <atomic> <chrono> <condition_variable> <deque> <filesystem> <functional> <map> <memory> <mutex> <optional> <set> <span>
    <string> <string_view> <thread> <unordered_map> <variant> <vector>)
# Under sanitizers the tests themselves are not optimised: core is what is looked at.
set(granary_test_options)
if(GRANARY_SANITIZE)
    set(granary_test_options -O0)
endif()
set(granary_window_test_libraries Qt6::Widgets Qt6::Svg Qt6::DBus Qt6::Network)
if(GRANARY_PCH)
    granary_precompiled(granary_core_pch HEADERS ${granary_usual_headers})
    if(NOT GRANARY_CORE_ONLY)
        granary_precompiled(granary_window_pch
            DEFINITIONS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH LINK Qt6::Widgets HEADERS ${granary_usual_headers} <QtWidgets>)
    endif()
    if(GRANARY_TESTS)
        granary_precompiled(granary_test_pch OPTIONS ${granary_test_options} LINK Qt6::Core Qt6::Test HEADERS ${granary_usual_headers} <QTest>)
    endif()
    if(GRANARY_TESTS AND NOT GRANARY_CORE_ONLY)
        granary_precompiled(granary_window_test_pch LINK ${granary_window_test_libraries} Qt6::Test HEADERS ${granary_usual_headers} <QtWidgets> <QTest>)
    endif()
endif()

# granary_together(target): its files are compiled some at a time, which saves what they all include.
function(granary_together target)
    if(GRANARY_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    endif()
endfunction()

# granary_module(drive SOURCES a.cpp ... DEPENDS base crypto ... LINK libs...)
function(granary_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;LINK" ${ARGN})
    add_library(granary_${name} STATIC ${arg_SOURCES})
    target_link_libraries(granary_${name} PUBLIC granary_options)
    foreach(d ${arg_DEPENDS})
        target_link_libraries(granary_${name} PUBLIC granary_${d})
    endforeach()
    target_link_libraries(granary_${name} PRIVATE ${arg_LINK})
    # What tests share is compiled with Qt's options: another set.
    string(FIND ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/core/ in_core)
    if(TARGET granary_core_pch AND in_core EQUAL 0)
        target_precompile_headers(granary_${name} REUSE_FROM granary_core_pch)
    endif()
    if(in_core EQUAL 0)
        granary_together(granary_${name})
    endif()
endfunction()
