// The port behind "Lernen" in the browser: exports of other systems, dropped in pieces, read, taken over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"
#include "ground/format/json.hpp"

namespace zusage::api {

// How a dropped file is to be read. Empty members: as found by itself.
struct LearnReading {
  std::string file;  // its id
  std::string mapping;
  std::string time_zone;
  std::string as_of;
  Language language = Language::de;
};

struct LearnTaking {
  LearnReading reading;
  std::string system;
  std::string url;
  std::string service;
  std::string speaker;
  std::string name;  // of the file, as it was dropped
};

// An import that has ended.
struct LearnPast {
  Instant at;
  std::string by;  // a person; empty: by a command
  std::string file;
  std::string system;
  std::int64_t matters = 0;
  std::int64_t fresh = 0;
  std::int64_t continued = 0;
  std::int64_t corrected = 0;
  std::int64_t unchanged = 0;
  std::int64_t problem = 0;  // its number; 0: it went well
};

// What it gives back has the shapes of resources/learn.cpp.
class LearnDesk {
 public:
  virtual ~LearnDesk() = default;
  // The id of a new file under `files/`. Refuses what is larger than a whole file may be.
  [[nodiscard]] virtual Result<std::string> begin(const std::string& name, std::int64_t size) = 0;
  // How many bytes are there now. Refuses a piece that does not go on where the last one ended.
  [[nodiscard]] virtual Result<std::int64_t> append(const std::string& file, std::int64_t at,
                                                    std::string_view bytes) = 0;
  [[nodiscard]] virtual Result<format::Json> columns(const LearnReading& reading) = 0;
  [[nodiscard]] virtual Result<format::Json> report(const LearnReading& reading) = 0;
  // A revision with these services of the draft beside what is there. Returns its number.
  [[nodiscard]] virtual Result<std::int64_t> take_services(const LearnReading& reading,
                                                           const std::vector<std::string>& services,
                                                           const std::string& speaker) = 0;
  // Starts; `history` tells how far it is.
  [[nodiscard]] virtual Result<int> take_history(const LearnTaking& taking) = 0;
  [[nodiscard]] virtual std::optional<format::Json> history(int number, Language language) const = 0;
  // Newest first, not all that ever were.
  [[nodiscard]] virtual std::vector<LearnPast> past() const = 0;
};

}  // namespace zusage::api
