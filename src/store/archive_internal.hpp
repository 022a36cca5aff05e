// Tar files by libarchive; nothing else of the house knows it. What fails says why in words. Known to store/
// only.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <string>

struct archive;
struct archive_entry;

namespace zusage::store {

// Nothing, or why not.
using Done = std::expected<void, std::string>;

struct CloseWriting {
  void operator()(archive* closed) const;
};
struct CloseReading {
  void operator()(archive* closed) const;
};

class ArchiveWriter {
 public:
  // Writes to an open file, which stays the caller's.
  explicit ArchiveWriter(int file);
  [[nodiscard]] Done add(const std::string& name, std::string_view content, std::int64_t at_seconds);
  // From a file; `wrote` hears of every piece.
  [[nodiscard]] Done add_file(const std::string& name, const std::string& path, std::int64_t at_seconds,
                              const std::function<void(std::int64_t)>& wrote);
  [[nodiscard]] Done finish();

 private:
  [[nodiscard]] Done begin(const std::string& name, std::int64_t size, std::int64_t at_seconds);
  [[nodiscard]] Done write(std::string_view piece);
  [[nodiscard]] Done failed() const;
  std::unique_ptr<archive, CloseWriting> archive_;
};

class ArchiveReader {
 public:
  [[nodiscard]] static std::expected<ArchiveReader, std::string> open(const std::string& path);
  // False at the end.
  [[nodiscard]] std::expected<bool, std::string> next();
  [[nodiscard]] std::string name() const;
  [[nodiscard]] bool is_plain_file() const;
  [[nodiscard]] std::int64_t size() const;
  // The content of the present member in pieces.
  [[nodiscard]] Done read(const std::function<bool(std::string_view)>& take);

 private:
  explicit ArchiveReader(archive* opened) : archive_(opened) {}
  std::unique_ptr<archive, CloseReading> archive_;
  archive_entry* entry_ = nullptr;
};

}  // namespace zusage::store
