// Facts to rows and back.
#include "conversation/projection/facts.hpp"

#include "ground/base/require.hpp"
#include "ground/format/json.hpp"

namespace zusage::projection {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

JsonArray array_of(const std::vector<std::string>& words) {
  JsonArray out;
  for (const auto& word : words) out.emplace_back(word);
  return out;
}

JsonArray array_of(const act::Sealed& word) { return {Json(word.ref), Json(word.digest)}; }

std::string text_of(const JsonObject& object, std::string_view name) {
  return std::string{object.at(name).as_string()};
}

std::vector<std::string> words_of(const JsonObject& object, std::string_view name) {
  std::vector<std::string> words;
  for (const auto& word : object.at(name).as_array()) words.emplace_back(word.as_string());
  return words;
}

std::string ref_of(const JsonObject& object, std::string_view name) {
  return std::string{object.at(name).as_array().at(0).as_string()};
}

ActorRow actor_of(const log::Entry& entry, const JsonObject& object) {
  ActorRow row;
  row.id = entry.stream.substr(entry.stream.find(':') + 1);
  row.kinds = words_of(object, "kinds");
  row.name.ref = ref_of(object, "name");
  row.segment = text_of(object, "segment");
  row.of = text_of(object, "of");
  row.holds = words_of(object, "holds");
  row.member_of = words_of(object, "member_of");
  row.leads = words_of(object, "leads");
  row.removed = object.at("removed").as_bool();
  row.version = entry.version;
  return row;
}

AccountRow account_of(const log::Entry& entry, const JsonObject& object) {
  AccountRow row;
  row.person = text_of(object, "person");
  row.login.ref = ref_of(object, "login");
  row.rights = words_of(object, "rights");
  row.closed = object.at("closed").as_bool();
  row.version = entry.version;
  return row;
}

// Texts that were released before anybody was asked why have none.
std::string ref_if_any(const JsonObject& object, std::string_view name) {
  return object.contains(name) ? ref_of(object, name) : std::string{};
}

std::vector<AnswerRow> answers_of(const log::Entry& entry, const JsonObject& object) {
  std::vector<AnswerRow> rows;
  for (const auto& answer : object.at("answers").as_array()) {
    const auto& one = answer.as_object();
    rows.push_back({.service = text_of(object, "service"),
                    .number = entry.version,
                    .question = text_of(one, "question"),
                    .verdict = text_of(one, "verdict"),
                    .by = entry.actor,
                    .said_at = entry.said_at,
                    .digest = text_of(one, "digest"),
                    .within = text_of(one, "within"),
                    .share = text_of(one, "share"),
                    .words = {.ref = ref_if_any(one, "words")},
                    .link = object.contains("link") ? text_of(object, "link") : std::string{}});
  }
  return rows;
}

RevisionRow revision_of(const log::Entry& entry, const JsonObject& object) {
  return {.number = object.at("revision").as_int64(),
          .digest = text_of(object, "digest"),
          .loaded_at = entry.said_at,
          .loaded_by = entry.actor,
          .reason = {.ref = ref_if_any(object, "reason")}};
}

CustomerNoteRow note_of(const log::Entry& entry, const JsonObject& object) {
  CustomerNoteRow row;
  row.id = entry.stream.substr(entry.stream.find(':') + 1);
  row.form = text_of(object, "form");
  if (object.contains("contact")) row.contact.ref = ref_of(object, "contact");
  row.came = text_of(object, "came");
  row.verified = object.at("verified").as_bool();
  return row;
}

// Both kinds carry the whole absence, so that folding needs no row of before.
AbsenceRow absence_of(const log::Entry& entry, const JsonObject& object) {
  return {.person = text_of(object, "person"),
          .deputy = text_of(object, "deputy"),
          .from = {object.at("from").as_int64()},
          .until = {object.at("until").as_int64()},
          .last_day = text_of(object, "last_day"),
          .ended = entry.kind == absence_ended,
          .version = entry.version};
}

NeighboursRow neighbours_of(const log::Entry& entry, const JsonObject& object) {
  return {.unit = text_of(object, "unit"),
          .gives = words_of(object, "gives"),
          .needs = words_of(object, "needs"),
          .named_by = entry.actor,
          .named_at = entry.said_at,
          .version = entry.version};
}

NeedVerdictRow verdict_of(const log::Entry& entry, const JsonObject& object) {
  const auto request = parse_uuid(text_of(object, "request"));
  require(request.has_value(), "a verdict names its request by id");
  return {.position = object.at("position").as_int64(),
          .request = *request,
          .taken = object.at("taken").as_bool(),
          .judged_by = entry.actor,
          .judged_at = entry.said_at};
}

std::vector<RepeatSettledRow> settled_of(const log::Entry& entry, const JsonObject& object) {
  std::vector<RepeatSettledRow> rows;
  for (const auto& word : words_of(object, "requests")) {
    const auto request = parse_uuid(word);
    require(request.has_value(), "what is settled names its requests by id");
    rows.push_back({.request = *request,
                    .service = text_of(object, "service"),
                    .settled_by = entry.actor,
                    .settled_at = entry.said_at});
  }
  return rows;
}

}  // namespace

std::string payload_of_repeat(const std::vector<Uuid>& requests, const std::string& service) {
  JsonArray ids;
  for (const auto& request : requests) ids.emplace_back(to_text(request));
  return format::print(JsonObject{{"requests", std::move(ids)}, {"service", service}});
}

std::string payload_of(const NeedVerdictRow& row) {
  return format::print(
      JsonObject{{"position", row.position}, {"request", to_text(row.request)}, {"taken", row.taken}});
}

std::string payload_of(const ActorRow& row, const act::Sealed& name) {
  return format::print(JsonObject{{"kinds", array_of(row.kinds)},
                                  {"name", array_of(name)},
                                  {"segment", row.segment},
                                  {"of", row.of},
                                  {"holds", array_of(row.holds)},
                                  {"member_of", array_of(row.member_of)},
                                  {"leads", array_of(row.leads)},
                                  {"removed", row.removed}});
}

std::string payload_of(const AccountRow& row, const act::Sealed& login) {
  return format::print(JsonObject{{"person", row.person},
                                  {"login", array_of(login)},
                                  {"rights", array_of(row.rights)},
                                  {"closed", row.closed}});
}

std::string payload_of(const RevisionRow& row, const act::Sealed& reason) {
  JsonObject object{{"revision", row.number}, {"digest", row.digest}};
  if (!reason.empty()) object["reason"] = array_of(reason);
  return format::print(object);
}

std::string payload_of(const std::vector<std::pair<AnswerRow, act::Sealed>>& answers) {
  JsonArray out;
  for (const auto& [row, words] : answers) {
    JsonObject one{{"question", row.question},
                   {"verdict", row.verdict},
                   {"digest", row.digest},
                   {"within", row.within},
                   {"share", row.share}};
    if (!words.empty()) one["words"] = array_of(words);
    out.push_back(std::move(one));
  }
  if (answers.empty()) return format::print(JsonObject{{"service", ""}, {"answers", std::move(out)}});
  const auto& first = answers.front().first;
  JsonObject object{{"service", first.service}, {"answers", std::move(out)}};
  if (!first.link.empty()) object["link"] = first.link;  // turns that came by no link have none
  return format::print(object);
}

std::string payload_of(const CustomerNoteRow& row, const act::Sealed& contact) {
  JsonObject object{{"form", row.form}};
  if (!contact.empty()) object["contact"] = array_of(contact);
  object["came"] = row.came;
  object["verified"] = row.verified;
  return format::print(object);
}

std::string payload_of(const AbsenceRow& row) {
  return format::print(JsonObject{{"person", row.person},
                                  {"deputy", row.deputy},
                                  {"from", row.from.microseconds},
                                  {"until", row.until.microseconds},
                                  {"last_day", row.last_day}});
}

std::string payload_of(const NeighboursRow& row) {
  return format::print(
      JsonObject{{"unit", row.unit}, {"gives", array_of(row.gives)}, {"needs", array_of(row.needs)}});
}

void fold_fact(const log::Entry& entry, log::OrganisationId organisation, Tables& tables) {
  if (log::request_of(entry.stream)) return;
  const auto value = format::parse_json(entry.payload);
  require(value.has_value(), "a payload is JSON that we wrote");
  const auto& object = value->as_object();
  if (entry.kind == actor_registered) return tables.put(organisation, actor_of(entry, object));
  if (entry.kind == customer_noted) return tables.put(organisation, note_of(entry, object));
  if (entry.kind == need_judged) return tables.put(organisation, verdict_of(entry, object));
  if (entry.kind == repeat_settled) {
    for (const auto& row : settled_of(entry, object)) tables.put(organisation, row);
    return;
  }
  if (entry.kind == account_opened) return tables.put(organisation, account_of(entry, object));
  if (entry.kind == text_loaded) return tables.put(organisation, revision_of(entry, object));
  if (entry.kind == letter_answered) {
    for (const auto& row : answers_of(entry, object)) tables.put(organisation, row);
    return;
  }
  if (entry.kind == neighbours_named) return tables.put(organisation, neighbours_of(entry, object));
  if (entry.kind == absence_declared || entry.kind == absence_ended)
    return tables.put(organisation, absence_of(entry, object));
  require(false, "an entry beside requests is of a kind that is known");
}

}  // namespace zusage::projection
