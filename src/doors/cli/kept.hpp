// Texts and backups of a data directory, as commands order and see them. An empty `data` is the default
// place.
#pragma once

#include <string>
#include <vector>

#include "ground/base/instant.hpp"
#include "organisation/text/text.hpp"

namespace zusage::cli {

struct TextToImport {
  std::string data;
  std::vector<text::File> files;
  std::string reason;
  bool dry_run = false;
};

struct Imported {
  std::int64_t revision = 0;  // that is present now
  std::int64_t before = 0;
  std::vector<std::string> added, changed, removed;  // "services meter-change"
};

enum class Form { canonical, one_file, as_written };

struct TextToExport {
  std::string data;
  Form form = Form::canonical;
};

struct Exported {
  std::int64_t revision = 0;
  std::vector<text::File> files;
  std::vector<std::string> changed_since;  // of the register, after the text was loaded
};

struct BackupWish {
  std::string data;
  std::string file;  // empty: named by the instant, in the data directory's backup/
  int keep = 0;      // of those so named; 0: all
};

// What a backup holds.
struct BackupSeen {
  std::string path;
  Instant taken_at;
  std::string program;
  std::int64_t size = 0;  // of the file
  std::int64_t entry_count = 0;
  std::int64_t request_count = 0;
  std::int64_t account_count = 0;
  std::vector<std::string> forgotten;  // older ones that --keep removed
  std::string kept_aside;              // of a restore: where the former content lies; empty: there was none
};

struct RestoreWish {
  std::string data;
  std::string file;
  bool replace = false;
};

}  // namespace zusage::cli
