// How far the organisation has come, and which service comes next.
#include "doors/api/fields/coverage.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "doors/api/fields/letter.hpp"
#include "doors/api/fields/levels.hpp"
#include "doors/api/rooms.hpp"
#include "insight/voice/recipients.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;
using model::Service;

constexpr auto open_rules =
    std::to_array<std::string_view>({"Z101", "Z102", "Z103", "Z104", "Z105", "Z106", "Z118"});
constexpr std::array coverage_fields{
    whole("services", "how many there are"),
    whole("answered", "that answer all five questions"),
    whole("confirmed", "whose promise a recipient confirmed"),
    object("next", actor_shape, "the service to look at next (its id and name)").or_null(),
    whole("volume", "how many get it in a month").or_null(),
    whole("open", "how many gaps of its letter are open")};

// Which to look at first: one of which the check asks something, then the one that most people get.
struct Candidate {
  const Service* service = nullptr;
  bool asked = false;

  [[nodiscard]] auto weight() const { return std::pair{asked, service->volume.value_or(0)}; }
};

std::int64_t open_gaps(const Reader& reader, const Service* service) {
  if (service == nullptr) return 0;
  return std::ranges::count_if(
      gap_names, [&](std::string_view gap) { return gap_words(reader, *service, gap).empty(); });
}

}  // namespace

const Shape coverage_shape{
    .name = "LetterCoverage", .doc = "How far the questions are answered.", .fields = coverage_fields};

model::Date today_of(const Reader& reader) {
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::microseconds>{std::chrono::microseconds{reader.now.microseconds}});
}

check::Voice voice_of(const Reader& reader, const Rooms& rooms) {
  const auto answers = rooms.revisions->answers(rooms.organisation, {});
  return voice::recipients_said(answers, {*reader.known->organisation, *reader.known->directory},
                                rooms.gate.smallest_group());
}

check::Judgement judgement_of(const Reader& reader, const check::Voice& voice) {
  return check::judge(*reader.known->organisation,
                      {.today = today_of(reader), .unread = {}, .voice = &voice});
}

const check::Finding* finding_of(const check::Judgement& judgement, std::string_view service,
                                 std::string_view rule) {
  const auto found = std::ranges::find_if(judgement.findings, [&](const check::Finding& finding) {
    return finding.rule->id == rule && !finding.allowed &&
           std::ranges::any_of(finding.about, [&](const auto& fact) { return fact.second == service; });
  });
  return found == judgement.findings.end() ? nullptr : &*found;
}

Json coverage_json(const Reader& reader, const Rooms& rooms, const check::Judgement& judgement) {
  const auto answers = rooms.revisions->answers(rooms.organisation, {});
  std::int64_t count = 0;
  Candidate next;
  for (const auto& service : reader.known->organisation->services) {
    std::vector<projection::AnswerRow> own;
    std::ranges::copy_if(answers, std::back_inserter(own),
                         [&](const auto& answer) { return answer.service == service.id; });
    if (confirmed(reader, own, service, model::Question::promise)) {
      ++count;
      continue;
    }
    const Candidate one{&service, std::ranges::any_of(open_rules, [&](std::string_view rule) {
                          return finding_of(judgement, service.id, rule) != nullptr;
                        })};
    if (next.service == nullptr || one.weight() > next.weight()) next = one;
  }
  const auto* service = next.service;
  return JsonObject{
      {"services", judgement.coverage.services},
      {"answered", judgement.coverage.answered},
      {"confirmed", count},
      {"next", service == nullptr ? Json(nullptr)
                                  : Json(JsonObject{{"id", service->id},
                                                    {"name", model::text_in(service->name, reader.language)},
                                                    {"kind", "system"}})},
      {"volume", service == nullptr || !service->volume ? Json(nullptr) : Json(*service->volume)},
      {"open", open_gaps(reader, service)}};
}

}  // namespace zusage::api
