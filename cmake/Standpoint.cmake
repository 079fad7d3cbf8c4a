# Compiler settings of the whole project and the two functions that its folders call:
#   standpoint_library(NAME SOURCES … LINK …)   a static library of one folder
#   standpoint_test(NAME SOURCES … LINK …)      a GoogleTest program, registered with ctest
option(STANDPOINT_WERROR "Treat warnings as errors" OFF)
set(STANDPOINT_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_DEV "-O2 -g1") # of the Dev build type
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Dev)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(STANDPOINT_WERROR)
    add_compile_options(-Werror)
endif()
if(STANDPOINT_SANITIZE)
    add_compile_options(-fsanitize=${STANDPOINT_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${STANDPOINT_SANITIZE})
endif()

include(GNUInstallDirs)
include(GoogleTest)

function(standpoint_library NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(${NAME} STATIC ${ARG_SOURCES})
    target_include_directories(${NAME} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${NAME} PUBLIC ${ARG_LINK})
endfunction()

function(standpoint_test NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${NAME} ${ARG_SOURCES})
    target_include_directories(${NAME} PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${NAME} PRIVATE ${ARG_LINK} GTest::gtest GTest::gmock GTest::gtest_main)
    target_compile_definitions(${NAME} PRIVATE STANDPOINT_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    gtest_discover_tests(${NAME} DISCOVERY_TIMEOUT 120
        PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;STANDPOINT_RESOURCES=${CMAKE_SOURCE_DIR}/resources")
endfunction()
