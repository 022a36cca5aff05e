// A backup: one file (tar, gzip) from which a data directory is made again. Its first member is a manifest
// with the SHA-256 of every other; nothing is put in place before all of them fit.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"

namespace zusage::store {

struct Member {
  std::string name;  // "zusage.db", "files/…"
  std::int64_t size = 0;
  std::string sha256;  // hexadecimal
};

struct Manifest {
  std::string program;  // that wrote it
  std::int64_t schema = 0;
  Instant taken_at;
  std::int64_t entry_count = 0;
  std::int64_t request_count = 0;
  std::int64_t account_count = 0;
  std::int64_t revision_count = 0;
  std::vector<Member> members;
};

// "copying", "packing", "unpacking"; how many bytes of how many, 0 where nobody knows.
using Seen = std::function<void(std::string_view stage, std::int64_t done, std::int64_t total)>;

struct BackupOrder {
  std::string data;
  std::string file;  // must not be there yet
  Instant now;
  Seen seen = [](std::string_view, std::int64_t, std::int64_t) {};
};

// Also beside a running server: the database is copied as it stands at one instant, the files it knows are
// never changed afterwards. Leaves no half file. Only its owner may read it.
[[nodiscard]] Result<Manifest> back_up(const BackupOrder& order);

struct RestoreOrder {
  std::string file;
  std::string data;
  bool replace = false;  // of what the directory holds
  Instant now;
  Seen seen = [](std::string_view, std::int64_t, std::int64_t) {};
};

struct Restored {
  Manifest manifest;
  std::string kept_aside;  // the folder of what was there before; empty: nothing was
};

// Refused while somebody holds the directory. What is in its `backup/` stays there.
[[nodiscard]] Result<Restored> restore(const RestoreOrder& order);

// The backups of a folder that carry our own names, oldest first.
[[nodiscard]] std::vector<std::string> backups_in(const std::string& folder);
[[nodiscard]] std::string backup_name(Instant now);

}  // namespace zusage::store
