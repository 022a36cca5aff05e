// libarchive's C interface.
#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "store/archive_internal.hpp"

namespace zusage::store {
namespace {

constexpr std::size_t piece_size = 1U << 18U;

std::string reason_of(archive* at) {
  const char* said = archive_error_string(at);
  return said != nullptr ? said : "unknown";
}

struct FreeEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

}  // namespace

void CloseWriting::operator()(archive* closed) const { archive_write_free(closed); }
void CloseReading::operator()(archive* closed) const { archive_read_free(closed); }

ArchiveWriter::ArchiveWriter(int file) : archive_(archive_write_new()) {
  archive_write_add_filter_gzip(archive_.get());
  archive_write_set_filter_option(archive_.get(), "gzip", "compression-level", "4");
  archive_write_set_format_pax_restricted(archive_.get());
  archive_write_open_fd(archive_.get(), file);
}

Done ArchiveWriter::failed() const { return std::unexpected(reason_of(archive_.get())); }

Done ArchiveWriter::begin(const std::string& name, std::int64_t size, std::int64_t at_seconds) {
  const std::unique_ptr<archive_entry, FreeEntry> entry{archive_entry_new()};
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_size(entry.get(), size);
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0600);
  archive_entry_set_mtime(entry.get(), at_seconds, 0);
  if (archive_write_header(archive_.get(), entry.get()) != ARCHIVE_OK) return failed();
  return {};
}

Done ArchiveWriter::write(std::string_view piece) {
  const auto written = archive_write_data(archive_.get(), piece.data(), piece.size());
  if (written < 0) return failed();
  if (static_cast<std::size_t>(written) != piece.size()) return std::unexpected("it has grown meanwhile");
  return {};
}

Done ArchiveWriter::add(const std::string& name, std::string_view content, std::int64_t at_seconds) {
  if (auto begun = begin(name, static_cast<std::int64_t>(content.size()), at_seconds); !begun) return begun;
  return write(content);
}

Done ArchiveWriter::add_file(const std::string& name, const std::string& path, std::int64_t at_seconds,
                             const std::function<void(std::int64_t)>& wrote) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat found{};
  if (file < 0 || ::fstat(file, &found) != 0) return std::unexpected(path + ": " + std::strerror(errno));
  auto done = begin(name, found.st_size, at_seconds);
  std::string piece(piece_size, '\0');
  while (done) {
    const auto count = ::read(file, piece.data(), piece.size());
    if (count < 0) done = std::unexpected(path + ": " + std::strerror(errno));
    if (count <= 0) break;
    done = write({piece.data(), static_cast<std::size_t>(count)});
    wrote(count);
  }
  ::close(file);
  return done;
}

Done ArchiveWriter::finish() {
  if (archive_write_close(archive_.get()) != ARCHIVE_OK) return failed();
  return {};
}

std::expected<ArchiveReader, std::string> ArchiveReader::open(const std::string& path) {
  ArchiveReader reader{archive_read_new()};
  auto* at = reader.archive_.get();
  archive_read_support_filter_gzip(at);
  archive_read_support_format_tar(at);
  if (archive_read_open_filename(at, path.c_str(), piece_size) != ARCHIVE_OK)
    return std::unexpected(reason_of(at));
  return reader;
}

std::expected<bool, std::string> ArchiveReader::next() {
  const int code = archive_read_next_header(archive_.get(), &entry_);
  if (code == ARCHIVE_EOF) return false;
  if (code != ARCHIVE_OK) return std::unexpected(reason_of(archive_.get()));
  return true;
}

std::string ArchiveReader::name() const {
  const char* name = archive_entry_pathname(entry_);
  return name != nullptr ? name : "";
}
bool ArchiveReader::is_plain_file() const {
  return archive_entry_filetype(entry_) == AE_IFREG && archive_entry_hardlink(entry_) == nullptr;
}
std::int64_t ArchiveReader::size() const { return archive_entry_size(entry_); }

Done ArchiveReader::read(const std::function<bool(std::string_view)>& take) {
  std::string piece(piece_size, '\0');
  for (;;) {
    const auto count = archive_read_data(archive_.get(), piece.data(), piece.size());
    if (count < 0) return std::unexpected(reason_of(archive_.get()));
    if (count == 0) return {};
    if (!take({piece.data(), static_cast<std::size_t>(count)})) return {};
  }
}

}  // namespace zusage::store
