// Acts to JSON and back.
#include "conversation/act/payload.hpp"

#include <array>

#include "ground/base/require.hpp"
#include "ground/format/json.hpp"

namespace zusage::act {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::array<std::string_view, 3> cancel_words = {"until_declared", "with_consent", "never"};

void put(JsonObject& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

void put(JsonObject& object, std::string_view name, const std::optional<Instant>& at) {
  if (at) object[name] = at->microseconds;
}

Json sealed(const Sealed& text) { return JsonArray{Json(text.ref), Json(text.digest)}; }

void put(JsonObject& object, std::string_view name, const Sealed& text) {
  if (!text.empty()) object[name] = sealed(text);
}

JsonObject terms_object(const Terms& terms) {
  JsonObject object;
  object["version"] = terms.version;
  put(object, "result", terms.result);
  put(object, "due", terms.due);
  if (!terms.criteria.empty()) {
    JsonArray criteria;
    for (const auto& criterion : terms.criteria) criteria.push_back(sealed(criterion));
    object["criteria"] = std::move(criteria);
  }
  put(object, "place", terms.place);
  put(object, "details", terms.details);
  if (terms.cancel != Cancel::until_declared) {
    object["cancel"] = cancel_words.at(static_cast<std::size_t>(terms.cancel));
  }
  return object;
}

void put_parties(JsonObject& object, const Parties& parties) {
  put(object, "customer", parties.customer);
  put(object, "provider", parties.provider);
  put(object, "service", parties.service);
  put(object, "for_customer", parties.for_customer);
  put(object, "redeemer", parties.redeemer);
  put(object, "about", parties.about);
}

void put_elsewhere(JsonObject& object, const Brought& brought) {
  if (brought.external) {
    JsonObject external{{"system", brought.external->system}, {"number", brought.external->number}};
    put(external, "url", brought.external->url);
    object["external"] = std::move(external);
  }
  if (brought.correction) {
    JsonObject correction;
    put(correction, "due", brought.correction->due);
    put(correction, "closed", brought.correction->closed_at);
    object["correction"] = std::move(correction);
  }
}

void put_voice(JsonObject& object, const Brought& brought) {
  if (brought.important != Wish::none) object["important"] = name_of(brought.important);
  if (brought.perceived != Perceived::none) object["perceived"] = name_of(brought.perceived);
  if (brought.thanks) object["thanks"] = true;
}

void put_lists(JsonObject& object, const Brought& brought) {
  if (!brought.evidence.empty()) {
    JsonArray evidence;
    for (const auto& one : brought.evidence) {
      JsonObject item;
      item["criterion"] = one.criterion;
      put(item, "text", one.text);
      evidence.push_back(std::move(item));
    }
    object["evidence"] = std::move(evidence);
  }
  if (!brought.unmet.empty()) {
    JsonArray unmet;
    for (const int index : brought.unmet) unmet.push_back(index);
    object["unmet"] = std::move(unmet);
  }
}

std::string text_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? std::string{} : std::string{value->as_string()};
}

std::optional<Instant> instant_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? std::nullopt : std::optional{Instant{value->as_int64()}};
}

Sealed sealed_of(const Json& value) {
  const auto& pair = value.as_array();
  return {.ref = std::string{pair.at(0).as_string()}, .digest = std::string{pair.at(1).as_string()}};
}

Sealed sealed_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? Sealed{} : sealed_of(*value);
}

int int_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? 0 : static_cast<int>(value->as_int64());
}

Terms terms_of(const JsonObject& object) {
  Terms terms;
  terms.version = int_of(object, "version");
  terms.result = sealed_of(object, "result");
  terms.due = instant_of(object, "due");
  if (const auto* criteria = object.if_contains("criteria")) {
    for (const auto& criterion : criteria->as_array()) terms.criteria.push_back(sealed_of(criterion));
  }
  terms.place = sealed_of(object, "place");
  terms.details = sealed_of(object, "details");
  const auto cancel = text_of(object, "cancel");
  for (std::size_t i = 0; i < cancel_words.size(); ++i) {
    if (cancel_words.at(i) == cancel) terms.cancel = static_cast<Cancel>(i);
  }
  return terms;
}

void read_lists(const JsonObject& object, Brought& brought) {
  if (const auto* evidence = object.if_contains("evidence")) {
    for (const auto& one : evidence->as_array()) {
      const auto& item = one.as_object();
      brought.evidence.push_back({.criterion = int_of(item, "criterion"), .text = sealed_of(item, "text")});
    }
  }
  if (const auto* unmet = object.if_contains("unmet")) {
    for (const auto& index : unmet->as_array()) brought.unmet.push_back(static_cast<int>(index.as_int64()));
  }
}

void read_elsewhere(const JsonObject& object, Brought& brought) {
  if (const auto* external = object.if_contains("external")) {
    const auto& said = external->as_object();
    brought.external = {
        .system = text_of(said, "system"), .number = text_of(said, "number"), .url = text_of(said, "url")};
  }
  if (const auto* correction = object.if_contains("correction")) {
    const auto& said = correction->as_object();
    brought.correction = {.due = instant_of(said, "due"), .closed_at = instant_of(said, "closed")};
  }
}

Brought brought_of(const JsonObject& object) {
  Brought brought;
  if (const auto* terms = object.if_contains("terms")) brought.terms = terms_of(terms->as_object());
  brought.terms_version = int_of(object, "terms_version");
  brought.due = instant_of(object, "due");
  brought.response_due = instant_of(object, "response_due");
  brought.valid_until = instant_of(object, "valid_until");
  brought.firm = !object.contains("not_firm");
  brought.text = sealed_of(object, "text");
  if (const auto* insist = object.if_contains("insist")) brought.insist = insist->as_bool();
  brought.performer = text_of(object, "performer");
  brought.important = wish_of(text_of(object, "important")).value_or(Wish::none);
  brought.perceived = perceived_of(text_of(object, "perceived")).value_or(Perceived::none);
  brought.thanks = object.contains("thanks");
  read_lists(object, brought);
  read_elsewhere(object, brought);
  return brought;
}

}  // namespace

std::string to_payload(const Act& act) {
  const auto& brought = act.brought;
  JsonObject object;
  object["side"] = name_of(act.side);
  put_parties(object, act.parties);
  if (brought.terms) object["terms"] = terms_object(*brought.terms);
  if (brought.terms_version != 0) object["terms_version"] = brought.terms_version;
  put(object, "due", brought.due);
  put(object, "response_due", brought.response_due);
  put(object, "valid_until", brought.valid_until);
  if (!brought.firm) object["not_firm"] = true;
  put(object, "text", brought.text);
  if (brought.insist) object["insist"] = *brought.insist;
  put(object, "performer", brought.performer);
  put_voice(object, brought);
  put_lists(object, brought);
  put_elsewhere(object, brought);
  if (act.imported) object["imported"] = true;
  return format::print(object);
}

Act from_payload(const Envelope& envelope, int kind_version, std::string_view payload) {
  require(kind_version == payload_version, "an entry of a newer program cannot be read");
  const auto value = format::parse_json(payload);
  require(value.has_value(), "a payload is JSON that we wrote");
  const auto& object = value->as_object();
  Act act;
  act.kind = envelope.kind;
  act.id = envelope.id;
  act.speaker = envelope.speaker;
  act.on_behalf_of = envelope.on_behalf_of;
  act.said_at = envelope.said_at;
  act.version = envelope.version;
  const auto side = side_of(text_of(object, "side"));
  require(side.has_value(), "a payload names its side");
  act.side = *side;
  act.parties = {.customer = text_of(object, "customer"),
                 .provider = text_of(object, "provider"),
                 .service = text_of(object, "service"),
                 .for_customer = text_of(object, "for_customer"),
                 .redeemer = text_of(object, "redeemer"),
                 .about = text_of(object, "about")};
  act.brought = brought_of(object);
  act.imported = object.contains("imported");
  return act;
}

}  // namespace zusage::act
