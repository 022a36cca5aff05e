# The web client inside the program:  zusage_embed(OUTPUT source FOLDER ${PROJECT_SOURCE_DIR}/web/dist)
# gives a source that defines http::embedded_files(); add it to the target that links the http room.
function(zusage_embed)
  cmake_parse_arguments(EMBED "" "OUTPUT;FOLDER" "" ${ARGN})
  set(source ${PROJECT_BINARY_DIR}/generated/embedded_files.cpp)
  set(script ${PROJECT_SOURCE_DIR}/tools/embed/embed.cmake)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${EMBED_FOLDER}/*)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${EMBED_FOLDER} -DOUTPUT=${source} -P ${script}
    DEPENDS ${files} ${script} VERBATIM)
  set(${EMBED_OUTPUT} ${source} PARENT_SCOPE)
endfunction()
