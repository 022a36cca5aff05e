// export: the organisation as files, as it stands or as it was written.
#include <algorithm>

#include "app/job.hpp"
#include "app/problems.hpp"
#include "app/whole.hpp"
#include "organisation/text/parts.hpp"

namespace zusage::app {
namespace {

using text::File;

// What the register knows beyond the files, as a file beside them.
void add_newcomers(const model::Organisation& written, const model::Organisation& whole,
                   std::vector<File>& files) {
  model::Organisation newcomers;
  newcomers.language = whole.language;
  for (const auto& actor : whole.actors) {
    const bool is_there =
        std::ranges::find(written.actors, actor.id, &model::Actor::id) != written.actors.end();
    if (!is_there) newcomers.actors.push_back(actor);
  }
  for (auto& file : text::export_text(newcomers)) {
    if (!file.path.starts_with("register/")) continue;
    file.path = "register/added.yaml";
    const auto is_taken = [&] { return std::ranges::find(files, file.path, &File::path) != files.end(); };
    for (int n = 2; is_taken(); ++n) file.path = "register/added-" + std::to_string(n) + ".yaml";
    files.push_back(std::move(file));
  }
}

Result<format::JsonObject> run(const Workplace& place, const format::JsonObject& order) {
  const auto known = place.house.recorder().known();
  if (known->revision == 0) return std::unexpected(Problem{&problems::no_text_yet});
  const auto whole = whole_of(*known);
  const auto form = word_of(order, "form");
  std::vector<File> files;
  if (form == "as_written") {
    files = place.house.written_files();
    add_newcomers(*known->organisation, whole, files);
  } else if (form == "one_file") {
    files.push_back({.path = "organisation.yaml", .content = text::export_whole(whole)});
  } else {
    files = text::export_text(whole);
  }
  // Of the register since the text was loaded: what --as-written cannot tell.
  const auto since = differences(*known->organisation, whole);
  std::vector<std::string> paths, contents;
  for (auto& file : files) {
    paths.push_back(std::move(file.path));
    contents.push_back(std::move(file.content));
  }
  return format::JsonObject{{"revision", known->revision},
                            {"paths", array_of(paths)},
                            {"contents", array_of(contents)},
                            {"changed_since", array_of(since.changed)}};
}

}  // namespace

extern const Job export_job{.word = "export", .missing = store::Missing::refuse, .run = run};

}  // namespace zusage::app
