// Row by row: the last row of a case counts; a row that cannot be used is counted with its reason.
#include "insight/learn/learner.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "ground/format/table.hpp"
#include "insight/learn/cases_internal.hpp"
#include "insight/learn/moment_internal.hpp"
#include "insight/learn/problems.hpp"
#include "insight/learn/words_internal.hpp"

namespace zusage::learn {
namespace {

constexpr std::size_t most_cases = 5'000'000;
constexpr std::size_t most_examples = 3;
constexpr std::int64_t whole_day = days(1).microseconds;

std::string shortened(std::string_view text) { return shown_cell(text, 40); }

// A day without a time begins when it is an opening and ends when it is a deadline or a closing.
Instant instant_of(const Moment& moment, const Settings& settings, bool day_means_end) {
  const auto at = moment.local_microseconds + (!moment.has_time && day_means_end ? whole_day : 0);
  return moment.has_zone ? Instant{at} : settings.from_local(at);
}

}  // namespace

std::string shown_cell(std::string_view text, std::size_t longest) {
  std::string whole{text};
  if (whole.size() <= longest) return whole;
  std::size_t end = longest;
  while ((static_cast<unsigned char>(whole[end]) & 0xC0U) == 0x80U) --end;
  return whole.substr(0, end) + "…";
}

struct Learner::Work {
  Columns columns;
  Settings settings;
  Cases cases;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> by_number;
  std::vector<std::string> numbers;  // of the kept matters
  std::map<int, Skipped> skipped;
  std::int64_t rows = 0;
  std::int64_t repeated_rows = 0;
  std::int64_t days_without_time = 0;
  std::int64_t latest = never;
  bool header_seen = false;
  std::optional<Problem> hopeless;
  format::TableReader reader;

  Work(Columns chosen, Settings given)
      : columns(std::move(chosen)),
        settings(std::move(given)),
        reader([this](const format::CsvRow& row) { return take(row); },
               [this](Problem problem) { take_csv_problem(std::move(problem)); }) {}

  const Taken* taken(Field field) const {
    const auto found = columns.taken.find(field);
    return found == columns.taken.end() ? nullptr : &found->second;
  }

  static std::string_view cell(const format::CsvRow& row, int column) {
    const auto text = trimmed(row.cells[static_cast<std::size_t>(column)]);
    return is_missing(text) ? std::string_view{} : text;
  }

  void skip(Problem problem) {
    Skipped& known = skipped[problem.kind->number];
    known.kind = problem.kind;
    ++known.rows;
    if (known.examples.size() < most_examples) known.examples.push_back(std::move(problem));
  }

  void take_csv_problem(Problem problem) {
    if (reader.is_hopeless()) {
      hopeless = std::move(problem);
      return;
    }
    ++rows;
    skip(std::move(problem));
  }

  bool take(const format::CsvRow& row) {
    if (!header_seen) {
      header_seen = true;
      return true;
    }
    ++rows;
    Case one;
    if (read_times(row, one) && read_flag(row, one) && read_names(row, one)) store(row, one);
    return !hopeless;
  }

  // False: complained of. An empty cell leaves `at` as it is.
  bool read_time(const format::CsvRow& row, Field field, std::int64_t& at) {
    const Taken* column = taken(field);
    if (column == nullptr) return true;
    const auto text = cell(row, column->column);
    if (text.empty()) return true;
    const auto moment = read_moment(text, column->order);
    if (!moment) {
      skip({&problems::learn_no_time,
            {{"text", shortened(text)}, {"column", column->header}},
            {.line = row.line}});
      return false;
    }
    if (!moment->has_time) ++days_without_time;
    at = instant_of(*moment, settings, field != Field::opened).microseconds;
    return true;
  }

  bool read_times(const format::CsvRow& row, Case& one) {
    const bool read = read_time(row, Field::opened, one.opened) &&
                      read_time(row, Field::promised, one.promised) &&
                      read_time(row, Field::closed, one.closed);
    if (!read) return false;
    if (one.opened == never) {
      skip({&problems::learn_not_opened, {{"column", taken(Field::opened)->header}}, {.line = row.line}});
      return false;
    }
    latest = std::max({latest, one.opened, one.closed});
    for (const Taken& touched : columns.touched) {
      const auto moment = read_moment(cell(row, touched.column), touched.order);
      if (moment) latest = std::max(latest, instant_of(*moment, settings, false).microseconds);
    }
    return true;
  }

  bool read_flag(const format::CsvRow& row, Case& one) {
    if (columns.flag_column < 0) return true;
    const auto text = cell(row, columns.flag_column);
    if (text.empty()) return true;
    const auto word = flag_word(text);
    if (word != FlagWord::none) {
      one.flag = means_kept(word, columns.flag_is_reversed) ? Flag::kept : Flag::broken;
      return true;
    }
    const Taken* kept = taken(Field::kept);
    if (kept == nullptr) return true;
    skip({&problems::learn_no_flag,
          {{"text", shortened(text)}, {"column", kept->header}},
          {.line = row.line}});
    return false;
  }

  bool read_name(const format::CsvRow& row, Field field, std::uint32_t& number) {
    const Taken* column = taken(field);
    const auto text = column == nullptr ? std::string_view{} : cell(row, column->column);
    if (text.empty()) return true;
    number = (field == Field::type ? cases.services : cases.providers).number_of(text);
    if (number == no_name) give_up(Names::most, column->header, row.line);
    return number != no_name;
  }

  bool read_names(const format::CsvRow& row, Case& one) {
    return read_name(row, Field::type, one.service) && read_name(row, Field::provider, one.provider);
  }

  void store(const format::CsvRow& row, const Case& one) {
    const Taken* column = taken(Field::case_id);
    if (column == nullptr) {
      add(one, row.line);
      return;
    }
    const auto text = cell(row, column->column);
    if (text.empty()) {
      skip({&problems::learn_no_case, {{"column", column->header}}, {.line = row.line}});
      return;
    }
    const auto found = by_number.find(text);
    if (found != by_number.end()) {
      ++repeated_rows;
      const auto number = cases.all[found->second].number;
      cases.all[found->second] = one;
      cases.all[found->second].number = number;
    } else {
      by_number.emplace(text, static_cast<std::uint32_t>(cases.all.size()));
      Case numbered = one;
      if (settings.keep_matters) {
        numbered.number = static_cast<std::uint32_t>(numbers.size());
        numbers.emplace_back(text);
      }
      add(numbered, row.line);
    }
  }

  void add(const Case& one, int line) {
    if (cases.all.size() >= most_cases) {
      const Taken* column = taken(Field::case_id);
      give_up(most_cases, column == nullptr ? "-" : column->header, line);
      return;
    }
    cases.all.push_back(one);
  }

  void give_up(std::size_t limit, const std::string& header, int line) {
    hopeless = Problem{
        &problems::learn_too_many, {{"limit", std::to_string(limit)}, {"column", header}}, {.line = line}};
  }

  // What happened after that day had not happened yet.
  void forget_after(Instant as_of) {
    const auto later = [&](const Case& one) { return one.opened > as_of.microseconds; };
    const auto left_out = std::erase_if(cases.all, later);
    if (left_out > 0) {
      skip({&problems::learn_opened_later, {}, {}});
      skipped[problems::learn_opened_later.number].rows = static_cast<std::int64_t>(left_out);
    }
    for (Case& one : cases.all) {
      if (one.closed > as_of.microseconds) one.closed = never;
    }
  }
};

std::optional<Instant> read_as_of(std::string_view text, const Settings& settings) {
  const auto moment = read_moment(trimmed(text), DayOrder::day_first);
  if (!moment) return std::nullopt;
  return instant_of(*moment, settings, true);
}

Learner::Learner(Columns columns, Settings settings)
    : work_(std::make_unique<Work>(std::move(columns), std::move(settings))) {}
Learner::~Learner() = default;
Learner::Learner(Learner&&) noexcept = default;
Learner& Learner::operator=(Learner&&) noexcept = default;

bool Learner::take(std::string_view piece) { return work_->reader.feed(piece); }

std::vector<Skipped> Learner::skipped() const {
  std::vector<Skipped> all;
  for (const auto& [number, one] : work_->skipped) all.push_back(one);
  return all;
}

Result<Learned> Learner::finish() {
  Work& work = *work_;
  work.reader.finish();
  work.by_number.clear();
  if (work.hopeless) return std::unexpected(*work.hopeless);
  const Instant as_of = work.settings.as_of.value_or(Instant{work.latest});
  if (work.settings.as_of) work.forget_after(as_of);
  if (work.cases.all.empty()) {
    return std::unexpected(Problem{&problems::learn_nothing_left, {{"rows", std::to_string(work.rows)}}});
  }
  Learned learned = figures_of(work.cases, as_of, work.taken(Field::kept) != nullptr);
  learned.as_of_given = work.settings.as_of.has_value();
  learned.rows = work.rows;
  learned.reading = work.reader.reading();
  learned.skipped = skipped();
  learned.oddities.repeated_rows = work.repeated_rows;
  learned.oddities.days_without_time = work.days_without_time;
  return learned;
}

std::vector<Matter> Learner::take_matters() {
  Work& work = *work_;
  const auto named = [](const Names& names, std::uint32_t number) {
    return number == no_name ? std::string{} : names.name(number);
  };
  const auto at = [](std::int64_t instant) {
    return instant == never ? std::nullopt : std::optional{Instant{instant}};
  };
  std::vector<Matter> matters;
  matters.reserve(work.cases.all.size());
  for (const Case& one : work.cases.all) {
    if (one.number == no_name) continue;
    matters.push_back({.number = work.numbers[one.number],
                       .service = named(work.cases.services, one.service),
                       .provider = named(work.cases.providers, one.provider),
                       .opened_at = Instant{one.opened},
                       .promised = at(one.promised),
                       .closed_at = at(one.closed)});
  }
  work.cases = {};
  work.numbers = {};
  return matters;
}

}  // namespace zusage::learn
