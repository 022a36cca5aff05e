// zusage verify: is everything that was ever said still there, unchanged?
#include "doors/cli/command.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
};

Exit verify(const Arguments& arguments, Outside& outside) {
  return outside.verify(arguments.value("--data"));
}

}  // namespace

extern const Command verify_command{
    .name = "verify",
    .summary = {.en = "Check the chain of everything that was said",
                .de = "Die Kette von allem prüfen, was gesagt wurde"},
    .options = options,
    .examples = "  zusage verify --data /var/lib/zusage",
    .run = verify,
};

}  // namespace zusage::cli
