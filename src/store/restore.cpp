// Restoring: everything beside its place first, judged there, then put in place by renaming under the lock.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

#include "store/archive_internal.hpp"
#include "store/backup.hpp"
#include "store/data_directory.hpp"
#include "store/manifest_internal.hpp"
#include "store/problems.hpp"

namespace zusage::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_manifest = 64U << 20U;

Problem damaged(const std::string& file, std::string what) {
  return {&problems::backup_damaged, {{"path", file}, {"what", std::move(what)}}};
}

Problem not_put_there(const std::string& data, std::string reason) {
  return {&problems::not_restored, {{"path", data}, {"reason", std::move(reason)}}};
}

// "files/2026/plan.pdf", never "../secret", "/etc/passwd" or "files//x".
bool is_inside(std::string_view name) {
  if (name.empty() || name.starts_with('/') || name.ends_with('/')) return false;
  for (std::size_t begin = 0; begin <= name.size();) {
    const auto end = std::min(name.find('/', begin), name.size());
    const auto part = name.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return name.find('\\') == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

bool may_be_there(std::string_view name) {
  return name == "zusage.db" || name == "secret" || name == "version" || name == "demo.json" ||
         (name.starts_with("files/") && is_inside(name));
}

Result<Manifest> first_of(ArchiveReader& reader, const std::string& file) {
  const auto found = reader.next();
  if (!found || !*found || reader.name() != manifest_name)
    return std::unexpected(Problem{&problems::not_a_backup, {{"path", file}}});
  std::string text;
  const auto read = reader.read([&](std::string_view piece) {
    text += piece;
    return text.size() < largest_manifest;
  });
  if (!read) return std::unexpected(damaged(file, read.error()));
  auto manifest = read_manifest(text);
  if (!manifest) return std::unexpected(Problem{&problems::not_a_backup, {{"path", file}}});
  if (manifest->schema > known_schema()) {
    return std::unexpected(Problem{&problems::backup_newer,
                                   {{"path", file},
                                    {"program", manifest->program},
                                    {"found", std::to_string(manifest->schema)},
                                    {"known", std::to_string(known_schema())}}});
  }
  for (const auto& member : manifest->members) {
    if (!may_be_there(member.name))
      return std::unexpected(Problem{&problems::backup_unsafe, {{"path", file}, {"name", member.name}}});
  }
  return std::move(*manifest);
}

// The present member into a file of its own, on the disk for certain.
Done write_member(ArchiveReader& reader, const std::string& path,
                  const std::function<void(std::size_t)>& wrote) {
  std::error_code failed;
  fs::create_directories(fs::path{path}.parent_path(), failed);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return std::unexpected(std::strerror(errno));
  bool written = true;
  auto read = reader.read([&](std::string_view piece) {
    written = ::write(file, piece.data(), piece.size()) == static_cast<ssize_t>(piece.size());
    wrote(piece.size());
    return written;
  });
  written = written && ::fsync(file) == 0;
  if (read && !written) read = std::unexpected(std::strerror(errno));
  ::close(file);
  return read;
}

Result<void> unpack_members(ArchiveReader& reader, const RestoreOrder& order, const Manifest& manifest,
                            const std::string& into) {
  std::set<std::string, std::less<>> missing;
  std::int64_t total = 0;
  for (const auto& member : manifest.members) {
    missing.insert(member.name);
    total += member.size;
  }
  std::int64_t done = 0;
  for (;;) {
    const auto more = reader.next();
    if (!more) return std::unexpected(damaged(order.file, more.error()));
    if (!*more) break;
    const auto name = reader.name();
    if (!is_inside(name) || !reader.is_plain_file())
      return std::unexpected(Problem{&problems::backup_unsafe, {{"path", order.file}, {"name", name}}});
    if (missing.erase(name) == 0) return std::unexpected(damaged(order.file, name));
    const auto written = write_member(reader, into + "/" + name, [&](std::size_t count) {
      done += static_cast<std::int64_t>(count);
      order.seen("unpacking", done, total);
    });
    if (!written) return std::unexpected(damaged(order.file, name + ": " + written.error()));
  }
  if (!missing.empty()) return std::unexpected(damaged(order.file, *missing.begin()));
  for (const auto& member : manifest.members) {
    const auto found = measured(into + "/" + member.name, member.name);
    if (!found || found->size != member.size || found->sha256 != member.sha256)
      return std::unexpected(damaged(order.file, member.name + " (SHA-256 " + member.sha256 + ")"));
  }
  return {};
}

// What a directory holds beside its lock, its backups and what is being restored.
std::vector<fs::path> contents_of(const std::string& data) {
  std::vector<fs::path> contents;
  std::error_code failed;
  for (auto at = fs::directory_iterator{data, failed}; !failed && at != fs::directory_iterator{};
       at.increment(failed)) {
    const auto name = at->path().filename();
    if (name != "lock" && name != "restoring" && name != "backup" && name != "control.sock")
      contents.push_back(at->path());
  }
  // The database goes first and comes last: a directory without it is one that nobody serves from.
  std::ranges::sort(contents, {}, [](const fs::path& path) {
    return std::pair{!path.filename().string().starts_with("zusage.db"), path.filename()};
  });
  return contents;
}

// Where root restores, the files belong to whom the directory belongs to.
void hand_to_owner(const std::string& folder, const struct stat& owner) {
  if (::geteuid() != 0 || owner.st_uid == 0) return;
  std::error_code failed;
  (void)!::lchown(folder.c_str(), owner.st_uid, owner.st_gid);
  for (auto at = fs::recursive_directory_iterator{folder, failed};
       !failed && at != fs::recursive_directory_iterator{}; at.increment(failed))
    (void)!::lchown(at->path().c_str(), owner.st_uid, owner.st_gid);
}

Result<std::string> put_in_place(const RestoreOrder& order, const std::string& staged) {
  const auto before = contents_of(order.data);
  std::error_code failed;
  std::string aside;
  if (!before.empty()) {
    aside = order.data + "/backup/replaced-" + backup_name(order.now).substr(7, 16);
    fs::create_directories(aside, failed);
    for (const auto& path : before) {
      if (!failed) fs::rename(path, fs::path{aside} / path.filename(), failed);
    }
  }
  auto fresh = contents_of(staged);
  std::ranges::reverse(fresh);
  for (const auto& path : fresh) {
    if (!failed) fs::rename(path, fs::path{order.data} / path.filename(), failed);
  }
  if (!failed && !flush_folder(order.data)) failed = {errno, std::generic_category()};
  if (failed) return std::unexpected(not_put_there(order.data, failed.message()));
  return aside;
}

}  // namespace

Result<Restored> restore(const RestoreOrder& order) {
  auto reader = ArchiveReader::open(order.file);
  if (!reader) {
    return std::unexpected(
        Problem{&problems::cannot_open_backup, {{"path", order.file}, {"reason", reader.error()}}});
  }
  auto manifest = first_of(*reader, order.file);
  if (!manifest) return std::unexpected(manifest.error());
  const auto held = Hold::take(order.data);
  if (!held) return std::unexpected(held.error());
  if (!order.replace && !contents_of(order.data).empty())
    return std::unexpected(Problem{&problems::directory_taken, {{"path", order.data}}});
  struct stat owner{};
  (void)!::stat(order.data.c_str(), &owner);
  const auto staged = order.data + "/restoring";
  std::error_code failed;
  fs::remove_all(staged, failed);
  fs::create_directories(staged, failed);
  auto unpacked = unpack_members(*reader, order, *manifest, staged);
  if (unpacked) hand_to_owner(staged, owner);
  auto aside = unpacked ? put_in_place(order, staged) : std::unexpected(unpacked.error());
  fs::remove_all(staged, failed);
  if (!aside) return std::unexpected(aside.error());
  return Restored{.manifest = std::move(*manifest), .kept_aside = std::move(*aside)};
}

}  // namespace zusage::store
