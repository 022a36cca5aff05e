// The letter as it is read: gaps with their level and finding, and how far the organisation has come.
#include "doors/api/fields/letter.hpp"

#include <algorithm>

#include "doors/api/fields/coverage.hpp"
#include "doors/api/fields/heard.hpp"
#include "doors/api/fields/levels.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/check/check.hpp"
#include "organisation/model/built_in.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using model::Question;
using model::Service;

constexpr std::size_t versions_at_most = 100;

constexpr std::array<std::string_view, 3> levels = {"claimed", "confirmed", "shown"};
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
                                  text("expects", "a dimension of quality").or_null(),
                                  truth("public", "asked for on a page for everybody, without signing in")};
constexpr Shape values_shape{
    .name = "LetterValues", .doc = "What stands in the gaps, as values.", .fields = value_fields};
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
    object("heard", heard_shape, "what recipients answered, beside our wording").many(),
    object("coverage", coverage_shape, "over all services")};

constexpr std::array version_gap_fields{word("gap", gap_names, "which"), text("words", "empty: open")};
constexpr Shape version_gap_shape{
    .name = "VersionGap", .doc = "A gap in one version.", .fields = version_gap_fields};
constexpr std::array version_fields{whole("revision", "of the text"),
                                    instant("at", "released"),
                                    text("by", "a name"),
                                    text("reason", "may be empty"),
                                    truth("public", "had a page for everybody"),
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
    text("if_not", "what happens then", 500).optional().or_null(),
    truth("public", "a page for everybody").optional()};

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
  return {gap == "if_not" ? "Z118" : "Z102", Question::promise};
}

Json words_or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

// What the house said itself is shown in the reader's language; what people wrote stays as they wrote it.
std::string reason_in(const Reader& reader, const std::string& reason) {
  const auto& own = model::why_complaints;
  return reason == own.de || reason == own.en ? std::string{in(reader.language, own)} : reason;
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
  return words + (service.is_public ? "\npublic" : "");
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

// The version since which the gap says what it says, as far as versions are looked through.
const Version* written_in(const Reader& reader, const std::vector<Version>& versions, std::string_view gap,
                          const std::string& words) {
  const Version* found = nullptr;
  for (const auto& version : versions) {
    if (gap_words(reader, *version.service, gap) != words) break;
    found = &version;
  }
  return found;
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
                 {"expects", nullptr},
                 {"public", service.is_public}};
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

// Claimed: by the team of whoever wrote it, since then.
Level claimed(const Reader& reader, const Version* written) {
  if (written == nullptr) return {};
  const auto& by = written->row.loaded_by;
  const bool known = reader.known->directory->find(by) != nullptr;  // not a program that filled the house
  return {.source = known ? name_in(reader, unit_of(reader, by)) : std::string{},
          .at = written->row.loaded_at};
}

// What happens if not is asked of no recipient; nothing but a version vouches for it.
std::optional<Level> level_of(const Reader& reader, std::optional<Level> shown,
                              const std::vector<projection::AnswerRow>& answers, const Service& service,
                              std::string_view gap) {
  if (shown || gap == "if_not") return shown;
  return confirmed(reader, answers, service, asked_by(gap).question);
}

// What the check and the versions say of a letter.
struct Told {
  const check::Judgement& judgement;
  const std::vector<Version>& versions;
};

Json gaps_json(const Reader& reader, const Rooms& rooms, const Service& service, const Told& told) {
  const auto answers = rooms.revisions->answers(rooms.organisation, service.id);
  const Shown shown{reader, rooms, service};
  JsonArray gaps;
  for (const auto gap : gap_names) {
    const auto words = gap_words(reader, service, gap);
    const auto [rule, question] = asked_by(gap);
    JsonObject out{{"gap", gap},        {"words", words_or_null(words)}, {"level", nullptr},
                   {"source", nullptr}, {"level_at", nullptr},           {"finding", nullptr}};
    if (words.empty()) {
      if (const auto* finding = finding_of(told.judgement, service.id, rule)) {
        out["finding"] = JsonObject{{"rule", rule},
                                    {"title", in(reader.language, finding->rule->title)},
                                    {"advice", in(reader.language, finding->rule->advice)},
                                    {"since", instant_or_null(open_since(reader, told.versions, gap))}};
      }
    } else {
      const auto level = level_of(reader, shown.of(gap), answers, service, gap)
                             .value_or(claimed(reader, written_in(reader, told.versions, gap, words)));
      out["level"] = level.word;
      out["source"] = words_or_null(level.source);
      out["level_at"] = instant_or_null(level.at);
    }
    gaps.push_back(std::move(out));
  }
  return gaps;
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
  const auto voice = voice_of(reader, rooms);
  const auto judgement = judgement_of(reader, voice);
  const auto versions = versions_of(rooms, service.id);
  const auto* last = versions.empty() ? nullptr : &versions.front().row;
  const bool agreed =
      service.agreed && service.agreed->on && service.agreed->digest == text::promise_digest(service);
  return JsonObject{
      {"id", service.id},
      {"revision", reader.known->revision},
      {"organisation", model::text_in(reader.known->organisation->name, reader.language)},
      {"gaps", gaps_json(reader, rooms, service, {judgement, versions})},
      {"values", values_json(reader, service)},
      {"may_write", may_write(reader, account, service)},
      {"version", static_cast<std::int64_t>(versions.size())},
      {"changed_at", last == nullptr ? Json(nullptr) : instant_json(last->loaded_at)},
      {"changed_by", last == nullptr ? Json(nullptr) : Json(name_in(reader, last->loaded_by))},
      {"reason", last == nullptr ? Json(nullptr) : words_or_null(reason_in(reader, last->reason.text))},
      {"agreed_at", agreed ? instant_json(Instant{
                                 std::chrono::microseconds(service.agreed->on->time_since_epoch()).count()})
                           : Json(nullptr)},
      {"suggested_owner", actor_or_null(reader, service.redeemer.id)},
      {"choices", choices_json(reader)},
      {"heard", heard_json(reader, voice, judgement, service)},
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
                             {"reason", reason_in(reader, version.row.reason.text)},
                             {"public", version.service->is_public},
                             {"gaps", std::move(gaps)}});
  }
  return out;
}

}  // namespace zusage::api
