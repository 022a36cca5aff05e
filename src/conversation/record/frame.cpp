// Dues from a service's promise.
#include "conversation/record/frame.hpp"

namespace zusage::record {
namespace {

std::optional<Instant> due_of(const projection::Known& known, const model::Service& service,
                              const model::Objective& objective, Instant start) {
  if (!objective.within || objective.on_agreed_date()) return std::nullopt;
  const auto due =
      calendar::due(known.calendar_of(service.redeemer.id), start, *objective.within, objective.counting);
  return due ? std::optional{due->at} : std::nullopt;
}

}  // namespace

Frame frame_of(const projection::Known& known, std::string_view service_id, Instant now,
               std::optional<Instant> asked_at) {
  Frame frame;
  const auto week = calendar::due(known.calendar_of(""), now, {calendar::Unit::working_days, 7});
  frame.valid_until = week ? week->at : now + days(9);
  const auto* service = known.service(service_id);
  if (service == nullptr) return frame;
  if (service->terms) frame.cancel = static_cast<act::Cancel>(service->terms->cancel);
  for (const auto& objective : service->promise.objectives) {
    if (objective.kind == model::ObjectiveKind::response && !frame.response_due) {
      frame.response_due = due_of(known, *service, objective, now);
    }
    if (objective.kind == model::ObjectiveKind::fulfilment && !frame.promise_due) {
      const bool from_request = objective.starts_at() == model::Starts::request;
      frame.promise_due = due_of(known, *service, objective, from_request ? asked_at.value_or(now) : now);
    }
  }
  return frame;
}

std::optional<Instant> usual_due(const projection::Known& known, std::string_view provider, Instant now) {
  const auto due = calendar::due(known.calendar_of(provider), now, {calendar::Unit::working_days, 3});
  return due ? std::optional{due->at} : std::nullopt;
}

std::vector<std::string> criteria_of(const model::Service& service, std::string_view language) {
  std::vector<std::string> criteria;
  for (const auto& objective : service.promise.objectives) {
    const auto text = model::text_in(objective.criterion, language);
    if (objective.kind == model::ObjectiveKind::criterion && !text.empty()) criteria.emplace_back(text);
  }
  return criteria;
}

}  // namespace zusage::record
