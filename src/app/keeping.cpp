// From the commands' plain values to jobs, and back.
#include "app/keeping.hpp"

#include <filesystem>

#include "app/backups.hpp"
#include "app/doctor/doctor.hpp"
#include "app/handover.hpp"

namespace zusage::app {
namespace {

using format::JsonObject;

Result<void> add_user(const cli::NewUser& user) {
  const auto done = have_done({.job = "user_add",
                               .data = user.data,
                               .words = {{"person", user.person},
                                         {"name", user.name},
                                         {"login", user.login},
                                         {"password", user.password},
                                         {"rights", array_of(user.rights)}}});
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<cli::AccountSeen> turn(std::string_view job, const cli::AccountNamed& account) {
  const auto done = have_done(
      {.job = job,
       .data = account.data,
       .words = {{"person", account.person}, {"login", account.login}, {"password", account.password}}});
  if (!done) return std::unexpected(done.error());
  return cli::AccountSeen{.person = word_of(*done, "person"),
                          .login = word_of(*done, "login"),
                          .changed = job == "user_reset" || number_of(*done, "changed") == 1};
}

Result<cli::Imported> import_text(const cli::TextToImport& text, const cli::Heard& progress) {
  format::JsonArray paths, contents;
  for (const auto& file : text.files) {
    paths.emplace_back(file.path);
    contents.emplace_back(file.content);
  }
  const auto done = have_done({.job = "import",
                               .data = text.data,
                               .words = {{"paths", std::move(paths)},
                                         {"contents", std::move(contents)},
                                         {"reason", text.reason},
                                         {"dry_run", text.dry_run ? 1 : 0}}},
                              progress);
  if (!done) return std::unexpected(done.error());
  return cli::Imported{.revision = number_of(*done, "revision"),
                       .before = number_of(*done, "before"),
                       .added = words_of(*done, "added"),
                       .changed = words_of(*done, "changed"),
                       .removed = words_of(*done, "removed")};
}

std::string_view spelling_of(cli::Form form) {
  if (form == cli::Form::one_file) return "one_file";
  return form == cli::Form::as_written ? "as_written" : "canonical";
}

Result<cli::Exported> export_text(const cli::TextToExport& text) {
  const auto done =
      have_done({.job = "export", .data = text.data, .words = {{"form", spelling_of(text.form)}}});
  if (!done) return std::unexpected(done.error());
  cli::Exported exported{.revision = number_of(*done, "revision"),
                         .files = {},
                         .changed_since = words_of(*done, "changed_since")};
  const auto paths = words_of(*done, "paths");
  auto contents = words_of(*done, "contents");
  contents.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i)
    exported.files.push_back({.path = paths[i], .content = std::move(contents[i])});
  return exported;
}

bool is_taken(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return false;
  return !std::filesystem::is_directory(path, unknown) || !std::filesystem::is_empty(path, unknown);
}

}  // namespace

cli::Keeping real_keeping() {
  cli::Keeping keeping;
  keeping.add_user = add_user;
  keeping.reset_user = [](const cli::AccountNamed& account) { return turn("user_reset", account); };
  keeping.disable_user = [](const cli::AccountNamed& account) { return turn("user_disable", account); };
  keeping.enable_user = [](const cli::AccountNamed& account) { return turn("user_enable", account); };
  keeping.import_text = import_text;
  keeping.export_text = export_text;
  keeping.back_up = back_up;
  keeping.restore = restore;
  keeping.examine = doctor::examine;
  keeping.is_taken = is_taken;
  return keeping;
}

}  // namespace zusage::app
