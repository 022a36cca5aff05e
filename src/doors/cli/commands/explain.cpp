// zusage explain Z9001: what a problem or a finding means and what to do.
#include "doors/cli/command.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "id",
     .value = "ID",
     .help = {.en = "number of a finding or problem, such as Z103",
              .de = "Nummer eines offenen Punktes oder Problems, etwa Z103"},
     .required = true},
};

Exit explain(const Arguments& arguments, Outside& outside) {
  outside.print(arguments.value("id") + "\n");
  return Exit::fine;
}

}  // namespace

extern const Command explain_command{
    .name = "explain",
    .summary = {.en = "Explain a finding or a problem",
                .de = "Einen offenen Punkt oder ein Problem erklären"},
    .options = options,
    .examples = "  zusage explain Z103",
    .run = explain,
};

}  // namespace zusage::cli
