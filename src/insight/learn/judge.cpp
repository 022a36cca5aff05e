// Content has a veto over names, and says why.
#include "insight/learn/judge_internal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace zusage::learn {
namespace {

constexpr int longest_name = 80;       // on average; beyond it a column holds sentences
constexpr int always_few_enough = 20;  // different values of a type or a group

std::int64_t different(const Profile& profile) { return static_cast<std::int64_t>(profile.values.size()); }

Said number_said(std::int64_t number, std::string_view en, std::string_view de) {
  return {fmt::format("{}: {}", en, grouped(number, Language::en)),
          fmt::format("{}: {}", de, grouped(number, Language::de))};
}

Said and_then(const Said& first, const Said& second) {
  if (first.en.empty() || second.en.empty()) return first.en.empty() ? second : first;
  return {first.en + "; " + second.en, first.de + "; " + second.de};
}

Said name_says(const WordMatch& match) {
  return {fmt::format("its name says \"{}\"", match.word), fmt::format("der Name sagt „{}“", match.word)};
}

Judgement refuse(Said why) { return {.score = 0, .in_favour = {}, .against = std::move(why)}; }

// How day and month were told apart, where that is a question at all.
Said said_of_order(const Profile& profile) {
  const auto& votes = profile.votes;
  if (votes.day_first + votes.month_first + votes.either == 0) return {};
  const bool day_first = profile.order == DayOrder::day_first;
  const auto sure = day_first ? votes.day_first : votes.month_first;
  const std::string_view en = day_first ? "day before month" : "month before day";
  const std::string_view de = day_first ? "Tag vor Monat" : "Monat vor Tag";
  if (profile.order_is_guessed) {
    return {fmt::format("{} is a guess: no cell decides it", en),
            fmt::format("{} ist geraten: keine Zelle entscheidet es", de)};
  }
  if (sure == 0) {
    return {fmt::format("{}, as in the other columns", en),
            fmt::format("{}, wie in den anderen Spalten", de)};
  }
  return {fmt::format("{}, cells that leave no doubt: {}", en, grouped(sure, Language::en)),
          fmt::format("{}, Zellen ohne Zweifel: {}", de, grouped(sure, Language::de))};
}

Said said_of_times(const Profile& profile) {
  Said said = number_said(profile.times, "times", "Zeitangaben");
  if (profile.missing > 0) said = and_then(said, number_said(profile.missing, "empty", "leer"));
  return and_then(said, said_of_order(profile));
}

// How often `later` is not before `earlier`, rounded down.
Said said_of_sequence(const Sequence& sequence, const Profile& earlier) {
  if (sequence.in_order == sequence.both) {
    return {fmt::format("never before {}", earlier.header), fmt::format("nie vor {}", earlier.header)};
  }
  const double share =
      std::floor(1000.0 * static_cast<double>(sequence.in_order) / static_cast<double>(sequence.both)) / 10;
  auto de = fmt::format("{:.1f}", share);
  std::ranges::replace(de, '.', ',');
  return {fmt::format("not before {} in {:.1f} % of the rows", earlier.header, share),
          fmt::format("in {} % der Zeilen nicht vor {}", de, earlier.header)};
}

Judgement judge_time(const Profile& profile, const WordMatch& match, const Profile* opened) {
  if (profile.filled == 0) {
    return {
        .score = 1, .in_favour = and_then(name_says(match), {"it is empty", "sie ist leer"}), .against = {}};
  }
  if (!profile.holds_times()) return refuse({"it holds no times", "darin stehen keine Zeiten"});
  Said said = and_then(name_says(match), said_of_times(profile));
  if (opened != nullptr) {
    const auto sequence = sequence_of(*opened, profile);
    if (sequence.both > 0 && !sequence.holds()) {
      return refuse({fmt::format("it is mostly before {}", opened->header),
                     fmt::format("sie liegt meist vor {}", opened->header)});
    }
    if (sequence.both > 0) said = and_then(said, said_of_sequence(sequence, *opened));
  }
  const auto fullness = static_cast<int>(10 * profile.filled / std::max<std::int64_t>(profile.rows(), 1));
  return {.score = match.weight + fullness, .in_favour = std::move(said), .against = {}};
}

Judgement judge_opened(const Profile& profile, const WordMatch& match) {
  auto judgement = judge_time(profile, match, nullptr);
  if (judgement.score > 0 && profile.filled * 2 < profile.rows()) {
    return refuse({"it is mostly empty", "sie ist überwiegend leer"});
  }
  return judgement;
}

Judgement judge_flag(const Profile& profile, const WordMatch& match) {
  if (!profile.is_flag()) return refuse({"its cells are no yes or no", "die Zellen sind kein Ja oder Nein"});
  const bool reversed = speaks_of_breaking(profile.plain);
  std::vector<std::string> kept;
  std::vector<std::string> broken;
  for (const auto& [value, count] : profile.values) {
    (means_kept(flag_word(value), reversed) ? kept : broken).push_back(value);
  }
  const auto list = [](const std::vector<std::string>& values) {
    return values.empty() ? std::string{"-"} : fmt::format("{}", fmt::join(values, ", "));
  };
  const Said values{fmt::format("kept: {}; broken: {}", list(kept), list(broken)),
                    fmt::format("gehalten: {}; gebrochen: {}", list(kept), list(broken))};
  return {.score = match.weight, .in_favour = and_then(name_says(match), values), .against = {}};
}

Judgement judge_case(const Profile& profile, const WordMatch& match) {
  if (profile.holds_times()) return refuse({"it holds times", "darin stehen Zeiten"});
  if (profile.missing * 20 > profile.rows())
    return refuse(number_said(profile.missing, "too many empty cells", "zu viele leere Zellen"));
  const auto count = different(profile);
  const bool every_row = count == profile.filled;
  if (!every_row && count * 20 < profile.filled) {
    return refuse(number_said(count, "too few different values for a case number",
                              "zu wenige verschiedene Werte für eine Fallnummer"));
  }
  const Said content = every_row ? Said{"different in every row", "in jeder Zeile verschieden"}
                                 : Said{"it repeats: several rows to a case, the last one counts",
                                        "sie wiederholt sich: mehrere Zeilen je Fall, die letzte zählt"};
  return {.score = match.weight + (every_row ? 10 : 0),
          .in_favour = and_then(name_says(match), content),
          .against = {}};
}

// Names of few things: types and groups.
Judgement judge_names(const Profile& profile, const WordMatch& match) {
  const auto count = different(profile);
  if (profile.filled == 0) return refuse({"it is empty", "sie ist leer"});
  if (profile.holds_times()) return refuse({"it holds times", "darin stehen Zeiten"});
  if (count == 1 && profile.filled > 1 && match.weight < 90)
    return refuse({"it holds a single value", "sie enthält nur einen Wert"});
  if (count > always_few_enough && count * 3 > profile.filled) {
    return refuse(number_said(count, "too many different values", "zu viele verschiedene Werte"));
  }
  if (profile.letters > longest_name * profile.filled)
    return refuse({"it holds sentences", "darin stehen Sätze"});
  return {
      .score = match.weight,
      .in_favour = and_then(name_says(match), number_said(count, "different values", "verschiedene Werte")),
      .against = {}};
}

// Of several groupings the one wins that a type mostly stays with: that is who redeems it.
Judgement judge_provider(const Profile& profile, const WordMatch& match, const Context& context) {
  auto judgement = judge_names(profile, match);
  if (judgement.score == 0 || context.type == nullptr) return judgement;
  const double share = concentration(context.beginning, context.type->column, profile.column);
  judgement.score += static_cast<int>(std::lround(30 * share));
  const auto percent = static_cast<int>(100 * share);
  judgement.in_favour = and_then(
      judgement.in_favour, {fmt::format("{} % of a type's tickets lie with one of them", percent),
                            fmt::format("{} % der Vorgänge einer Art liegen bei einem davon", percent)});
  return judgement;
}

}  // namespace

Judgement judge(Field field, const Profile& profile, const WordMatch& match, const Context& context) {
  switch (field) {
    case Field::case_id:
      return judge_case(profile, match);
    case Field::opened:
      return judge_opened(profile, match);
    case Field::promised:
    case Field::closed:
      return judge_time(profile, match, context.opened);
    case Field::type:
      return judge_names(profile, match);
    case Field::provider:
      return judge_provider(profile, match, context);
    case Field::kept:
      return judge_flag(profile, match);
  }
  return {};
}

bool is_earliest(const Profile& profile, const std::vector<Profile>& all) {
  if (profile.missing * 10 > profile.rows()) return false;
  return std::ranges::all_of(all, [&](const Profile& other) {
    return &other == &profile || !other.holds_times() || sequence_of(profile, other).holds();
  });
}

bool is_different_in_every_row(const Profile& profile) {
  return profile.missing == 0 && profile.filled > 1 && different(profile) == profile.filled &&
         !profile.holds_times() && profile.letters <= 40 * profile.filled;
}

Said reason_by_content(Field field) {
  switch (field) {
    case Field::opened:
      return {"no name helped; it is the earliest of the times. Please check",
              "kein Name half; sie ist die früheste der Zeiten. Bitte prüfen"};
    case Field::closed:
      return {"no name helped; it is a time after the opening. Please check",
              "kein Name half; sie ist eine Zeit nach dem Beginn. Bitte prüfen"};
    default:
      return {"no name helped; it is different in every row",
              "kein Name half; sie ist in jeder Zeile verschieden"};
  }
}

}  // namespace zusage::learn
