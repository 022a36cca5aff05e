// The letter as it is read: gaps with their level and finding, and how far the organisation has come.
#include "doors/api/fields/letter.hpp"

#include <algorithm>

#include "doors/api/fields/share.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/check/check.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using model::Question;
using model::Service;

constexpr Span confirmed_for = days(730);
constexpr int shown_from = 20;
constexpr std::size_t versions_at_most = 100;

constexpr std::array<std::string_view, 3> levels = {"claimed", "confirmed", "shown"};
constexpr std::array finding_fields{text("rule", "its id"), text("title", "what is open"),
                                    text("advice", "what to do"),
                                    instant("since", "when the gap was released open").or_null()};
constexpr Shape finding_shape{.name = "GapFinding", .doc = "An open question.", .fields = finding_fields};
constexpr std::array gap_fields{word("gap", gap_names, "which"),
                                text("words", "what stands there; null: open").or_null(),
                                word("level", levels, "how sure it is; null: open").or_null(),
                                text("source", "by whom or by what").or_null(),
                                instant("level_at", "since when").or_null(),
                                object("finding", finding_shape, "what the check says").or_null()};
constexpr Shape gap_shape{.name = "LetterGap", .doc = "One gap of the letter.", .fields = gap_fields};
constexpr std::array value_fields{object("recipients", actor_shape, "who receives it").many(),
                                  text("within", "\"20 working days\"").or_null(),
                                  whole("share", "of 100 cases").or_null(),
                                  text("starts", "request, promise, completeness, agreed_date").or_null(),
                                  object("redeemer", actor_shape, "who keeps it").or_null(),
                                  object("owner", actor_shape, "of the steering").or_null(),
                                  text("review", "weekly, monthly, quarterly, yearly").or_null(),
                                  text("expects", "a dimension of quality").or_null()};
constexpr Shape values_shape{
    .name = "LetterValues", .doc = "What stands in the gaps, as values.", .fields = value_fields};
constexpr std::array coverage_fields{
    whole("services", "how many there are"), whole("answered", "that answer all five questions"),
    whole("confirmed", "whose promise a recipient confirmed"),
    object("next", actor_shape, "the service to look at next (its id and name)").or_null(),
    whole("volume", "how many get it in a month").or_null()};
constexpr Shape coverage_shape{
    .name = "LetterCoverage", .doc = "How far the questions are answered.", .fields = coverage_fields};
constexpr std::array letter_fields{
    text("id", "of the service"),
    whole("revision", "of the text; sent back with a change"),
    text("organisation", "its name"),
    object("gaps", gap_shape, "in the order of the letter").many(),
    object("values", values_shape, "for the fields"),
    truth("may_write", "the reader may fill gaps"),
    whole("version", "how many versions the letter had"),
    instant("changed_at", "last").or_null(),
    text("changed_by", "a name").or_null(),
    text("reason", "of the last change").or_null(),
    instant("agreed_at", "when the redeemer agreed to this very wording").or_null(),
    object("suggested_owner", actor_shape, "who would steer").or_null(),
    object("choices", actor_shape, "segments, teams, roles, systems: who may stand in a gap").many(),
    object("coverage", coverage_shape, "over all services")};

constexpr std::array version_gap_fields{word("gap", gap_names, "which"), text("words", "empty: open")};
constexpr Shape version_gap_shape{
    .name = "VersionGap", .doc = "A gap in one version.", .fields = version_gap_fields};
constexpr std::array version_fields{whole("revision", "of the text"), instant("at", "released"),
                                    text("by", "a name"), text("reason", "may be empty"),
                                    object("gaps", version_gap_shape, "in the order of the letter").many()};
constexpr Shape version_shape{
    .name = "LetterVersion", .doc = "The letter as it stood.", .fields = version_fields};
constexpr std::array versions_fields{
    text("name", "of the service"), truth("may_write", "the reader may restore one"),
    whole("revision", "the present one"), object("versions", version_shape, "newest first").many()};

constexpr std::array written_fields{
    whole("revision", "that was changed"),
    text("reason", "why", 500),
    text("name", "what the recipient needs", 200).optional().or_null(),
    text("recipients", "ids", 64).many().optional(),
    text("result", "what he gets", 500).optional().or_null(),
    text("within", "\"20 working days\"; null: no deadline", 60).optional().or_null(),
    whole("share", "of 100 cases").up_to(1000).optional().or_null(),
    text("starts", "request, promise, completeness, agreed_date", 20).optional().or_null(),
    text("redeemer", "an id", 64).optional().or_null(),
    text("owner", "an id", 64).optional().or_null(),
    text("review", "weekly, monthly, quarterly, yearly", 20).optional().or_null(),
    text("notices", "by what he notices", 500).optional().or_null(),
    text("expects", "a dimension of quality", 20).optional().or_null(),
    text("if_not", "what happens then", 500).optional().or_null()};

struct Asked {
  std::string_view rule;
  Question question;
};
Asked asked_by(std::string_view gap) {
  if (gap == "recipient") return {"Z101", Question::recipient};
  if (gap == "redeemer") return {"Z103", Question::redeemer};
  if (gap == "steering") return {"Z104", Question::steering};
  if (gap == "notices") return {"Z105", Question::perception};
  if (gap == "expects") return {"Z106", Question::perception};
  return {gap == "if_not" ? "" : "Z102", Question::promise};
}

Json words_or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

struct Level {
  std::string_view word = "claimed";
  std::string source = {};
  std::optional<Instant> at = {};
};

std::optional<Level> confirmed(const Reader& reader, const std::vector<projection::AnswerRow>& answers,
                               const Service& service, Question question) {
  const auto digest = text::answers_digest(service, {question});
  for (const auto& answer : answers) {
    if (answer.question != model::name_of(question) || answer.verdict != "right") continue;
    if (answer.digest != digest || answer.said_at + confirmed_for < reader.now) continue;
    return Level{"confirmed", name_in(reader, unit_of(reader, answer.by)), answer.said_at};
  }
  for (const auto& claim : service.confirmed) {
    const bool names_it = std::ranges::find(claim.answers, question) != claim.answers.end();
    if (!names_it || !claim.on || claim.digest != text::answers_digest(service, claim.answers)) continue;
    const Instant on{std::chrono::microseconds(claim.on->time_since_epoch()).count()};
    if (on + confirmed_for >= reader.now) return Level{"confirmed", name_in(reader, claim.by.id), on};
  }
  return std::nullopt;
}

// The promise holds in enough cases, and the viewer may know it.
std::optional<Level> shown(const Reader& reader, const Rooms& rooms, const Service& service) {
  const auto promised = std::ranges::find_if(service.promise.objectives, [](const auto& objective) {
    return objective.kind == model::ObjectiveKind::fulfilment && objective.share;
  });
  if (promised == service.promise.objectives.end()) return std::nullopt;
  const auto share =
      share_json(reader, rooms.gate,
                 {.evaluation = steering::evaluations::service_kept_share,
                  .outcomes = rooms.requests->outcomes(
                      rooms.organisation, {.service = service.id, .since = reader.now - days(365)}),
                  .days = 365});
  const auto due = whole_in(share, "due").value_or(0);
  const auto* high = share.as_object().if_contains("high");
  if (due < shown_from || high == nullptr || !high->is_double()) return std::nullopt;
  if (high->as_double() < promised->share->hundredths / 100.0) return std::nullopt;
  const auto kept = std::to_string(whole_in(share, "kept").value_or(0));
  return Level{"shown",
               reader.language == Language::de
                   ? kept + " von " + std::to_string(due) + " in 12 Monaten gehalten"
                   : kept + " of " + std::to_string(due) + " kept in 12 months",
               {}};
}

const check::Finding* finding_of(const check::Judgement& judgement, const Service& service,
                                 std::string_view rule) {
  const auto found = std::ranges::find_if(judgement.findings, [&](const check::Finding& finding) {
    return finding.rule->id == rule && !finding.allowed &&
           std::ranges::any_of(finding.about, [&](const auto& fact) { return fact.second == service.id; });
  });
  return found == judgement.findings.end() ? nullptr : &*found;
}

// A version of the letter of one service, newest first.
struct Version {
  projection::RevisionRow row;
  std::shared_ptr<const Service> service;
};

std::string written(const Service& service) {
  using enum Question;
  auto words = text::answers_digest(service, {recipient, promise, redeemer, steering, perception});
  for (const auto& text : {service.name, service.if_not}) {
    for (const auto& [language, said] : text.by_language) words += "\n" + language + said;
  }
  return words;
}

// Only revisions that changed this letter.
std::vector<Version> versions_of(const Rooms& rooms, std::string_view service) {
  std::vector<Version> versions;
  for (const auto& row : rooms.revisions->revisions(rooms.organisation)) {
    auto there = service_in(rooms, row.number, service);
    if (!there) break;
    if (!versions.empty() && written(*versions.back().service) == written(*there))
      versions.back() = {row, std::move(there)};
    else if (versions.size() == versions_at_most)
      break;
    else
      versions.push_back({row, std::move(there)});
  }
  return versions;
}

std::optional<Instant> open_since(const Reader& reader, const std::vector<Version>& versions,
                                  std::string_view gap) {
  std::optional<Instant> since;
  for (const auto& version : versions) {
    if (!gap_words(reader, *version.service, gap).empty()) break;
    since = version.row.loaded_at;
  }
  return since;
}

Json values_json(const Reader& reader, const Service& service) {
  JsonArray recipients;
  for (const auto& recipient : service.recipients) recipients.push_back(actor_json(reader, recipient.id));
  JsonObject out{{"recipients", std::move(recipients)},
                 {"within", nullptr},
                 {"share", nullptr},
                 {"starts", nullptr},
                 {"redeemer", actor_or_null(reader, service.redeemer.id)},
                 {"owner", actor_or_null(reader, service.steering.owner.id)},
                 {"review", nullptr},
                 {"expects", nullptr}};
  for (const auto& objective : service.promise.objectives) {
    if (objective.kind != model::ObjectiveKind::fulfilment) continue;
    if (objective.within) out["within"] = calendar::to_text(*objective.within);
    if (objective.share) out["share"] = objective.share->hundredths / 100;
    if (objective.starts) out["starts"] = model::name_of(*objective.starts);
    break;
  }
  if (service.steering.review.cadence) out["review"] = model::name_of(*service.steering.review.cadence);
  if (!service.perception.expects.empty() && service.perception.expects.front().dimension)
    out["expects"] = model::name_of(*service.perception.expects.front().dimension);
  return out;
}

// No persons and no customers: those are found by name, and a standing promise is seldom for one alone.
Json choices_json(const Reader& reader) {
  JsonArray out;
  for (const auto& segment : reader.known->organisation->segments)
    out.push_back(actor_json(reader, segment.id));
  for (const auto& actor : reader.known->directory->actors()) {
    const bool unit = actor.is(model::ActorKind::team) || actor.is(model::ActorKind::role) ||
                      actor.is(model::ActorKind::system) || actor.is(model::ActorKind::supplier);
    if (unit && !actor.removed) out.push_back(actor_json(reader, actor.id));
  }
  return out;
}

Json coverage_json(const Reader& reader, const Rooms& rooms, const check::Judgement& judgement) {
  const auto answers = rooms.revisions->answers(rooms.organisation, {});
  std::int64_t count = 0;
  const Service* next = nullptr;
  for (const auto& service : reader.known->organisation->services) {
    std::vector<projection::AnswerRow> own;
    std::ranges::copy_if(answers, std::back_inserter(own),
                         [&](const auto& answer) { return answer.service == service.id; });
    if (confirmed(reader, own, service, Question::promise)) {
      ++count;
    } else if (next == nullptr || service.volume.value_or(0) > next->volume.value_or(0)) {
      next = &service;
    }
  }
  return JsonObject{
      {"services", judgement.coverage.services},
      {"answered", judgement.coverage.answered},
      {"confirmed", count},
      {"next", next == nullptr ? Json(nullptr)
                               : Json(JsonObject{{"id", next->id},
                                                 {"name", model::text_in(next->name, reader.language)},
                                                 {"kind", "system"}})},
      {"volume", next == nullptr || !next->volume ? Json(nullptr) : Json(*next->volume)}};
}

}  // namespace

const Shape letter_shape{
    .name = "Letter", .doc = "A service as a letter to its recipient.", .fields = letter_fields};
const Shape versions_shape{
    .name = "LetterVersions", .doc = "The versions of a letter.", .fields = versions_fields};
const Shape gaps_shape{.name = "FillGaps",
                       .doc = "Gaps to fill; what is not named stays, null empties it.",
                       .fields = written_fields};

std::shared_ptr<const Service> service_in(const Rooms& rooms, std::int64_t revision,
                                          std::string_view service) {
  const auto text = rooms.revisions->text(rooms.organisation, revision);
  if (!text) return nullptr;
  const auto organisation =
      std::make_shared<model::Organisation>(text::read(record::files_of(*text)).organisation);
  const auto* there = model::find_service(*organisation, service);
  return there == nullptr ? nullptr : std::shared_ptr<const Service>(organisation, there);
}

Json letter_json(const Reader& reader, const Rooms& rooms, const Account& account, const Service& service) {
  const auto& organisation = *reader.known->organisation;
  const auto judgement = check::judge(
      organisation,
      {.today = std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::microseconds>{
           std::chrono::microseconds{reader.now.microseconds}}),
       .unread = {}});
  const auto versions = versions_of(rooms, service.id);
  const auto answers = rooms.revisions->answers(rooms.organisation, service.id);
  JsonArray gaps;
  for (const auto gap : gap_names) {
    const auto words = gap_words(reader, service, gap);
    const auto [rule, question] = asked_by(gap);
    JsonObject out{{"gap", gap},        {"words", words_or_null(words)}, {"level", nullptr},
                   {"source", nullptr}, {"level_at", nullptr},           {"finding", nullptr}};
    if (words.empty()) {
      if (const auto* finding = finding_of(judgement, service, rule)) {
        out["finding"] = JsonObject{{"rule", rule},
                                    {"title", in(reader.language, finding->rule->title)},
                                    {"advice", in(reader.language, finding->rule->advice)},
                                    {"since", instant_or_null(open_since(reader, versions, gap))}};
      }
    } else {
      auto level = confirmed(reader, answers, service, question).value_or(Level{});
      if (gap == "if_not") level = {};
      if (gap == "deadline") level = shown(reader, rooms, service).value_or(level);
      out["level"] = level.word;
      out["source"] = words_or_null(level.source);
      out["level_at"] = instant_or_null(level.at);
    }
    gaps.push_back(std::move(out));
  }
  const auto* last = versions.empty() ? nullptr : &versions.front().row;
  const bool agreed =
      service.agreed && service.agreed->on && service.agreed->digest == text::promise_digest(service);
  return JsonObject{
      {"id", service.id},
      {"revision", reader.known->revision},
      {"organisation", model::text_in(organisation.name, reader.language)},
      {"gaps", std::move(gaps)},
      {"values", values_json(reader, service)},
      {"may_write", may_write(reader, account, service)},
      {"version", static_cast<std::int64_t>(versions.size())},
      {"changed_at", last == nullptr ? Json(nullptr) : instant_json(last->loaded_at)},
      {"changed_by", last == nullptr ? Json(nullptr) : Json(name_in(reader, last->loaded_by))},
      {"reason", last == nullptr ? Json(nullptr) : words_or_null(last->reason.text)},
      {"agreed_at", agreed ? instant_json(Instant{
                                 std::chrono::microseconds(service.agreed->on->time_since_epoch()).count()})
                           : Json(nullptr)},
      {"suggested_owner", actor_or_null(reader, service.redeemer.id)},
      {"choices", choices_json(reader)},
      {"coverage", coverage_json(reader, rooms, judgement)}};
}

Json versions_json(const Reader& reader, const Rooms& rooms, std::string_view service) {
  JsonArray out;
  for (const auto& version : versions_of(rooms, service)) {
    JsonArray gaps;
    for (const auto gap : gap_names)
      gaps.push_back(JsonObject{{"gap", gap}, {"words", gap_words(reader, *version.service, gap)}});
    out.push_back(JsonObject{{"revision", version.row.number},
                             {"at", instant_json(version.row.loaded_at)},
                             {"by", name_in(reader, version.row.loaded_by)},
                             {"reason", version.row.reason.text},
                             {"gaps", std::move(gaps)}});
  }
  return out;
}

}  // namespace zusage::api
