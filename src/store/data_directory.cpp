// Holding the data directory.
#include "store/data_directory.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include "store/problems.hpp"

namespace zusage::store {
namespace {

namespace fs = std::filesystem;

Problem unusable(const std::string& path) {
  return {&problems::directory_unusable, {{"path", path}, {"reason", std::strerror(errno)}}};
}

// Reads the secret, or writes a fresh one; false when the disk refuses. Beside its place first, then renamed:
// a power cut leaves no half secret, which would be refused for ever.
bool read_or_make(const std::string& file, std::array<std::uint8_t, 32>& secret,
                  const std::function<void(std::span<std::uint8_t>)>& random) {
  const int old = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (old >= 0) {
    errno = EBADMSG;
    const bool whole = ::read(old, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size());
    ::close(old);
    return whole;
  }
  random(secret);
  const auto part = file + ".part";
  const int fresh = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fresh < 0) return false;
  const bool written = ::write(fresh, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) &&
                       ::fsync(fresh) == 0;
  ::close(fresh);
  return written && ::rename(part.c_str(), file.c_str()) == 0;
}

}  // namespace

Result<Hold> Hold::take(const std::string& path) {
  std::error_code failed;
  fs::create_directories(path, failed);
  errno = failed.value();
  if (failed) return std::unexpected(unusable(path));
  ::chmod(path.c_str(), 0700);
  const int lock = ::open((path + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) return std::unexpected(unusable(path));
  Hold hold{lock};
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0)
    return std::unexpected(Problem{&problems::data_in_use, {{"path", path}}});
  const auto holder = std::to_string(::getpid()) + "\n";
  if (::ftruncate(lock, 0) != 0 ||
      ::pwrite(lock, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size())) {
    // Whoever asks is told less; the lock holds all the same.
  }
  return hold;
}

Hold::Hold(Hold&& other) noexcept : lock_(std::exchange(other.lock_, -1)) {}

Hold::~Hold() {
  if (lock_ >= 0) ::close(lock_);
}

Result<DataDirectory> DataDirectory::open(const std::string& path, Missing missing,
                                          const std::function<void(std::span<std::uint8_t>)>& random) {
  std::error_code failed;
  const bool is_new = !fs::exists(path + "/zusage.db", failed);
  if (is_new && missing == Missing::refuse) {
    return std::unexpected(Problem{&problems::no_data_there, {{"path", path}}});
  }
  auto hold = Hold::take(path);
  if (!hold) return std::unexpected(hold.error());
  DataDirectory directory{*std::move(hold)};
  directory.path_ = path;
  directory.is_new_ = is_new;
  if (!read_or_make(path + "/secret", directory.secret_, random)) return std::unexpected(unusable(path));
  fs::create_directories(path + "/files", failed);
  if (!failed) fs::create_directories(directory.backups(), failed);
  errno = failed.value();
  if (failed) return std::unexpected(unusable(path));
  return directory;
}

void DataDirectory::note_version() const {
  std::ofstream out{path_ + "/version", std::ios::trunc};
  out << ZUSAGE_VERSION << '\n';
}

}  // namespace zusage::store
