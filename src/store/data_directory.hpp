// The data directory: who holds it, and its secret (foundation 7).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>

#include "ground/base/problem.hpp"

namespace zusage::store {

enum class Missing { make, refuse };

// The lock of a data directory, and nothing else of it; the directory is made where there is none.
class Hold {
 public:
  // Refuses while another program holds it. The lock's file says which process does.
  [[nodiscard]] static Result<Hold> take(const std::string& path);
  Hold(Hold&& other) noexcept;
  Hold& operator=(Hold&&) = delete;
  ~Hold();

 private:
  explicit Hold(int lock) : lock_(lock) {}
  int lock_;
};

class DataDirectory {
 public:
  // Takes the lock; refuses while another program holds it. `random` makes the secret of a new directory.
  [[nodiscard]] static Result<DataDirectory> open(const std::string& path, Missing missing,
                                                  const std::function<void(std::span<std::uint8_t>)>& random);

  // Which program used the directory last, for whoever goes back to an older one; after its schema was
  // accepted.
  void note_version() const;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string database() const { return path_ + "/zusage.db"; }
  [[nodiscard]] std::string backups() const { return path_ + "/backup"; }
  [[nodiscard]] const std::array<std::uint8_t, 32>& secret() const { return secret_; }
  // True when the directory held no database before.
  [[nodiscard]] bool is_new() const { return is_new_; }

 private:
  explicit DataDirectory(Hold hold) : hold_(std::move(hold)) {}
  Hold hold_;
  std::string path_;
  std::array<std::uint8_t, 32> secret_{};
  bool is_new_ = false;
};

}  // namespace zusage::store
