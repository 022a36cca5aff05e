# One room of the house = one static library, plus one test program from its *_test.cpp files.
#
#   zusage_room(LINKS base calendar PACKAGES date::date-tz)
#
# in src/<floor>/<room>/CMakeLists.txt. LINKS names the rooms this room may include; tests/house compares the list
# with the #include lines. PACKAGES are third-party libraries that only this room knows. TEST_LINKS are for tests.

add_library(zusage_options INTERFACE)
target_include_directories(zusage_options INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
target_compile_options(zusage_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers -Wno-restrict -Werror)
# -Wno-restrict: g++ 12 warns falsely about std::string concatenation under -O3 (GCC bug 105651).
target_link_options(zusage_options INTERFACE -fuse-ld=mold)
if(ZUSAGE_SANITIZE)
  target_compile_options(zusage_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1 -g1)
  target_link_options(zusage_options INTERFACE -fsanitize=address,undefined)
endif()

add_library(zusage_test_main OBJECT ${PROJECT_SOURCE_DIR}/tests/support/doctest_main.cpp)
target_link_libraries(zusage_test_main PUBLIC zusage_options doctest::doctest)
target_include_directories(zusage_test_main PUBLIC ${PROJECT_SOURCE_DIR}/tests)

function(zusage_room)
  cmake_parse_arguments(ROOM "" "" "LINKS;PACKAGES;TEST_LINKS;SOURCES" ${ARGN})
  get_filename_component(name ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  list(APPEND sources ${ROOM_SOURCES})
  list(TRANSFORM ROOM_LINKS PREPEND zusage_)

  if(sources)
    add_library(zusage_${name} STATIC ${sources})
    target_link_libraries(zusage_${name} PUBLIC zusage_options ${ROOM_LINKS} PRIVATE ${ROOM_PACKAGES})
  else()
    add_library(zusage_${name} INTERFACE)
    target_link_libraries(zusage_${name} INTERFACE zusage_options ${ROOM_LINKS})
  endif()

  if(tests AND ZUSAGE_TESTS)
    list(TRANSFORM ROOM_TEST_LINKS PREPEND zusage_)
    add_executable(${name}_test ${tests})
    target_compile_definitions(${name}_test PRIVATE ZUSAGE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name}_test PRIVATE zusage_${name} zusage_test_main ${ROOM_TEST_LINKS})
    add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  endif()
endfunction()

# A catalogue without registration: every <folder>/<name>.cpp defines the constant `<name>` of type <type>.
#   zusage_catalogue(OUTPUT var FOLDER dir TYPE check::Rule HEADER organisation/check/rule.hpp NAMESPACE zusage::check LIST rule_catalogue)
# generates a source that defines  std::span<const TYPE* const> LIST().  SUFFIX is appended to the symbol.
function(zusage_catalogue)
  cmake_parse_arguments(CAT "" "OUTPUT;FOLDER;TYPE;HEADER;NAMESPACE;LIST;SUFFIX" "" ${ARGN})
  file(GLOB files CONFIGURE_DEPENDS ${CAT_FOLDER}/*.cpp)
  list(FILTER files EXCLUDE REGEX "_test\\.cpp$")
  set(declarations "")
  set(entries "")
  foreach(file IN LISTS files)
    get_filename_component(symbol ${file} NAME_WE)
    string(APPEND symbol "${CAT_SUFFIX}")
    string(APPEND declarations "extern const ${CAT_TYPE} ${symbol};\n")
    string(APPEND entries "    &${symbol},\n")
  endforeach()
  set(text "// Generated from the files of a folder; see cmake/rooms.cmake.\n#include \"${CAT_HEADER}\"\n#include <array>\n#include <span>\n\nnamespace ${CAT_NAMESPACE} {\n${declarations}\nstd::span<const ${CAT_TYPE}* const> ${CAT_LIST}() {\n  static constexpr std::array all{\n${entries}  };\n  return all;\n}\n}  // namespace ${CAT_NAMESPACE}\n")
  set(path ${PROJECT_BINARY_DIR}/generated/${CAT_LIST}.cpp)
  file(GENERATE OUTPUT ${path} CONTENT "${text}")
  set(${CAT_OUTPUT} ${path} PARENT_SCOPE)
endfunction()
