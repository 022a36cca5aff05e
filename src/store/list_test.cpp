// The list of requests: filters and pages by cursor.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include <support/fresh_database.hpp>

using namespace zusage;
using namespace zusage::store;
using projection::Which;

namespace {

constexpr log::OrganisationId here{1};

Uuid id(int number) {
  Uuid uuid;
  uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
  uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
  return uuid;
}

// Every third one ended, three of four said their last word at the same instant as another.
projection::RequestRow row_of(int number) {
  projection::RequestRow row;
  row.id = id(number);
  row.number = 1000 + number;
  row.state = number % 3 == 0 ? act::State::accepted : act::State::promised;
  row.title.ref = "t" + std::to_string(number);
  row.parties.customer = number % 2 == 0 ? "even" : "odd";
  row.parties.provider = "team";
  row.performer = number % 5 == 0 ? "jana" : "";
  row.served = row.parties.customer;
  row.last_said_at = {number / 4};
  return row;
}

void fill(record::Ledger& ledger, int count) {
  ledger.begin();
  for (int number = 1; number <= count; ++number) {
    ledger.put_word(here, {.ref = "t" + std::to_string(number),
                           .salt = "s",
                           .text = "Übergabe Nummer " + std::to_string(number)});
    ledger.put(here, row_of(number));
  }
  ledger.commit();
}

std::vector<std::int64_t> walk(const projection::Requests& requests, projection::Filter filter) {
  std::vector<std::int64_t> numbers;
  for (;;) {
    const auto page = requests.list(here, filter);
    CHECK(page.rows.size() <= static_cast<std::size_t>(filter.limit));
    for (const auto& row : page.rows) numbers.push_back(row.number);
    if (!page.end) return numbers;
    CHECK(page.rows.size() == static_cast<std::size_t>(filter.limit));
    filter.after = page.end;
  }
}

}  // namespace

TEST_CASE("pages by cursor show every row once, newest word first") {
  tests::FreshDatabase fresh;
  fill(fresh->ledger(), 101);
  for (const int limit : {1, 7, 50, 101, 200}) {
    const auto numbers = walk(fresh->requests(), {.which = Which::all, .limit = limit});
    CHECK(numbers.size() == 101);
    CHECK(std::set(numbers.begin(), numbers.end()).size() == 101);
    CHECK(std::ranges::is_sorted(numbers, std::greater{}));
  }
  CHECK(fresh->requests().list(here, {.which = Which::all, .limit = 10}).total == 101);
}

TEST_CASE("a row that speaks between two pages is neither lost nor shown twice among the others") {
  tests::FreshDatabase fresh;
  fill(fresh->ledger(), 20);
  const auto first = fresh->requests().list(here, {.which = Which::all, .limit = 10});
  auto moved = row_of(3);
  moved.last_said_at = {999};
  fresh->ledger().begin();
  fresh->ledger().put(here, moved);
  fresh->ledger().commit();
  const auto second = fresh->requests().list(here, {.which = Which::all, .after = first.end, .limit = 10});
  std::set<std::int64_t> numbers;
  for (const auto& row : first.rows) numbers.insert(row.number);
  for (const auto& row : second.rows) CHECK(numbers.insert(row.number).second);
  CHECK(numbers.size() == 19);
}

TEST_CASE("the filters of the list: open or ended, whose, and words in any case") {
  tests::FreshDatabase fresh;
  fill(fresh->ledger(), 30);
  const auto& requests = fresh->requests();
  CHECK(requests.list(here, {.which = Which::ended}).total == 10);
  CHECK(requests.list(here, {.which = Which::open}).total == 20);
  CHECK(requests.list(here, {.actors = {"even"}, .which = Which::all}).total == 15);
  CHECK(requests.list(here, {.actors = {"jana"}, .which = Which::all}).total == 6);
  CHECK(requests.list(here, {.which = Which::all, .text = "ÜBERGABE nummer 12"}).total == 1);
  CHECK(requests.list(here, {.which = Which::all, .text = "z-1012"}).total == 1);
  CHECK(requests.list(here, {.which = Which::all, .text = "nirgends"}).total == 0);
  CHECK(requests.list({2}, {.which = Which::all}).total == 0);
}

TEST_CASE("a place that no row has is still a place: what comes after it is shown") {
  tests::FreshDatabase fresh;
  fill(fresh->ledger(), 5);
  const auto after = [&](std::int64_t at) {
    return fresh->requests().list(here, {.which = Which::all, .after = projection::ListPlace{{at}, Uuid{}}});
  };
  CHECK(after(1'000'000).rows.size() == 5);
  CHECK(after(-1).rows.empty());
  CHECK(after(-1).total == 5);
}
