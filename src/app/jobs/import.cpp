// import: a text of the organisation becomes the present one; its persons and customers go into the register.
#include "app/job.hpp"
#include "app/whole.hpp"

namespace zusage::app {
namespace {

std::vector<text::File> files_in(const format::JsonObject& order) {
  std::vector<text::File> files;
  const auto paths = words_of(order, "paths");
  auto contents = words_of(order, "contents");
  contents.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i)
    files.push_back({.path = paths[i], .content = std::move(contents[i])});
  return files;
}

Result<format::JsonObject> run(const Workplace& place, const format::JsonObject& order) {
  if (place.progress) place.progress({.stage = "reading"});
  const auto files = with_what_is_built_in(files_in(order));
  if (!files) return std::unexpected(files.error());
  const auto known = place.house.recorder().known();
  const auto found = differences(whole_of(*known), text::read(*files).organisation);
  const bool only_looks = number_of(order, "dry_run") == 1;
  auto revision = known->revision;
  if (!only_looks) {
    if (place.progress) place.progress({.stage = "loading"});
    const auto loaded = place.house.load(*files, "administrator", std::nullopt, word_of(order, "reason"));
    if (!loaded) return std::unexpected(loaded.error());
    revision = *loaded;
  }
  return format::JsonObject{{"revision", revision},
                            {"before", known->revision},
                            {"added", array_of(found.added)},
                            {"changed", array_of(found.changed)},
                            {"removed", array_of(found.removed)}};
}

}  // namespace

extern const Job import_job{.word = "import", .missing = store::Missing::make, .run = run};

}  // namespace zusage::app
