// A backup is read by the command itself, never handed over: it needs nothing of the server and may take
// long.
#include "app/backups.hpp"

#include <filesystem>

#include "app/house.hpp"
#include "store/backup.hpp"

namespace zusage::app {
namespace {

namespace fs = std::filesystem;

store::Seen seen_by(const cli::Heard& progress) {
  return [&progress](std::string_view stage, std::int64_t done, std::int64_t total) {
    if (progress) progress({.stage = stage, .done = done, .total = total});
  };
}

cli::BackupSeen seen_of(const store::Manifest& manifest, const std::string& file) {
  std::error_code unknown;
  const auto size = fs::file_size(file, unknown);
  return {.path = file,
          .taken_at = manifest.taken_at,
          .program = manifest.program,
          .size = unknown ? 0 : static_cast<std::int64_t>(size),
          .entry_count = manifest.entry_count,
          .request_count = manifest.request_count,
          .account_count = manifest.account_count};
}

}  // namespace

Result<cli::BackupSeen> back_up(const cli::BackupWish& wish, const cli::Heard& progress) {
  const auto now = clock_now();
  const auto data = data_path(wish.data);
  const auto folder = data + "/backup";
  const auto file = wish.file.empty() ? folder + "/" + store::backup_name(now) : wish.file;
  const auto manifest = store::back_up({.data = data, .file = file, .now = now, .seen = seen_by(progress)});
  if (!manifest) return std::unexpected(manifest.error());
  auto seen = seen_of(*manifest, file);
  if (wish.keep == 0) return seen;
  auto all = store::backups_in(folder);
  while (all.size() > static_cast<std::size_t>(wish.keep)) {
    std::error_code failed;
    if (fs::remove(all.front(), failed)) seen.forgotten.push_back(all.front());
    all.erase(all.begin());
  }
  return seen;
}

Result<cli::BackupSeen> restore(const cli::RestoreWish& wish, const cli::Heard& progress) {
  auto restored = store::restore({.file = wish.file,
                                  .data = data_path(wish.data),
                                  .replace = wish.replace,
                                  .now = clock_now(),
                                  .seen = seen_by(progress)});
  if (!restored) return std::unexpected(restored.error());
  auto seen = seen_of(restored->manifest, wish.file);
  seen.kept_aside = std::move(restored->kept_aside);
  return seen;
}

}  // namespace zusage::app
