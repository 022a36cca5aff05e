// The parts of a zip file that lies in memory, unpacked piece by piece within limits.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage::format {

class Archive {
 public:
  // The bytes must outlive it.
  [[nodiscard]] static Result<Archive> open(std::string_view bytes);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  [[nodiscard]] bool holds(const std::string& part) const;
  // Hands over the pieces of a part, the last one with `true`, until the taker returns false.
  using Take = std::function<bool(std::string_view piece, bool is_last)>;
  [[nodiscard]] Result<void> read(const std::string& part, const Take& take);
  // A small part as a whole: at most 1 MiB.
  [[nodiscard]] Result<std::string> read_small(const std::string& part);

 private:
  struct Work;
  explicit Archive(std::unique_ptr<Work> work);
  std::unique_ptr<Work> work_;
};

}  // namespace zusage::format
