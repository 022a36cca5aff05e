// zusage docs: writes what is generated from the sources and committed beside them.
#include "doors/api/openapi.hpp"
#include "doors/cli/command.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "--to",
     .value = "DIR",
     .help = {.en = "root of the repository", .de = "Wurzel des Repositorys"},
     .fallback = "."},
};

Exit docs(const Arguments& arguments, Outside& outside) {
  const auto path = arguments.value("--to") + "/api/openapi.yaml";
  const auto written = outside.write_file(path, api::openapi_text());
  if (!written) return complain(written.error(), outside);
  outside.print(path + "\n");
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
