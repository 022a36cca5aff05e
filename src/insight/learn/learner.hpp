// From the rows of a ticket export to its cases and their figures. It touches no file and no clock: it is fed
// with pieces and told how a time on the wall becomes an instant.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "insight/learn/columns.hpp"
#include "insight/learn/figures.hpp"

namespace zusage::learn {

struct Settings {
  std::function<Instant(std::int64_t local_microseconds)> from_local;  // in the zone of the file
  std::optional<Instant> as_of;  // else the latest instant at which something happened in the file
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
  // Rows that could not be used so far, also when nothing else came of it.
  [[nodiscard]] std::vector<Skipped> skipped() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace zusage::learn
