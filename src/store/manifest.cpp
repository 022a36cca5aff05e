// The manifest.
#include "store/manifest_internal.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/base/digest.hpp"
#include "ground/format/json.hpp"
#include "store/migrations.hpp"

namespace zusage::store {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::int64_t manifest_format = 1;

std::int64_t number_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_int64() ? value->as_int64() : -1;
}

std::string word_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string{value->as_string()} : std::string{};
}

std::vector<Member> members_of(const JsonObject& object) {
  std::vector<Member> members;
  const auto* value = object.if_contains("files");
  if (value == nullptr || !value->is_array()) return members;
  for (const auto& one : value->as_array()) {
    if (!one.is_object()) continue;
    const auto& member = one.as_object();
    members.push_back({.name = word_of(member, "name"),
                       .size = number_of(member, "size"),
                       .sha256 = word_of(member, "sha256")});
  }
  return members;
}

}  // namespace

std::string print_manifest(const Manifest& manifest) {
  JsonArray files;
  for (const auto& member : manifest.members) {
    files.push_back(JsonObject{{"name", member.name}, {"size", member.size}, {"sha256", member.sha256}});
  }
  return format::print(JsonObject{{"zusage_backup", manifest_format},
                                  {"program", manifest.program},
                                  {"schema", manifest.schema},
                                  {"taken_at", to_rfc3339(manifest.taken_at)},
                                  {"entries", manifest.entry_count},
                                  {"requests", manifest.request_count},
                                  {"accounts", manifest.account_count},
                                  {"revisions", manifest.revision_count},
                                  {"files", std::move(files)}},
                       format::Layout::pretty);
}

std::optional<Manifest> read_manifest(std::string_view text) {
  const auto value = format::parse_json(text);
  const auto* object = value ? value->if_object() : nullptr;
  if (object == nullptr || number_of(*object, "zusage_backup") < 1) return std::nullopt;
  const auto taken_at = parse_rfc3339(word_of(*object, "taken_at"));
  if (!taken_at) return std::nullopt;
  return Manifest{.program = word_of(*object, "program"),
                  .schema = number_of(*object, "schema"),
                  .taken_at = *taken_at,
                  .entry_count = number_of(*object, "entries"),
                  .request_count = number_of(*object, "requests"),
                  .account_count = number_of(*object, "accounts"),
                  .revision_count = number_of(*object, "revisions"),
                  .members = members_of(*object)};
}

std::optional<Member> measured(const std::string& path, const std::string& name) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat found{};
  if (file < 0 || ::fstat(file, &found) != 0) return std::nullopt;
  Member member{.name = name, .size = found.st_size, .sha256 = to_hex(sha256(""))};
  if (member.size > 0) {
    const auto size = static_cast<std::size_t>(member.size);
    void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes != MAP_FAILED) {
      member.sha256 = to_hex(sha256({static_cast<const char*>(bytes), size}));
      ::munmap(bytes, size);
    } else {
      member.sha256.clear();
    }
  }
  ::close(file);
  if (member.sha256.empty()) return std::nullopt;
  return member;
}

std::int64_t known_schema() { return static_cast<std::int64_t>(std::size(migrations::all)); }

bool flush_folder(const std::string& folder) {
  const int opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return false;
  const bool flushed = ::fsync(opened) == 0;
  ::close(opened);
  return flushed;
}

}  // namespace zusage::store
