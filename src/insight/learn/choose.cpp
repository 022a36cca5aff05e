// Chooses a column for each field: names speak first, content has a veto, and both end up in the reason.
#include "insight/learn/choose_internal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "insight/learn/judge_internal.hpp"
#include "insight/learn/problems.hpp"
#include "insight/learn/words_internal.hpp"

namespace zusage::learn {
namespace {

// The work in progress. Fields are decided in an order in which each may look at the ones before it.
struct Choosing {
  const Beginning& beginning;
  const Mapping& mapping;
  std::vector<Profile> profiles;
  Columns columns;

  bool is_free(int column) const {
    const auto is_it = [&](const auto& one) { return one.second.column == column; };
    const auto& header = profiles[static_cast<std::size_t>(column)].header;
    return std::ranges::none_of(columns.taken, is_it) &&
           std::ranges::none_of(columns.dropped, [&](const Dropped& one) { return one.header == header; });
  }
  const Profile* taken(Field field) const {
    const auto found = columns.taken.find(field);
    return found == columns.taken.end() ? nullptr : &profiles[static_cast<std::size_t>(found->second.column)];
  }
  void take(Field field, const Profile& profile, Said why) {
    columns.taken[field] = {profile.column, profile.header, std::move(why), profile.order};
  }
  void pass_over(Field field, const Profile& profile, Said why) {
    columns.passed_over.push_back({field, profile.header, std::move(why)});
  }
};

std::string all_headers(const Beginning& beginning) {
  return fmt::format("{}", fmt::join(beginning.headers, ", "));
}

const Profile* profile_named(const std::vector<Profile>& profiles, std::string_view name) {
  const auto exact = std::ranges::find(profiles, name, &Profile::header);
  if (exact != profiles.end()) return &*exact;
  const auto near = std::ranges::find(profiles, plain_words(name), &Profile::plain);
  return near == profiles.end() ? nullptr : &*near;
}

Problem unknown_column(const Beginning& beginning, const std::string& name) {
  const auto near = nearest_word(name, {beginning.headers.begin(), beginning.headers.end()});
  return {&problems::learn_unknown_column,
          {{"column", name},
           {"hint", near.empty() ? "" : fmt::format(" ({}?)", near)},
           {"columns", all_headers(beginning)}}};
}

void drop_persons(Choosing& choosing) {
  for (const Profile& profile : choosing.profiles) {
    if (profile.holds_times() || profile.is_flag()) continue;
    const auto word = word_of_persons(profile.plain);
    if (!word.empty()) {
      choosing.columns.dropped.push_back(
          {profile.header,
           {fmt::format("its name says \"{}\"", word), fmt::format("der Name sagt „{}“", word)}});
    } else if (profile.looks_like_persons_inside()) {
      choosing.columns.dropped.push_back({profile.header,
                                          {"its cells look like names or mail addresses",
                                           "die Zellen sehen nach Namen oder Mailadressen aus"}});
    }
  }
}

Result<void> take_mapped(Choosing& choosing) {
  for (const auto& [field, name] : choosing.mapping) {
    if (name == "-") continue;
    const Profile* profile = profile_named(choosing.profiles, name);
    if (profile == nullptr) return std::unexpected(unknown_column(choosing.beginning, name));
    const bool of_persons = std::ranges::any_of(
        choosing.columns.dropped, [&](const Dropped& one) { return one.header == profile->header; });
    if (of_persons && (field == Field::provider || field == Field::type)) {
      return std::unexpected(Problem{&problems::learn_looks_like_persons,
                                     {{"column", profile->header}, {"field", std::string{name_of(field)}}}});
    }
    choosing.take(field, *profile, {"you said so (--map)", "so haben Sie es gesagt (--map)"});
  }
  return {};
}

// One column that speaks for a field, with the verdict of its content.
struct Candidate {
  const Profile* profile;
  Judgement judgement;
};

Context context_of(const Choosing& choosing) {
  return {.beginning = choosing.beginning,
          .opened = choosing.taken(Field::opened),
          .closed = choosing.taken(Field::closed),
          .type = choosing.taken(Field::type)};
}

Said said_of_loser(Field field, const Judgement& loser, const Profile& winner) {
  Said said{fmt::format("'{}' fits better", winner.header), fmt::format("„{}“ passt besser", winner.header)};
  if (field != Field::provider) return said;
  return {said.en + "; " + loser.in_favour.en, said.de + "; " + loser.in_favour.de};
}

void report_losers(Choosing& choosing, Field field, const std::vector<Candidate>& candidates,
                   const Profile* winner) {
  for (const auto& [profile, judgement] : candidates) {
    if (profile == winner) continue;
    Said why = judgement.against;
    if (why.en.empty() && winner != nullptr) why = said_of_loser(field, judgement, *winner);
    choosing.pass_over(field, *profile, std::move(why));
  }
}

// By name and content; returns whether a column was taken.
bool take_by_name(Choosing& choosing, Field field) {
  std::vector<Candidate> candidates;
  for (const Profile& profile : choosing.profiles) {
    if (!choosing.is_free(profile.column)) continue;
    const auto match = speaks_for(field, profile.plain);
    if (match.weight > 0)
      candidates.push_back({&profile, judge(field, profile, match, context_of(choosing))});
  }
  std::ranges::stable_sort(candidates, std::greater{},
                           [](const Candidate& one) { return one.judgement.score; });
  const bool found = !candidates.empty() && candidates.front().judgement.score > 0;
  const Profile* winner = found ? candidates.front().profile : nullptr;
  report_losers(choosing, field, candidates, winner);
  if (found) choosing.take(field, *winner, std::move(candidates.front().judgement.in_favour));
  return found;
}

// Where no name helps: the time that is never later than the others is the opening, one that is never earlier
// the end.
void take_time_by_content(Choosing& choosing, Field field) {
  const Profile* opened = choosing.taken(Field::opened);
  const Profile* best = nullptr;
  std::int64_t best_filled = 0;
  for (const Profile& profile : choosing.profiles) {
    const bool other_word =
        speaks_for(Field::promised, profile.plain).weight > 0 || speaks_of_touching(profile.plain);
    if (!choosing.is_free(profile.column) || !profile.holds_times() || other_word) continue;
    const bool fits = field == Field::opened ? is_earliest(profile, choosing.profiles)
                                             : opened != nullptr && sequence_of(*opened, profile).holds();
    if (!fits || profile.filled <= best_filled) continue;
    best = &profile;
    best_filled = profile.filled;
  }
  if (best == nullptr) return;
  choosing.take(field, *best, reason_by_content(field));
}

// Better a column whose cells are complained of, line by line, than no word on why nothing could be read.
void take_by_name_alone(Choosing& choosing, Field field) {
  const Profile* best = nullptr;
  int weight = 0;
  for (const Profile& profile : choosing.profiles) {
    const int found = choosing.is_free(profile.column) ? speaks_for(field, profile.plain).weight : 0;
    if (found <= weight) continue;
    best = &profile;
    weight = found;
  }
  if (best == nullptr) return;
  std::erase_if(choosing.columns.passed_over,
                [&](const PassedOver& one) { return one.field == field && one.header == best->header; });
  choosing.take(field, *best,
                {"its name says so, but many of its cells are no times that can be read",
                 "der Name sagt es, aber viele Zellen sind keine lesbaren Zeiten"});
}

bool may_decide(const Choosing& choosing, Field field) { return !choosing.mapping.contains(field); }

void take_times(Choosing& choosing) {
  for (const Field field : {Field::opened, Field::closed}) {
    if (!may_decide(choosing, field) || take_by_name(choosing, field)) continue;
    take_time_by_content(choosing, field);
    if (choosing.taken(field) == nullptr) take_by_name_alone(choosing, field);
  }
  if (may_decide(choosing, Field::promised)) take_by_name(choosing, Field::promised);
  for (const Profile& profile : choosing.profiles) {
    if (!choosing.is_free(profile.column) || !profile.holds_times() || !speaks_of_touching(profile.plain))
      continue;
    choosing.columns.touched.push_back({profile.column, profile.header, {}, profile.order});
  }
}

// Times weigh more than a flag: a flag is somebody's verdict, and many count what was never promised as kept.
void take_flag(Choosing& choosing) {
  if (may_decide(choosing, Field::kept)) take_by_name(choosing, Field::kept);
  const Profile* flag = choosing.taken(Field::kept);
  if (flag == nullptr) return;
  choosing.columns.flag_column = flag->column;
  choosing.columns.flag_is_reversed = speaks_of_breaking(flag->plain);
  if (!may_decide(choosing, Field::kept) || choosing.taken(Field::promised) == nullptr) return;
  choosing.pass_over(Field::kept, *flag,
                     {"promised and closed times say it themselves; both are compared below",
                      "zugesagte und tatsächliche Zeiten sagen es selbst; unten wird verglichen"});
  choosing.columns.taken.erase(Field::kept);
}

void take_case(Choosing& choosing) {
  if (!may_decide(choosing, Field::case_id) || take_by_name(choosing, Field::case_id)) return;
  const auto by_content = std::ranges::find_if(choosing.profiles, [&](const Profile& profile) {
    return choosing.is_free(profile.column) && is_different_in_every_row(profile);
  });
  if (by_content == choosing.profiles.end()) return;
  choosing.take(Field::case_id, *by_content, reason_by_content(Field::case_id));
}

}  // namespace

Result<Columns> choose_columns(const Beginning& beginning, const Mapping& mapping, bool month_first_here) {
  Choosing choosing{beginning, mapping, profiles_of(beginning, month_first_here), {}};
  choosing.columns.headers = beginning.headers;
  choosing.columns.rows_seen = static_cast<std::int64_t>(beginning.rows.size());
  drop_persons(choosing);
  const auto mapped = take_mapped(choosing);
  if (!mapped) return std::unexpected(mapped.error());
  take_times(choosing);
  for (const Field needed : {Field::opened, Field::closed}) {
    if (choosing.taken(needed) != nullptr) continue;
    return std::unexpected(
        Problem{&problems::learn_column_missing,
                {{"field", std::string{name_of(needed)}}, {"columns", all_headers(beginning)}}});
  }
  take_flag(choosing);
  take_case(choosing);
  if (may_decide(choosing, Field::type)) take_by_name(choosing, Field::type);
  if (may_decide(choosing, Field::provider)) take_by_name(choosing, Field::provider);
  return std::move(choosing.columns);
}

}  // namespace zusage::learn
