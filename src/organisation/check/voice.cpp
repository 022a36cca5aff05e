// Who sees an answer differently, and since when that no longer counts.
#include "organisation/check/voice.hpp"

#include <algorithm>
#include <map>

#include "organisation/model/lookup.hpp"
#include "organisation/text/text.hpp"

namespace zusage::check {
namespace {

using model::Question;
using model::Service;

constexpr int inside_part = 3;  // one third of the group and more

// The setting `window`, else twelve months.
model::Date window_begin(const model::Organisation& organisation, model::Date today) {
  const auto setting = organisation.check.settings.find("window");
  std::chrono::months back{12};
  if (setting != organisation.check.settings.end() && !setting->second.values.empty()) {
    const auto said = calendar::parse_duration(setting->second.values.back());
    if (said && said->unit == calendar::Unit::months) back = std::chrono::months{said->amount};
    if (said && said->unit == calendar::Unit::weeks) return today - std::chrono::days{7 * said->amount};
    if (said && said->unit == calendar::Unit::days) return today - std::chrono::days{said->amount};
  }
  const auto day = std::chrono::year_month_day{today} - back;
  return day.ok() ? model::Date{day} : model::Date{day.year() / day.month() / std::chrono::last};
}

bool is_outside(const model::Organisation& organisation, const RecipientAnswer& answer) {
  if (answer.outside) return *answer.outside;
  if (model::find_segment(organisation, answer.from) != nullptr) return true;
  const auto* actor = model::find_actor(organisation, answer.from);
  if (actor == nullptr) return true;  // of the register, and so no team and no role
  return std::ranges::any_of(actor->kinds, [](model::ActorKind kind) {
    return kind == model::ActorKind::customer || kind == model::ActorKind::contact ||
           kind == model::ActorKind::supplier;
  });
}

bool names_another(const model::Organisation& organisation, const Service& service,
                   const RecipientAnswer& answer) {
  if (answer.names.empty()) return false;
  const auto same = [&](const model::Ref& ours) {
    return ours.empty() || model::is_part_of(organisation, answer.names, ours.id) ||
           model::is_part_of(organisation, ours.id, answer.names);
  };
  if (answer.question == Question::redeemer) return !same(service.redeemer);
  if (answer.question != Question::recipient || service.recipients.empty()) return false;
  return std::ranges::none_of(service.recipients, same);
}

// Where we say nothing ourselves, nothing differs: that gap is open already.
bool promises_another(const Service& service, const RecipientAnswer& answer) {
  if (answer.question != Question::promise) return false;
  const auto ours = std::ranges::find(service.promise.objectives, model::ObjectiveKind::fulfilment,
                                      &model::Objective::kind);
  if (ours == service.promise.objectives.end()) return false;
  const bool later = answer.within && ours->within && *answer.within != *ours->within;
  return later || (answer.share && ours->share && *answer.share != *ours->share);
}

bool sees_it_differently(const model::Organisation& organisation, const Service& service,
                         const RecipientAnswer& answer) {
  if (answer.verdict != Verdict::none) return answer.verdict == Verdict::wrong;
  return names_another(organisation, service, answer) || promises_another(service, answer);
}

auto moment_of(const RecipientAnswer& answer) { return std::pair{answer.on, answer.order}; }

// Our present wording, confirmed after that answer spoke of an earlier one.
bool is_ended(const Service& service, const RecipientAnswer& answer,
              const std::vector<const RecipientAnswer*>& all) {
  const auto present = text::answers_digest(service, {answer.question});
  if (answer.digest.empty() || answer.digest == present) return false;
  const bool said = std::ranges::any_of(all, [&](const RecipientAnswer* other) {
    return other->verdict == Verdict::right && other->digest == present &&
           moment_of(*other) > moment_of(answer);
  });
  return said || std::ranges::any_of(service.confirmed, [&](const model::Confirmation& claim) {
           return claim.on && *claim.on > answer.on &&
                  std::ranges::find(claim.answers, answer.question) != claim.answers.end() &&
                  claim.digest == text::answers_digest(service, claim.answers);
         });
}

// The last word of each respondent, newest first.
std::vector<const RecipientAnswer*> last_of_each(std::vector<const RecipientAnswer*> all) {
  std::ranges::stable_sort(all, std::ranges::greater{},
                           [](const RecipientAnswer* answer) { return moment_of(*answer); });
  std::vector<const RecipientAnswer*> last;
  for (const auto* answer : all) {
    const bool corrected =
        !answer->respondent.empty() && std::ranges::any_of(last, [&](const RecipientAnswer* later) {
          return later->respondent == answer->respondent;
        });
    if (!corrected) last.push_back(answer);
  }
  std::erase_if(last, [](const RecipientAnswer* answer) { return answer->empty(); });
  return last;
}

// `both`: what was said of it from outside and from inside; a confirmation counts wherever it comes from.
void judge(const model::Organisation& organisation, const Service& service, const Voice& voice,
           const std::vector<const RecipientAnswer*>& both, Heard& heard) {
  for (const auto* answer : heard.answers) {
    if (sees_it_differently(organisation, service, *answer) && !is_ended(service, *answer, both))
      heard.differing.push_back(answer);
  }
  const auto count = heard.answers.size();
  heard.may_be_told = heard.outside || count >= static_cast<std::size_t>(voice.smallest_group);
  heard.differs = heard.may_be_told && !heard.differing.empty() &&
                  (heard.outside || heard.differing.size() * inside_part >= count);
}

}  // namespace

bool RecipientAnswer::empty() const {
  return verdict == Verdict::none && names.empty() && !within && !share && words.empty();
}

std::vector<Heard> heard_of(const model::Organisation& organisation, const Voice& voice, model::Date today) {
  const auto begin = window_begin(organisation, today);
  std::vector<Heard> all;
  for (const auto& service : organisation.services) {
    for (std::size_t i = 0; i < model::spellings<Question>.size(); ++i) {
      std::map<bool, std::vector<const RecipientAnswer*>> said;
      for (const auto& answer : voice.answers) {
        const bool meant = answer.service == service.id && answer.question == static_cast<Question>(i);
        if (meant && answer.on > begin && answer.on <= today)
          said[is_outside(organisation, answer)].push_back(&answer);
      }
      std::map<bool, std::vector<const RecipientAnswer*>> last;
      std::vector<const RecipientAnswer*> both;
      for (const auto& [outside, answers] : said) {
        last[outside] = last_of_each(answers);
        both.insert(both.end(), last[outside].begin(), last[outside].end());
      }
      for (const bool outside : {true, false}) {
        if (last[outside].empty()) continue;
        Heard heard{.service = service.id,
                    .question = static_cast<Question>(i),
                    .outside = outside,
                    .answers = last[outside]};
        judge(organisation, service, voice, both, heard);
        all.push_back(std::move(heard));
      }
    }
  }
  return all;
}

}  // namespace zusage::check
