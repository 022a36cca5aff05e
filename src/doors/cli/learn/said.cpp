// Numbers, shares, times and tables in both languages.
#include "doors/cli/learn/said.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "insight/learn/draft.hpp"

namespace zusage::cli {
namespace {

std::string decimal(double value, int digits, Language language) {
  auto text = fmt::format("{:.{}f}", value, digits);
  if (language == Language::de) std::ranges::replace(text, '.', ',');
  return text;
}

std::string padding(std::size_t wanted, std::string_view text) {
  const auto taken = width_of(text);
  return std::string(wanted > taken ? wanted - taken : 0, ' ');
}

constexpr std::size_t gap = 2;
constexpr std::size_t margin = 2;
constexpr std::size_t narrowest_name = 12;

using Row = std::vector<std::string>;

std::size_t sum_of(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
}

std::string line_of(const Row& row, const std::vector<std::size_t>& widths) {
  const auto name = cut(row[0], widths[0]);
  std::string text = std::string(margin, ' ') + name + padding(widths[0], name);
  for (std::size_t i = 1; i < row.size(); ++i)
    text += std::string(gap, ' ') + padding(widths[i], row[i]) + row[i];
  while (text.ends_with(' ')) text.pop_back();
  return text + "\n";
}

}  // namespace

std::string percent(double share, Language language) { return decimal(share * 100, 1, language) + " %"; }

std::string duration_said(double seconds, Language language) {
  if (seconds < 60) return fmt::format("{:.0f} s", seconds);
  if (seconds < 2 * 3600) return fmt::format("{:.0f} min", seconds / 60);
  if (seconds < 48 * 3600) return decimal(seconds / 3600, 1, language) + " h";
  const double days = seconds / 86400;
  return decimal(days, days < 99.95 ? 1 : 0, language) + " d";
}

std::string reading_said(const format::Reading& reading, Language language) {
  const bool german = language == Language::de;
  if (!reading.sheet.empty())
    return german ? fmt::format("Blatt „{}“ einer Arbeitsmappe", reading.sheet)
                  : fmt::format("sheet \"{}\" of a workbook", reading.sheet);
  const std::string separator =
      reading.separator == '\t' ? (german ? "Tabulator" : "tab") : std::string{reading.separator};
  const std::string_view how = reading.is_marked ? "" : german ? " (erkannt)" : " (recognised)";
  return german ? fmt::format("CSV in {}{}, Trennzeichen {}", name_of(reading.encoding), how, separator)
                : fmt::format("CSV in {}{}, separator {}", name_of(reading.encoding), how, separator);
}

std::string share_said(const steering::Share& share, Language language) {
  if (!share.value) return "–";
  return fmt::format("{} ({}–{}) {} {}", percent(*share.value, language),
                     decimal(share.interval.low * 100, 1, language),
                     decimal(share.interval.high * 100, 1, language), language == Language::de ? "von" : "of",
                     learn::grouped(share.base, language));
}

std::string deadline_said(const learn::Deadline& deadline, Language language) {
  const bool german = language == Language::de;
  if (!deadline.seconds) return german ? "zu wenig Daten" : "not enough data";
  auto text = learn::promised_within(*deadline.seconds);
  if (!german) return text;
  const auto blank = text.find(' ');
  const auto unit = text.substr(blank + 1);
  const bool one = text.starts_with("1 ");
  const std::string_view word = unit.starts_with("minute") ? (one ? "Minute" : "Minuten")
                                : unit.starts_with("hour") ? (one ? "Stunde" : "Stunden")
                                                           : (one ? "Tag" : "Tage");
  return text.substr(0, blank + 1) + std::string{word};
}

std::string name_said(const learn::ServiceFigures& service, bool alone, bool german) {
  if (!service.name.empty()) return service.name;
  if (alone) return german ? "alle Vorgänge" : "all tickets";
  return german ? "(ohne Angabe)" : "(none named)";
}

std::string Table::drawn(std::size_t columns) const {
  std::vector<Row> heads(2, Row(head.size()));
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto cut_at = head[i].find('\n');
    heads[1][i] = head[i].substr(cut_at == std::string::npos ? 0 : cut_at + 1);
    if (cut_at != std::string::npos) heads[0][i] = head[i].substr(0, cut_at);
  }
  const auto widths = widths_of(heads, columns);
  std::string rule = "  ";
  for (std::size_t i = 0; i < sum_of(widths); ++i) rule += "─";
  rule += '\n';
  std::string text;
  for (const auto& row : heads) {
    if (line_of(row, widths) != "\n") text += line_of(row, widths);
  }
  text += rule;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (last_is_total && i + 1 == rows.size()) text += rule;
    text += line_of(rows[i], widths);
  }
  return text;
}

// As wide as the widest cell; the names give way where the terminal is too narrow.
std::vector<std::size_t> Table::widths_of(const std::vector<Row>& heads, std::size_t columns) const {
  std::vector<std::size_t> widths(head.size(), 0);
  for (const auto* some : {&heads, &rows}) {
    for (const auto& row : *some) {
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    }
  }
  const auto others = sum_of(widths) - widths[0];
  const std::size_t room = columns > others + margin ? columns - others - margin : 0;
  widths[0] = std::min(widths[0], std::max(room, narrowest_name));
  return widths;
}

}  // namespace zusage::cli
