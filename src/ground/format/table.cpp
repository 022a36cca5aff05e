// Looks at the first bytes and hands the file to whoever can read it.
#include "ground/format/table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "ground/format/encoding_internal.hpp"
#include "ground/format/problems_bomb.hpp"
#include "ground/format/problems_csv.hpp"
#include "ground/format/problems_sheet.hpp"
#include "ground/format/sheet_internal.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t enough_to_judge = 4096;
constexpr std::size_t largest_workbook = 128UL << 20U;
constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view empty_zip = "PK\x05\x06";
constexpr std::string_view ole_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

enum class Kind { unknown, text, workbook, old_workbook };

// What is often called .xls or .csv and is neither.
std::string_view other_text(std::string_view bytes) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> openings{{{"%PDF-", "PDF"},
                                                                                   {"<!DOCTYPE", "HTML"},
                                                                                   {"<html", "HTML"},
                                                                                   {"<table", "HTML"},
                                                                                   {"<?xml", "XML"},
                                                                                   {"{\\rtf", "RTF"}}};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  for (const auto& [opening, name] : openings) {
    if (bytes.size() >= opening.size() && std::ranges::equal(bytes.substr(0, opening.size()), opening, same))
      return name;
  }
  return {};
}

// The name of the part that holds an encrypted workbook, as the old container writes names: two bytes a
// letter.
bool holds_encrypted(std::string_view bytes) {
  std::string wanted;
  for (const char letter : std::string_view{"EncryptedPackage"}) {
    wanted += letter;
    wanted += '\0';
  }
  return bytes.find(wanted) != std::string_view::npos;
}

}  // namespace

struct TableReader::Work {
  CsvReader::TakeRow take;
  CsvReader::Complain complain;
  CsvReader csv;
  Kind kind = Kind::unknown;
  std::string kept;  // the first bytes; of a workbook all of them
  std::optional<Decoder> decoder;
  Reading reading;
  bool hopeless = false;
  bool wanted = true;

  Work(CsvReader::TakeRow taker, CsvReader::Complain complainer)
      : take(std::move(taker)), complain(std::move(complainer)), csv(take, complain) {}

  void give_up(Problem problem) {
    hopeless = true;
    wanted = false;
    kept.clear();
    complain(std::move(problem));
  }

  bool begin() {
    const std::string_view bytes = kept;
    if (bytes.starts_with(zip_magic) || bytes.starts_with(empty_zip)) {
      kind = Kind::workbook;
      return true;
    }
    if (bytes.starts_with(ole_magic)) {
      kind = Kind::old_workbook;
      return true;
    }
    kind = Kind::text;
    if (const auto other = other_text(bytes); !other.empty()) {
      give_up({&problems::csv_no_text, {{"what", std::string{other}}}, {.line = 1}});
      return false;
    }
    const auto opening = opening_of(bytes.substr(0, enough_to_judge));
    decoder.emplace(opening, [this](std::string_view text) { return csv.feed(text); });
    const std::string text = std::move(kept);
    kept = {};
    wanted = decoder->feed(std::string_view{text}.substr(opening.mark_size));
    return wanted;
  }

  bool feed(std::string_view piece) {
    if (!wanted) return false;
    if (kind == Kind::text) return wanted = decoder->feed(piece);
    kept += piece;
    if (kept.size() > largest_workbook) {
      give_up({&problems::sheet_too_large, {{"limit", std::to_string(largest_workbook >> 20U)}}});
      return false;
    }
    if (kind == Kind::unknown && kept.size() >= enough_to_judge) return begin();
    return true;
  }

  void finish() {
    if (kind == Kind::unknown && wanted) begin();
    if (kind == Kind::text) return finish_text();
    if (!wanted) return;
    wanted = false;
    if (kind == Kind::old_workbook) {
      return give_up({holds_encrypted(kept) ? &problems::sheet_locked : &problems::sheet_old});
    }
    const auto read = read_sheet(kept, take, reading);
    if (!read) give_up(read.error());
    kept = {};
  }

  void finish_text() {
    if (!decoder) return;
    if (wanted) decoder->finish();
    wanted = false;
    csv.finish();
    reading.encoding = decoder->encoding();
    reading.is_marked = decoder->is_marked();
    reading.separator = csv.separator();
    if (auto remark = decoder->remark()) reading.remarks.push_back(*std::move(remark));
    decoder.reset();
  }
};

TableReader::TableReader(CsvReader::TakeRow take, CsvReader::Complain complain)
    : work_(std::make_unique<Work>(std::move(take), std::move(complain))) {}
TableReader::~TableReader() = default;
TableReader::TableReader(TableReader&&) noexcept = default;
TableReader& TableReader::operator=(TableReader&&) noexcept = default;

bool TableReader::feed(std::string_view piece) { return work_->feed(piece); }
void TableReader::finish() { work_->finish(); }
bool TableReader::is_hopeless() const { return work_->hopeless || work_->csv.is_hopeless(); }
Reading TableReader::reading() const { return work_->reading; }

}  // namespace zusage::format
