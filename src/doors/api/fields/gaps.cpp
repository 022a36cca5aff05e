// What stands in the gaps of a letter, and how it gets there.
#include <fmt/format.h>

#include <algorithm>

#include "doors/api/fields/letter.hpp"
#include "doors/api/fields/promise.hpp"
#include "doors/api/problems_letter.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/session.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using model::ObjectiveKind;
using model::Service;

std::string joined_names(const Reader& reader, const std::vector<model::Ref>& refs) {
  std::string all;
  for (const auto& ref : refs) all += (all.empty() ? "" : ", ") + name_in(reader, ref.id);
  return all;
}

template <class Objectives>
auto* first_of(Objectives& objectives, ObjectiveKind kind) {
  const auto found = std::ranges::find(objectives, kind, &model::Objective::kind);
  return found == objectives.end() ? nullptr : &*found;
}

std::string deadline_words(const Reader& reader, const Service& service) {
  const auto* objective = first_of(service.promise.objectives, ObjectiveKind::fulfilment);
  if (objective == nullptr || !objective->within) return {};
  const bool german = reader.language == Language::de;
  auto words = objective->on_agreed_date()
                   ? std::string{german ? "zum vereinbarten Termin" : "the agreed date"}
                   : calendar::to_words(*objective->within, reader.language);
  if (objective->starts_at() == model::Starts::completeness)
    words += german ? " nach vollständigen Unterlagen" : " after the papers are complete";
  if (objective->share) {
    words += fmt::format(fmt::runtime(german ? ", in {} von 100 Fällen" : ", in {} of 100 cases"),
                         objective->share->hundredths / 100);
  }
  return words;
}

std::string steering_words(const Reader& reader, const Service& service) {
  const auto& steering = service.steering;
  if (steering.empty()) return {};
  const bool german = reader.language == Language::de;
  static constexpr std::array<Phrase, 4> measures = {
      Phrase{"the share of kept promises", "den Anteil gehaltener Zusagen"},
      Phrase{"the share of answers in time", "den Anteil rechtzeitiger Antworten"},
      Phrase{"the time it takes", "die Zeit, die es dauert"},
      Phrase{"how satisfied recipients are", "die Zufriedenheit der Empfänger"}};
  static constexpr std::array<Phrase, 4> rhythms = {
      Phrase{"every week", "jede Woche"}, Phrase{"every month", "jeden Monat"},
      Phrase{"every quarter", "jedes Quartal"}, Phrase{"every year", "jedes Jahr"}};
  std::string words;
  const auto add = [&](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
  for (const auto& measure : steering.measures) {
    if (measure.measure)
      add(std::string{in(reader.language, measures.at(static_cast<std::size_t>(*measure.measure)))});
    else
      add(std::string{model::text_in(measure.text, reader.language)});
  }
  if (steering.review.cadence)
    add(std::string{in(reader.language, rhythms.at(static_cast<std::size_t>(*steering.review.cadence)))});
  if (!steering.owner.empty()) add((german ? "von: " : "by ") + name_in(reader, steering.owner.id));
  return words;
}

std::string notices_words(const Reader& reader, const Service& service) {
  static constexpr std::array<Phrase, 5> channels = {
      Phrase{"a letter comes", "ein Brief kommt"}, Phrase{"a mail comes", "eine Mail kommt"},
      Phrase{"we call", "wir anrufen"}, Phrase{"it stands in the portal", "es im Portal steht"},
      Phrase{"we come to you", "wir zu Ihnen kommen"}};
  for (const auto& notice : service.perception.notices_by) {
    const auto text = model::text_in(notice.text, reader.language);
    if (!text.empty()) return std::string{text};
    if (notice.channel)
      return std::string{in(reader.language, channels.at(static_cast<std::size_t>(*notice.channel)))};
  }
  return {};
}

std::string expects_words(const Reader& reader, const Service& service) {
  static constexpr std::array<Phrase, 5> dimensions = {
      Phrase{"that what was said holds", "dass gilt, was gesagt ist"},
      Phrase{"a quick answer", "eine schnelle Antwort"},
      Phrase{"that we know our trade", "dass wir unser Fach verstehen"},
      Phrase{"that we listen", "dass wir zuhören"},
      Phrase{"that it looks right", "dass es ordentlich aussieht"}};
  for (const auto& expected : service.perception.expects) {
    if (expected.dimension)
      return std::string{in(reader.language, dimensions.at(static_cast<std::size_t>(*expected.dimension)))};
    if (expected.within) return calendar::to_words(*expected.within, reader.language);
  }
  return {};
}

std::string result_words(const Reader& reader, const Service& service) {
  for (const auto& objective : service.promise.objectives) {
    if (objective.kind == ObjectiveKind::criterion && !objective.criterion.empty())
      return std::string{model::text_in(objective.criterion, reader.language)};
  }
  return {};
}

void put_text(const Reader& reader, const std::string& words, model::Text& text) {
  const std::string language{in(reader.language, Phrase{"en", "de"})};
  if (words.empty())
    text.by_language.clear();
  else
    text.by_language[language] = words;
}

model::Objective& objective_of(Service& service, ObjectiveKind kind) {
  if (auto* there = first_of(service.promise.objectives, kind)) return *there;
  service.promise.objectives.push_back({});
  service.promise.objectives.back().kind = kind;
  return service.promise.objectives.back();
}

void drop(Service& service, ObjectiveKind kind) {
  auto& all = service.promise.objectives;
  const auto found = std::ranges::find(all, kind, &model::Objective::kind);
  if (found != all.end()) all.erase(found);
}

Result<void> put_deadline(const format::Json& body, Service& service) {
  const auto within = text_in(body, "within");
  if (within.empty()) {
    drop(service, ObjectiveKind::fulfilment);
    return {};
  }
  auto duration = calendar::parse_duration(within);
  if (!duration) return std::unexpected(duration.error());
  const auto share = whole_in(body, "share");
  if (share && (*share < 1 || *share > 100)) return std::unexpected(Problem{&problems::no_share});
  auto& objective = objective_of(service, ObjectiveKind::fulfilment);
  objective.within = *duration;
  objective.share.reset();
  if (share) objective.share = model::Share{static_cast<int>(*share) * 100};
  objective.starts = model::parse<model::Starts>(text_in(body, "starts"));
  return {};
}

Result<model::Ref> actor_ref(const Reader& reader, const std::string& id) {
  const bool known = id.empty() || reader.known->directory->find(id) != nullptr ||
                     model::find_segment(*reader.known->organisation, id) != nullptr;
  if (!known) return std::unexpected(Problem{&problems::unknown_actor, {{"id", id}}});
  return model::Ref{.id = id};
}

Result<void> put_people(const Reader& reader, const format::Json& body, Service& service) {
  if (const auto* recipients = list_in(body, "recipients")) {
    service.recipients.clear();
    for (const auto& one : *recipients) {
      auto ref = actor_ref(reader, std::string{std::string_view{one.as_string()}});
      if (!ref) return std::unexpected(ref.error());
      service.recipients.push_back(*std::move(ref));
    }
  }
  for (const auto& [name, where] :
       {std::pair{"redeemer", &service.redeemer}, {"owner", &service.steering.owner}}) {
    if (!stands_in(body, name)) continue;
    auto ref = actor_ref(reader, text_in(body, name));
    if (!ref) return std::unexpected(ref.error());
    *where = *std::move(ref);
  }
  return {};
}

void put_steering(const format::Json& body, Service& service) {
  if (!stands_in(body, "review")) return;
  service.steering.review = {.cadence = model::parse<model::Cadence>(text_in(body, "review")), .every = {}};
  if (!service.steering.measures.empty() || service.steering.review.empty()) return;
  const auto* objective = first_of(service.promise.objectives, ObjectiveKind::fulfilment);
  model::Measure kept;
  kept.measure = model::MeasureKind::kept_share;
  if (objective != nullptr && objective->share) kept.target = model::Amount{.share = objective->share};
  service.steering.measures.push_back(std::move(kept));
}

void put_perception(const Reader& reader, const format::Json& body, Service& service) {
  auto& perception = service.perception;
  if (stands_in(body, "notices")) {
    const auto words = text_in(body, "notices");
    if (words.empty())
      perception.notices_by.clear();
    else {
      if (perception.notices_by.empty()) perception.notices_by.push_back({});
      put_text(reader, words, perception.notices_by.front().text);
    }
  }
  if (!stands_in(body, "expects")) return;
  const auto dimension = model::parse<model::Dimension>(text_in(body, "expects"));
  if (!dimension) return perception.expects.clear();
  if (perception.expects.empty()) perception.expects.push_back({});
  perception.expects.front().dimension = dimension;
}

}  // namespace

std::string gap_words(const Reader& reader, const Service& service, std::string_view gap) {
  if (gap == "recipient") return joined_names(reader, service.recipients);
  if (gap == "name") return std::string{model::text_in(service.name, reader.language)};
  if (gap == "result") return result_words(reader, service);
  if (gap == "deadline") return deadline_words(reader, service);
  if (gap == "redeemer")
    return service.redeemer.empty() ? std::string{} : name_in(reader, service.redeemer.id);
  if (gap == "steering") return steering_words(reader, service);
  if (gap == "notices") return notices_words(reader, service);
  if (gap == "expects") return expects_words(reader, service);
  return std::string{model::text_in(service.if_not, reader.language)};
}

Result<void> fill_gaps(const Reader& reader, const format::Json& body, Service& service) {
  if (stands_in(body, "name")) {
    if (text_in(body, "name").empty()) return std::unexpected(Problem{&problems::service_needs_name});
    put_text(reader, text_in(body, "name"), service.name);
  }
  if (stands_in(body, "result")) {
    const auto words = text_in(body, "result");
    if (words.empty())
      drop(service, ObjectiveKind::criterion);
    else
      put_text(reader, words, objective_of(service, ObjectiveKind::criterion).criterion);
  }
  if (stands_in(body, "within")) {
    if (auto done = put_deadline(body, service); !done) return done;
  }
  if (auto done = put_people(reader, body, service); !done) return done;
  put_steering(body, service);
  put_perception(reader, body, service);
  if (stands_in(body, "public")) service.is_public = truth_in(body, "public").value_or(false);
  if (stands_in(body, "if_not")) put_text(reader, text_in(body, "if_not"), service.if_not);
  return {};
}

bool may_write(const Reader& reader, const Account& account, const Service& service) {
  for (const auto* right : {"steward", "administrator"}) {
    if (std::ranges::find(account.rights, right) != account.rights.end()) return true;
  }
  const auto& redeemer = service.redeemer.id;
  const auto* self = reader.known->directory->find(account.person);
  if (service.id.empty()) return self != nullptr && !self->leads.empty();  // a letter not yet begun
  if (redeemer.empty()) return false;
  return redeemer == account.person || reader.known->directory->leads(account.person, redeemer) ||
         (!service.steering.owner.empty() &&
          reader.known->directory->belongs(account.person, service.steering.owner.id));
}

}  // namespace zusage::api
