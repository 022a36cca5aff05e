// The list of requests by filter and place. Rows are streamed in order and judged here, so that titles can
// be compared in any case of letters on either database.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

using projection::RequestRow;

constexpr std::string_view words_of(projection::Which which) {
  constexpr std::string_view words[] = {"open", "ended", "all"};
  return words[static_cast<std::size_t>(which)];
}

// ASCII and the German umlauts in UTF-8.
std::string lower(std::string_view text) {
  std::string lowered{text};
  for (std::size_t i = 0; i < lowered.size(); ++i) {
    auto& letter = lowered[i];
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
    const bool umlaut = i > 0 && lowered[i - 1] == '\xC3' && static_cast<unsigned char>(letter) >= 0x80 &&
                        static_cast<unsigned char>(letter) <= 0x9E;
    if (umlaut) letter = static_cast<char>(letter + 32);
  }
  return lowered;
}

bool names_one_of(const RequestRow& row, const std::vector<std::string>& actors) {
  if (actors.empty()) return true;
  return std::ranges::any_of(actors, [&](const std::string& actor) {
    return row.parties.customer == actor || row.parties.provider == actor || row.performer == actor;
  });
}

// Requests whose number in another system holds the text.
std::set<Uuid> known_elsewhere_as(Connection& connection, Org organisation, const std::string& wanted) {
  std::set<Uuid> found;
  if (wanted.empty()) return found;
  auto rows = connection.ask(sql::request_external_all, organisation.number);
  while (rows.next()) {
    Uuid request;
    std::string system;
    std::string number;
    rows.read(request, system, number);
    if (lower(system + " " + number).find(wanted) != std::string::npos) found.insert(request);
  }
  return found;
}

bool holds_text(const RequestRow& row, const std::string& wanted, const std::set<Uuid>& elsewhere) {
  if (wanted.empty() || elsewhere.contains(row.id)) return true;
  return lower(fmt::format("z-{} {}", row.number, row.title.text)).find(wanted) != std::string::npos;
}

projection::ListPlace place_of(const RequestRow& row) { return {row.last_said_at, row.id}; }

}  // namespace

projection::Page SqliteRequests::list(Org organisation, const projection::Filter& filter) const {
  const auto wanted = lower(filter.text);
  const auto limit = static_cast<std::size_t>(std::clamp(filter.limit, 1, 200));
  return pool_->with([&](Connection& connection) {
    projection::Page page;
    const auto elsewhere = known_elsewhere_as(connection, organisation, wanted);
    auto rows = connection.ask(sql::request_newest_word_first, organisation.number, words_of(filter.which));
    while (rows.next()) {
      auto row = read_request(rows);
      if (!names_one_of(row, filter.actors) || !holds_text(row, wanted, elsewhere)) continue;
      if (filter.may_read && !filter.may_read(row)) continue;
      ++page.total;
      if (filter.after && place_of(row) >= *filter.after) continue;
      if (page.rows.size() < limit) {
        page.rows.push_back(std::move(row));
      } else if (!page.end) {
        page.end = place_of(page.rows.back());
      }
    }
    return page;
  });
}

}  // namespace zusage::store
