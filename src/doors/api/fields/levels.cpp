// The level of each answer.
#include "doors/api/fields/levels.hpp"

#include <algorithm>

#include "doors/api/fields/share.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"
#include "organisation/text/text.hpp"

namespace zusage::api {
namespace {

using model::Question;
using model::Service;

constexpr Span confirmed_for = days(730);
constexpr int window_days = 365;
constexpr int min_cases = 20;
constexpr double nearly_all = 0.95;
constexpr double response = 0.2;
constexpr int review_grace = 14;  // days

Instant instant_of(model::Date day) {
  return Instant{std::chrono::microseconds(day.time_since_epoch()).count()};
}

// The day until which the next review should have been held.
std::optional<model::Date> review_due(const model::Steering& steering) {
  if (!steering.reviewed || steering.review.empty()) return std::nullopt;
  const auto after = [&](std::chrono::months months) {
    const auto day = std::chrono::year_month_day{*steering.reviewed} + months;
    return day.ok() ? model::Date{day} : model::Date{day.year() / day.month() / std::chrono::last};
  };
  if (steering.review.cadence) {
    switch (*steering.review.cadence) {
      case model::Cadence::weekly:
        return *steering.reviewed + std::chrono::days{7};
      case model::Cadence::monthly:
        return after(std::chrono::months{1});
      case model::Cadence::quarterly:
        return after(std::chrono::months{3});
      case model::Cadence::yearly:
        return after(std::chrono::months{12});
    }
  }
  const auto& every = *steering.review.every;
  if (every.unit == calendar::Unit::months) return after(std::chrono::months{every.amount});
  const int unit = every.unit == calendar::Unit::weeks ? 7 : 1;
  return *steering.reviewed + std::chrono::days{unit * every.amount};
}

}  // namespace

bool is_of(const Reader& reader, std::string_view actor, std::string_view unit) {
  const auto& organisation = *reader.known->organisation;
  if (actor == unit || reader.known->directory->belongs(actor, unit)) return true;
  if (model::is_part_of(organisation, actor, unit)) return true;
  const auto* known = reader.known->directory->find(actor);
  if (known == nullptr) return false;
  if (!known->of.empty() && is_of(reader, known->of, unit)) return true;
  return !known->segment.empty() && model::is_part_of(organisation, known->segment, unit);
}

std::optional<Level> confirmed(const Reader& reader, const std::vector<projection::AnswerRow>& answers,
                               const Service& service, Question question) {
  const auto digest = text::answers_digest(service, {question});
  for (const auto& answer : answers) {
    if (answer.question != model::name_of(question) || answer.verdict != "right") continue;
    if (answer.digest != digest || answer.said_at + confirmed_for < reader.now) continue;
    // Whoever changed his mind by the same link no longer confirms; newest stand first.
    const auto last = std::ranges::find_if(answers, [&](const projection::AnswerRow& other) {
      return other.question == answer.question && other.link == answer.link;
    });
    if (!answer.link.empty() && (last->verdict != "right" || last->digest != digest)) continue;
    return Level{"confirmed", name_in(reader, unit_of(reader, answer.by)), answer.said_at};
  }
  for (const auto& claim : service.confirmed) {
    const bool names_it = std::ranges::find(claim.answers, question) != claim.answers.end();
    if (!names_it || !claim.on || claim.digest != text::answers_digest(service, claim.answers)) continue;
    if (instant_of(*claim.on) + confirmed_for >= reader.now)
      return Level{"confirmed", name_in(reader, claim.by.id), instant_of(*claim.on)};
  }
  return std::nullopt;
}

Shown::Shown(const Reader& reader, const Rooms& rooms, const Service& service)
    : reader_(reader), rooms_(rooms), service_(service) {
  if (service.id.empty()) return;  // a letter not yet begun
  outcomes_ = rooms.requests->outcomes(rooms.organisation,
                                       {.service = service.id, .since = reader.now - days(window_days)});
  std::erase_if(outcomes_, [](const projection::OutcomeRow& row) {
    return row.kind != projection::ObjectiveKind::fulfilment || row.imported;
  });
}

std::optional<Level> Shown::of(std::string_view gap) const {
  if (gap == "recipient")
    return let_out(asked_by_recipients(), nearly_all,
                   {"{n} of {of} requests in 12 months came from them",
                    "{n} von {of} Anliegen in 12 Monaten kamen von dort"});
  if (gap == "redeemer")
    return let_out(done_by_redeemer(), nearly_all,
                   {"{n} of {of} in 12 months were done there", "{n} von {of} in 12 Monaten dort erledigt"});
  if (gap == "deadline") return kept();
  if (gap == "steering") return reviewed();
  if (gap == "notices" || gap == "expects")
    return let_out(said_how_it_was(), response,
                   {"{n} recipients of {of} said in 12 months how it was",
                    "{n} von {of} Empfängern sagten in 12 Monaten, wie es war"});
  return std::nullopt;
}

Shown::Part Shown::asked_by_recipients() const {
  Part part;
  for (const auto& row : outcomes_) {
    ++part.of;
    const bool named = std::ranges::any_of(service_.recipients, [&](const model::Ref& recipient) {
      return is_of(reader_, row.customer, recipient.id) || is_of(reader_, row.served, recipient.id);
    });
    if (named) ++part.count;
  }
  return part;
}

Shown::Part Shown::done_by_redeemer() const {
  Part part;
  if (service_.redeemer.empty()) return part;
  for (const auto& row : outcomes_) {
    if (!row.done_at) continue;
    ++part.of;
    if (is_of(reader_, row.performer.empty() ? row.provider : row.performer, service_.redeemer.id))
      ++part.count;
  }
  return part;
}

Shown::Part Shown::said_how_it_was() const {
  Part part;
  for (const auto& row : outcomes_) {
    if (!row.done_at) continue;
    ++part.of;
    const auto said = rooms_.requests->perceptions(rooms_.organisation, row.request);
    if (std::ranges::any_of(said, [](const auto& one) { return one.perceived != act::Perceived::none; }))
      ++part.count;
  }
  return part.count < min_cases ? Part{} : part;
}

std::optional<Level> Shown::let_out(Part part, double least, const Phrase& sentence) const {
  if (part.of < min_cases || static_cast<double>(part.count) < least * static_cast<double>(part.of))
    return std::nullopt;
  const steering::Guarded<Part> guarded{steering::evaluations::letter_shown,
                                        subjects_of(reader_, outcomes_, rooms_.gate.smallest_group()), part};
  const auto open = rooms_.gate.let_out({.person = reader_.person}, guarded);
  if (!open) return std::nullopt;
  return Level{"shown",
               fill(in(reader_.language, sentence),
                    {{"n", std::to_string(open->count)}, {"of", std::to_string(open->of)}}),
               {}};
}

// The promise holds in enough cases.
std::optional<Level> Shown::kept() const {
  const auto promised = std::ranges::find_if(service_.promise.objectives, [](const auto& objective) {
    return objective.kind == model::ObjectiveKind::fulfilment && objective.share;
  });
  if (promised == service_.promise.objectives.end()) return std::nullopt;
  const auto share = share_json(
      reader_, rooms_.gate,
      {.evaluation = steering::evaluations::service_kept_share, .outcomes = outcomes_, .days = window_days});
  const auto due = whole_in(share, "due").value_or(0);
  const auto* high = share.as_object().if_contains("high");
  if (due < min_cases || high == nullptr || !high->is_double()) return std::nullopt;
  if (high->as_double() < promised->share->hundredths / 100.0) return std::nullopt;
  const Phrase sentence{"{n} of {of} kept in 12 months", "{n} von {of} in 12 Monaten gehalten"};
  return Level{
      "shown",
      fill(in(reader_.language, sentence),
           {{"n", std::to_string(whole_in(share, "kept").value_or(0))}, {"of", std::to_string(due)}}),
      {}};
}

// The last review that was due was held. A day of a text, no figure about anybody.
std::optional<Level> Shown::reviewed() const {
  const auto due = review_due(service_.steering);
  if (!due) return std::nullopt;
  const auto today = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::microseconds>{std::chrono::microseconds{reader_.now.microseconds}});
  if (*due + std::chrono::days{review_grace} < today || *service_.steering.reviewed > today)
    return std::nullopt;
  const Phrase sentence{"reviewed as agreed", "überprüft wie vereinbart"};
  return Level{"shown", std::string{in(reader_.language, sentence)}, instant_of(*service_.steering.reviewed)};
}

}  // namespace zusage::api
