// The state machine behind CsvReader. Runs of plain characters are copied at once.
#include "ground/format/csv.hpp"

#include <algorithm>
#include <array>

#include "ground/format/problems_csv.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t longest_row = 1UL << 20U;
constexpr std::size_t longest_opening = 1UL << 16U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The end of the first line outside quotes, or npos.
std::size_t end_of_first_line(std::string_view text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && (text[at] == '\n' || text[at] == '\r')) return at;
  }
  return std::string_view::npos;
}

char most_frequent_separator(std::string_view line) {
  constexpr std::array candidates{',', ';', '\t', '|'};
  std::array<int, candidates.size()> counts{};
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"') quoted = !quoted;
    if (quoted) continue;
    const auto* found = std::ranges::find(candidates, letter);
    if (found != candidates.end()) ++counts[static_cast<std::size_t>(found - candidates.begin())];
  }
  return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

bool is_utf16(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

}  // namespace

bool CsvReader::feed(std::string_view piece) {
  if (enough_ || hopeless_) return false;
  if (begun_) return run(piece);
  opening_ += piece;
  return begin(false);
}

void CsvReader::finish() {
  if (!begun_ && !enough_ && !hopeless_) begin(true);
  if (enough_ || hopeless_) return;
  if (inside_ == Inside::quoted) {
    complain_(
        {&problems::csv_open_quote, {{"lines", std::to_string(line_ - row_line_ + 1)}}, {.line = row_line_}});
    return;
  }
  if (inside_ != Inside::cell_start || !ends_.empty()) end_row();
  if (width_ == 0) give_up({&problems::csv_empty, {}, {}});
}

// Decides on the separator as soon as the first line is there.
bool CsvReader::begin(bool at_end) {
  std::string_view text = opening_;
  if (is_utf16(text)) give_up({&problems::csv_no_text, {{"what", "UTF-16"}}, {.line = 1}});
  if (hopeless_) return false;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto end = end_of_first_line(text);
  if (end == std::string_view::npos && !at_end && text.size() < longest_opening) return true;
  const auto line = text.substr(0, end);
  begun_ = true;
  const bool named = line.size() == 5 && line.starts_with("sep=");
  separator_ = named ? line[4] : most_frequent_separator(line);
  if (named) {
    // Its line end stays and is passed over as a blank line.
    text.remove_prefix(5);
  }
  const std::string kept{text};
  opening_ = {};
  return run(kept);
}

bool CsvReader::run(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) {
    give_up({&problems::csv_no_text, {{"what", "NUL"}}, {.line = row_line_}});
    return false;
  }
  std::size_t at = 0;
  while (at < text.size() && !enough_ && !hopeless_) {
    at = step(text, at);
    if (text_.size() <= longest_row) continue;
    give_up({&problems::csv_row_too_long, {{"limit", "1"}}, {.line = row_line_}});
  }
  return !enough_ && !hopeless_;
}

std::size_t CsvReader::step(std::string_view text, std::size_t at) {
  const char letter = text[at];
  if (after_return_) {
    after_return_ = false;
    if (letter == '\n') return at + 1;
  }
  if (inside_ == Inside::quoted) return copy_quoted(text, at);
  if (inside_ == Inside::quote_in_quoted) return after_quote(text, at);
  if (letter == '\n' || letter == '\r') return end_of_line(text, at);
  if (letter == separator_) {
    end_cell();
    return at + 1;
  }
  if (inside_ == Inside::cell_start && letter == '"') {
    inside_ = Inside::quoted;
    return at + 1;
  }
  if (inside_ == Inside::cell_start) inside_ = Inside::plain;
  return copy_plain(text, at);
}

std::size_t CsvReader::copy_plain(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] != separator_ && text[end] != '\n' && text[end] != '\r') ++end;
  text_.append(text, at, end - at);
  return end;
}

std::size_t CsvReader::copy_quoted(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('"', at), text.size());
  const auto run = text.substr(at, end - at);
  text_ += run;
  line_ += static_cast<int>(std::ranges::count(run, '\n'));
  if (end == text.size()) return end;
  inside_ = Inside::quote_in_quoted;
  return end + 1;
}

// A quote inside a quoted cell was seen: it closes the cell, unless another one follows.
std::size_t CsvReader::after_quote(std::string_view text, std::size_t at) {
  const char letter = text[at];
  if (letter == '"') {
    text_ += '"';
    inside_ = Inside::quoted;
    return at + 1;
  }
  spoiled_ = spoiled_ || (letter != separator_ && letter != '\n' && letter != '\r');
  inside_ = Inside::plain;
  return at;
}

std::size_t CsvReader::end_of_line(std::string_view text, std::size_t at) {
  after_return_ = text[at] == '\r';
  const bool blank = inside_ == Inside::cell_start && ends_.empty();
  if (!blank) end_row();
  ++line_;
  row_line_ = line_;
  return at + 1;
}

void CsvReader::end_cell() {
  ends_.push_back(text_.size());
  inside_ = Inside::cell_start;
}

void CsvReader::end_row() {
  end_cell();
  cells_.clear();
  std::size_t begin = 0;
  for (const std::size_t end : ends_) {
    cells_.emplace_back(std::string_view{text_}.substr(begin, end - begin));
    begin = end;
  }
  if (spoiled_) {
    complain_({&problems::csv_text_after_quote, {}, {.line = row_line_}});
  } else if (has_right_width()) {
    enough_ = !take_({cells_, row_line_});
  }
  ends_.clear();
  text_.clear();
  spoiled_ = false;
}

// Separators at the end of a row that open no column are common in exports; they are forgiven while they hold
// nothing.
bool CsvReader::has_right_width() {
  if (width_ == 0) width_ = cells_.size();
  while (cells_.size() > width_ && cells_.back().empty()) cells_.pop_back();
  if (cells_.size() == width_) return true;
  const auto& kind = cells_.size() < width_ ? problems::csv_short_row : problems::csv_long_row;
  complain_({&kind,
             {{"cells", std::to_string(cells_.size())}, {"columns", std::to_string(width_)}},
             {.line = row_line_}});
  return false;
}

void CsvReader::give_up(Problem problem) {
  hopeless_ = true;
  complain_(std::move(problem));
}

}  // namespace zusage::format
