// Reads the beginning of a file into memory: enough rows to see what each column holds, never more.
#include <algorithm>
#include <array>

#include "ground/format/table.hpp"
#include "insight/learn/choose_internal.hpp"
#include "insight/learn/moment_internal.hpp"
#include "insight/learn/problems.hpp"
#include "insight/learn/profile_internal.hpp"

namespace zusage::learn {
namespace {

constexpr std::size_t most_rows = 5000;
constexpr std::size_t most_bytes = 16UL << 20U;

constexpr std::array<std::string_view, std::size(all_fields)> field_names{
    "case", "opened", "promised", "closed", "type", "provider", "kept"};

void vote(Beginning::OrderVotes& votes, std::string_view cell) {
  switch (order_evidence(trimmed(cell))) {
    case OrderEvidence::day_first:
      ++votes.day_first;
      break;
    case OrderEvidence::month_first:
      ++votes.month_first;
      break;
    case OrderEvidence::either:
      ++votes.either;
      break;
    default:
      break;
  }
}

}  // namespace

std::string_view name_of(Field field) { return field_names[static_cast<std::size_t>(field)]; }

Result<Mapping> parse_mapping(std::string_view text) {
  Mapping mapping;
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    const auto pair = trimmed(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    const auto name = trimmed(pair.substr(0, equals));
    const auto column = trimmed(pair.substr(std::min(equals + 1, pair.size())));
    const auto found = std::ranges::find(field_names, name);
    if (found == field_names.end() || column.empty()) {
      const auto near = nearest_word(name, {field_names.begin(), field_names.end()});
      return std::unexpected(
          Problem{&problems::learn_unknown_field,
                  {{"field", std::string{found == field_names.end() ? name : pair}},
                   {"hint", near.empty() || near == name ? "" : " (" + std::string{near} + "?)"}}});
    }
    mapping[all_fields[found - field_names.begin()]] = column;
  }
  return mapping;
}

struct Survey::Sample {
  Beginning beginning;
  std::size_t bytes = 0;
  int complaints = 0;
  std::optional<Problem> hopeless;
  format::TableReader reader{[this](const format::CsvRow& row) { return take(row); },
                             [this](Problem problem) {
                               ++complaints;
                               if (reader.is_hopeless()) hopeless = std::move(problem);
                             }};

  bool is_full() const { return beginning.rows.size() >= most_rows || bytes >= most_bytes; }

  bool take(const format::CsvRow& row) {
    if (beginning.headers.empty()) {
      for (const auto cell : row.cells) beginning.headers.emplace_back(trimmed(cell));
      beginning.votes.resize(row.cells.size());
      return true;
    }
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      vote(beginning.votes[column], row.cells[column]);
    if (!is_full()) {
      beginning.rows.emplace_back(row.cells.begin(), row.cells.end());
      for (const auto cell : row.cells) bytes += cell.size() + sizeof(std::string);
      return true;
    }
    const auto votes = beginning.all_votes();
    return votes.either > 0 && !votes.is_decided();
  }
};

Survey::Survey() : sample_(std::make_unique<Sample>()) {}
Survey::~Survey() = default;
Survey::Survey(Survey&&) noexcept = default;
Survey& Survey::operator=(Survey&&) noexcept = default;

bool Survey::take(std::string_view piece) { return sample_->reader.feed(piece); }

Result<Columns> Survey::choose(const Mapping& mapping, std::string_view time_zone) {
  sample_->reader.finish();
  if (sample_->hopeless && sample_->beginning.rows.empty()) return std::unexpected(*sample_->hopeless);
  if (sample_->beginning.rows.empty()) {
    return std::unexpected(
        Problem{&problems::learn_nothing_left, {{"rows", std::to_string(sample_->complaints)}}});
  }
  const bool month_first_here = time_zone.starts_with("America/") || time_zone.starts_with("US/");
  return choose_columns(sample_->beginning, mapping, month_first_here);
}

}  // namespace zusage::learn
