// From the rows of a ticket export to its cases and their figures. It touches no file and no clock: it is fed
// with pieces and told how a time on the wall becomes an instant.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "insight/learn/columns.hpp"
#include "insight/learn/figures.hpp"

namespace zusage::learn {

// One matter of the export as its last row tells it. The name of a service or provider is empty where the
// export names none.
struct Matter {
  std::string number;
  std::string service;
  std::string provider;
  Instant opened_at;
  std::optional<Instant> promised;
  std::optional<Instant> closed_at;
};

struct Settings {
  std::function<Instant(std::int64_t local_microseconds)> from_local;  // in the zone of the file
  std::optional<Instant> as_of;  // else the latest instant at which something happened in the file
  bool keep_matters = false;     // for taking them over: costs the memory of their numbers
};

// Reads a time as ticket exports write it: `--as-of`. A day alone means its end.
[[nodiscard]] std::optional<Instant> read_as_of(std::string_view text, const Settings& settings);

class Learner {
 public:
  Learner(Columns columns, Settings settings);
  ~Learner();
  Learner(Learner&&) noexcept;
  Learner& operator=(Learner&&) noexcept;

  bool take(std::string_view piece);  // false: nothing more can be read
  // After the last piece. A problem only when no case at all could be read.
  [[nodiscard]] Result<Learned> finish();
  // After finish(), if they were kept: exactly those that the figures count, in the order of the file. Gone
  // after the first call.
  [[nodiscard]] std::vector<Matter> take_matters();
  // Rows that could not be used so far, also when nothing else came of it.
  [[nodiscard]] std::vector<Skipped> skipped() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace zusage::learn
