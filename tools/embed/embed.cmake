# Writes a C++ source that holds every file of a folder, taken in by the assembler: no arrays of numbers to compile.
#   cmake -DFOLDER=web/dist -DOUTPUT=embedded_files.cpp -P tools/embed/embed.cmake
# <file>.gz beside <file> becomes its packed twin. An absent folder gives an empty table.
set(files "")
if(IS_DIRECTORY "${FOLDER}")
  file(GLOB_RECURSE files RELATIVE "${FOLDER}" "${FOLDER}/*")
  list(FILTER files EXCLUDE REGEX "\\.gz$")
  list(SORT files)
endif()

set(blobs "")
set(rows "")
set(count 0)
macro(blob path)
  string(APPEND blobs "BLOB(blob_${count}, \"${path}\")\n")
  set(span "{blob_${count}, static_cast<std::size_t>(blob_${count}_end - blob_${count})}")
  math(EXPR count "${count} + 1")
endmacro()

foreach(name IN LISTS files)
  file(SHA256 "${FOLDER}/${name}" digest)
  blob("${FOLDER}/${name}")
  set(row "      {\"/${name}\", \"${digest}\", ${span}, ")
  if(EXISTS "${FOLDER}/${name}.gz")
    blob("${FOLDER}/${name}.gz")
    string(APPEND row "${span}},\n")
  else()
    string(APPEND row "{}},\n")
  endif()
  string(APPEND rows "${row}")
endforeach()
list(LENGTH files rows_count)

file(WRITE "${OUTPUT}" "// Generated from a folder by tools/embed/embed.cmake.
#include <array>
#include <cstddef>

#include \"doors/http/files.hpp\"

#define BLOB(name, path)                                              \\
  __asm__(\".section .rodata\\n.balign 16\\n\" #name \":\\n.incbin \\\"\" path \"\\\"\\n\" #name \"_end:\\n.byte 0\\n.previous\\n\"); \\
  extern \"C\" const char name[];                                       \\
  extern \"C\" const char name##_end[];
${blobs}
namespace zusage::http {

std::span<const EmbeddedFile> embedded_files() {
  static const std::array<EmbeddedFile, ${rows_count}> files{{
${rows}  }};
  return files;
}

}  // namespace zusage::http
")
