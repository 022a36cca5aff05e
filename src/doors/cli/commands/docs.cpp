// zusage docs: writes what is generated from the sources and committed beside them.
#include "doors/api/openapi.hpp"
#include "doors/cli/command.hpp"
#include "doors/cli/docs/reference.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "--to",
     .value = "DIR",
     .help = {.en = "root of the repository", .de = "Wurzel des Repositorys"},
     .fallback = "."},
};

// False once a file could not be written; the complaint is made.
bool write(const std::string& path, std::string_view content, Outside& outside) {
  const auto written = outside.write_file(path, content);
  if (!written) complain(written.error(), outside);
  if (written) outside.print(path + "\n");
  return written.has_value();
}

Exit docs(const Arguments& arguments, Outside& outside) {
  const auto root = arguments.value("--to");
  if (!write(root + "/api/openapi.yaml", api::openapi_text(), outside)) return Exit::wrong_input;
  for (const auto& page : reference_pages(outside.problems)) {
    if (!write(root + "/docs/reference/" + page.path, page.content, outside)) return Exit::wrong_input;
  }
  return Exit::fine;
}

}  // namespace

extern const Command docs_command{
    .name = "docs",
    .summary = {.en = "Write the generated documents", .de = "Die erzeugten Dokumente schreiben"},
    .options = options,
    .examples = "  zusage docs --to .",
    .run = docs,
};

}  // namespace zusage::cli
