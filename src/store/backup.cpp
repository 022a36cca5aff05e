// Making a backup: a copy of the database first, then everything into one file beside its place.
#include "store/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "store/archive_internal.hpp"
#include "store/manifest_internal.hpp"
#include "store/migrate_internal.hpp"
#include "store/problems.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

namespace fs = std::filesystem;

// The only organisation there is in one directory.
constexpr std::int64_t organisation = 1;

Problem not_written(const std::string& file, std::string reason) {
  return {&problems::backup_not_written, {{"path", file}, {"reason", std::move(reason)}}};
}

// A file that goes again when this ends, unless it was kept under another name.
struct Passing {
  explicit Passing(std::string where) : path(std::move(where)) {}
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  ~Passing() {
    std::error_code ignored;
    if (!path.empty()) fs::remove(path, ignored);
  }
  std::string path;
};

struct Source {
  std::string path;
  std::string name;
};

// Everything but the database: small, and never changed once it is there.
std::vector<Source> sources_beside(const std::string& data) {
  std::vector<Source> sources;
  std::error_code failed;
  for (const auto* name : {"secret", "version", "demo.json"}) {
    if (fs::exists(data + "/" + name, failed)) sources.push_back({data + "/" + name, name});
  }
  const fs::path files = data + "/files";
  auto at = fs::recursive_directory_iterator{files, failed};
  for (; !failed && at != fs::recursive_directory_iterator{}; at.increment(failed)) {
    if (at->is_regular_file(failed))
      sources.push_back({at->path().string(), "files/" + fs::relative(at->path(), files).generic_string()});
  }
  std::ranges::sort(sources, {}, &Source::name);
  return sources;
}

Manifest counted(const std::string& copy) {
  Connection connection{copy, Opening::read, sql::question_count};
  auto rows = connection.ask(sql::backup_counts, organisation);
  require(rows.next(), "counting always answers");
  Manifest manifest{.program = ZUSAGE_VERSION};
  rows.read(manifest.schema, manifest.entry_count, manifest.request_count, manifest.account_count,
            manifest.revision_count);
  return manifest;
}

Done pack(const BackupOrder& order, const Manifest& manifest, const std::vector<Source>& sources, int file) {
  const auto at = order.now.microseconds / 1'000'000;
  std::int64_t done = 0;
  std::int64_t total = 0;
  for (const auto& member : manifest.members) total += member.size;
  ArchiveWriter writer{file};
  auto packed = writer.add(std::string{manifest_name}, print_manifest(manifest), at);
  for (const auto& source : sources) {
    if (!packed) return packed;
    packed = writer.add_file(source.name, source.path, at, [&](std::int64_t count) {
      done += count;
      order.seen("packing", done, total);
    });
  }
  return packed ? writer.finish() : packed;
}

Result<Manifest> packed_beside(const BackupOrder& order, const std::string& part, int file) {
  const Passing copy{part + ".db"};
  order.seen("copying", 0, 0);
  copy_database(order.data + "/zusage.db", copy.path);
  auto manifest = counted(copy.path);
  manifest.taken_at = order.now;
  std::vector<Source> sources = {{copy.path, "zusage.db"}};
  for (auto& source : sources_beside(order.data)) sources.push_back(std::move(source));
  for (const auto& source : sources) {
    auto member = measured(source.path, source.name);
    if (!member) return std::unexpected(not_written(order.file, source.path + ": " + std::strerror(errno)));
    manifest.members.push_back(std::move(*member));
  }
  const auto packed = pack(order, manifest, sources, file);
  if (!packed) return std::unexpected(not_written(order.file, packed.error()));
  return manifest;
}

}  // namespace

Result<Manifest> back_up(const BackupOrder& order) {
  std::error_code failed;
  if (!fs::exists(order.data + "/zusage.db", failed))
    return std::unexpected(Problem{&problems::no_data_there, {{"path", order.data}}});
  if (fs::exists(order.file, failed)) return std::unexpected(not_written(order.file, std::strerror(EEXIST)));
  const auto folder = fs::path{order.file}.parent_path();
  if (!folder.empty()) fs::create_directories(folder, failed);
  Passing part{order.file + ".part"};
  fs::remove(part.path, failed);  // of a backup that was killed
  fs::remove(part.path + ".db", failed);
  const int file = ::open(part.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return std::unexpected(not_written(order.file, std::strerror(errno)));
  const auto manifest = [&]() -> Result<Manifest> {
    try {
      return packed_beside(order, part.path, file);
    } catch (const StoreFault& fault) {
      return std::unexpected(not_written(order.file, fault.what()));
    }
  }();
  const bool flushed = ::fsync(file) == 0;
  ::close(file);
  if (!manifest) return manifest;
  if (!flushed || std::rename(part.path.c_str(), order.file.c_str()) != 0 || !flush_folder(folder.string()))
    return std::unexpected(not_written(order.file, std::strerror(errno)));
  part.path.clear();
  return manifest;
}

std::string backup_name(Instant now) {
  auto text = to_rfc3339({now.microseconds - now.microseconds % 1'000'000});
  std::string name = "zusage-";
  for (const char c : text.substr(0, 19)) {
    if (c != '-' && c != ':') name += c;
  }
  return name + "Z.tar.gz";
}

std::vector<std::string> backups_in(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code failed;
  for (auto at = fs::directory_iterator{folder, failed}; !failed && at != fs::directory_iterator{};
       at.increment(failed)) {
    const auto name = at->path().filename().string();
    const bool is_ours = name.size() == backup_name({}).size() && name.starts_with("zusage-2") &&
                         name.ends_with("Z.tar.gz") && at->is_regular_file(failed);
    if (is_ours) found.push_back(at->path().string());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace zusage::store
