// Zip through libzip. Sizes that the file states are never believed: what comes out is counted.
#include "ground/format/archive_internal.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

#include "ground/format/problems_bomb.hpp"
#include "ground/format/problems_sheet.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t most_parts = 10'000;
constexpr std::uint64_t mebibyte = 1UL << 20U;
constexpr std::uint64_t most_unpacked = 1024 * mebibyte;  // of all parts together
constexpr std::uint64_t unsuspected = 16 * mebibyte;      // below it no ratio is asked
constexpr std::uint64_t highest_ratio = 200;              // sheets reach 60; the packing could reach 1,000

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

Problem damaged(std::string what) { return {&problems::sheet_damaged, {{"what", std::move(what)}}}; }

// Counted before libzip makes room for each of them.
std::size_t count_of_parts(std::string_view bytes) {
  constexpr std::string_view head = "PK\x01\x02";
  std::size_t count = 0;
  for (auto at = bytes.find(head); at != std::string_view::npos; at = bytes.find(head, at + head.size()))
    ++count;
  return count;
}

}  // namespace

struct Archive::Work {
  std::unique_ptr<zip_t, CloseZip> zip;
  std::uint64_t size = 0;
  std::uint64_t unpacked = 0;
};

Archive::Archive(std::unique_ptr<Work> work) : work_(std::move(work)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

Result<Archive> Archive::open(std::string_view bytes) {
  if (count_of_parts(bytes) > most_parts) {
    return std::unexpected(Problem{&problems::sheet_crowded, {{"limit", std::to_string(most_parts)}}});
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  const std::string reason = zip == nullptr ? zip_error_strerror(&error) : "";
  zip_error_fini(&error);
  if (zip == nullptr) {
    zip_source_free(source);
    return std::unexpected(damaged(reason));
  }
  auto work = std::make_unique<Work>();
  work->zip.reset(zip);
  work->size = bytes.size();
  return Archive{std::move(work)};
}

bool Archive::holds(const std::string& part) const {
  return zip_name_locate(work_->zip.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<void> Archive::read(const std::string& part, const Take& take) {
  zip_stat_t about;
  zip_stat_init(&about);
  const auto index = zip_name_locate(work_->zip.get(), part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return std::unexpected(damaged(part + " ∅"));
  const auto number = static_cast<zip_uint64_t>(index);
  if (zip_stat_index(work_->zip.get(), number, 0, &about) != 0) return std::unexpected(damaged(part));
  if (about.encryption_method != ZIP_EM_NONE) return std::unexpected(Problem{&problems::sheet_locked});
  const std::unique_ptr<zip_file_t, ClosePart> file{zip_fopen_index(work_->zip.get(), number, 0)};
  if (!file) return std::unexpected(damaged(part + ": " + zip_strerror(work_->zip.get())));
  const std::uint64_t packed = std::clamp<std::uint64_t>(about.comp_size, 1, work_->size);
  std::uint64_t unpacked = 0;
  std::array<char, 1U << 16U> piece;
  for (;;) {
    const auto count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) return std::unexpected(damaged(part + ": " + zip_file_strerror(file.get())));
    unpacked += static_cast<std::uint64_t>(count);
    work_->unpacked += static_cast<std::uint64_t>(count);
    const bool swells = unpacked > unsuspected && unpacked / packed > highest_ratio;
    if (swells || work_->unpacked > most_unpacked) {
      return std::unexpected(
          Problem{&problems::sheet_swells, {{"part", part}, {"limit", swells ? "200 : 1" : "1024 MiB"}}});
    }
    if (!take({piece.data(), static_cast<std::size_t>(count)}, count == 0) || count == 0) return {};
  }
}

Result<std::string> Archive::read_small(const std::string& part) {
  std::string all;
  auto read = this->read(part, [&](std::string_view piece, bool) {
    all += piece;
    return all.size() <= mebibyte;
  });
  if (!read) return std::unexpected(read.error());
  if (all.size() > mebibyte) {
    return std::unexpected(Problem{&problems::sheet_swells, {{"part", part}, {"limit", "1 MiB"}}});
  }
  return all;
}

}  // namespace zusage::format
