// The manifest of a backup as JSON, and the digest of a file. Known to store/ only.
#pragma once

#include <optional>

#include "store/backup.hpp"

namespace zusage::store {

inline constexpr std::string_view manifest_name = "manifest.json";

[[nodiscard]] std::string print_manifest(const Manifest& manifest);
// Nothing: it is none of ours.
[[nodiscard]] std::optional<Manifest> read_manifest(std::string_view text);

// Size and SHA-256 of a file as it stands; nothing when it cannot be read.
[[nodiscard]] std::optional<Member> measured(const std::string& path, const std::string& name);

// How many steps the schema of this program has.
[[nodiscard]] std::int64_t known_schema();

// Beside its place first, then renamed, both on the disk for certain.
[[nodiscard]] bool flush_folder(const std::string& folder);

}  // namespace zusage::store
