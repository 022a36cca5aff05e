// The next word in a request: which act, on which version, with what it needs.
#include <algorithm>
#include <array>

#include "conversation/act/table.hpp"
#include "doors/api/fields/external.hpp"
#include "doors/api/fields/saying.hpp"
#include "doors/api/fields/voice.hpp"
#include "doors/api/problems_said.hpp"
#include "ground/base/digest.hpp"

namespace zusage::api {
namespace {

using act::Kind;
using act::Side;

constexpr std::array<std::string_view, 21> words{"request",
                                                 "promise",
                                                 "counter",
                                                 "decline",
                                                 "amend",
                                                 "withdraw",
                                                 "accept_offer",
                                                 "decline_offer",
                                                 "withdraw_offer",
                                                 "quit",
                                                 "declare",
                                                 "renege",
                                                 "cancel",
                                                 "accept",
                                                 "reject",
                                                 "stop",
                                                 "retract_declaration",
                                                 "fulfil",
                                                 "assign_performer",
                                                 "take",
                                                 "message"};

constexpr int many_criteria = 10'000;  // more than anybody agrees on

constexpr std::array evidence_fields{whole("criterion", "its number, from 0").up_to(many_criteria),
                                     text("text", "what shows that it was met", 2000)};
constexpr Shape evidence{.name = "Evidence", .doc = "That one criterion was met.", .fields = evidence_fields};

constexpr std::array act_fields{
    word("act", words, "what is said"),
    whole("version", "the state version it was decided on"),
    text("as", "id of the actor spoken for; absent: the side that may say it", 100).optional(),
    whole("terms_version", "promise, fulfil, accept_offer: the terms meant; absent: those on the table")
        .up_to(1'000'000)
        .optional(),
    text("result", "new terms: what is to come about", 200).optional(),
    instant("due_at", "new terms or promise: until when; null leaves it open").optional().or_null(),
    text("criteria", "new terms: it is done when", 300).many().optional(),
    text("place", "new terms: where", 300).optional(),
    text("details", "new terms: what else belongs to it", 4000).optional(),
    instant("valid_until", "of an offer").optional(),
    truth("firm", "an offer that is not taken back; absent: true").optional(),
    text("text", "message, reason, what changed, what is missing", 4000).optional(),
    object("evidence", evidence, "one for each criterion").many().optional(),
    whole("unmet", "criteria not met, by number from 0").up_to(many_criteria).many().optional(),
    truth("insist", "stop: true insists that it was met, false gives up").optional(),
    text("performer", "assign_performer: id of the person", 100).optional(),
    word("perceived", perceived_words, "accept, message: how it was, measured by what was expected")
        .optional(),
    truth("thanks", "message: says thank you; a text may be left out").optional(),
    object("external", external_shape, "message: its number in another system").optional().or_null(),
};

Problem not_spoken_for(const Reader& reader, const std::string& actor) {
  return {&problems::not_spoken_for, {{"name", name_in(reader, actor)}, {"field", "as"}}};
}

bool may_say(const Seen& seen, Kind kind, Side side) {
  return act::find_row(seen.conversation.state, kind, side) != nullptr;
}

// The side on which the reader says it. Whoever stands on both sides speaks on the one that may say it now.
Result<Side> side_for(const Reader& reader, const Seen& seen, Kind kind, const std::string& as) {
  const auto& parties = seen.row.parties;
  bool customer = seen.sides.customer;
  bool provider = seen.sides.provider;
  if (!as.empty()) {
    if (!reader.speaks_for(as)) return std::unexpected(not_spoken_for(reader, as));
    customer = customer && (as == parties.customer || as == seen.sides.as_customer || as == reader.person);
    provider = provider && (as == parties.provider || as == seen.sides.as_provider || as == reader.person);
    if (!customer && !provider) return std::unexpected(not_spoken_for(reader, as));
  }
  if (!customer && !provider) return std::unexpected(Problem{&problems::not_your_side});
  if (customer && provider) return may_say(seen, kind, Side::provider) ? Side::provider : Side::customer;
  return customer ? Side::customer : Side::provider;
}

bool brings_terms(Kind kind) { return kind == Kind::request || kind == Kind::amend || kind == Kind::counter; }

std::optional<std::string> said_in(const format::Json& body, std::string_view name) {
  return stands_in(body, name) ? std::optional{text_in(body, name)} : std::nullopt;
}

record::TermsSaid terms_of(const format::Json& body) {
  record::TermsSaid terms{.result = said_in(body, "result"),
                          .due = instant_in(body, "due_at"),
                          .leaves_due_open = stands_in(body, "due_at") && !instant_in(body, "due_at"),
                          .place = said_in(body, "place"),
                          .details = said_in(body, "details")};
  if (const auto* criteria = list_in(body, "criteria")) {
    terms.criteria.emplace();
    for (const auto& one : *criteria) terms.criteria->emplace_back(std::string_view{one.as_string()});
  }
  return terms;
}

void put_brought(record::Saying& saying, const format::Json& body) {
  if (brings_terms(saying.kind)) saying.terms = terms_of(body);
  if (!brings_terms(saying.kind)) saying.due = instant_in(body, "due_at");
  saying.valid_until = instant_in(body, "valid_until");
  saying.firm = truth_in(body, "firm").value_or(true);
  saying.text = text_in(body, "text");
  saying.insist = truth_in(body, "insist");
  saying.performer = text_in(body, "performer");
  read_voice(saying, body);
  if (const auto* shown = list_in(body, "evidence")) {
    for (const auto& one : *shown) {
      saying.evidence.emplace_back(static_cast<int>(*whole_in(one, "criterion")), text_in(one, "text"));
    }
  }
  if (const auto* unmet = list_in(body, "unmet")) {
    for (const auto& one : *unmet) saying.unmet.push_back(static_cast<int>(one.as_int64()));
  }
}

}  // namespace

const Shape act_shape{.name = "SayAct", .doc = "The next word in a request.", .fields = act_fields};
const std::span<const std::string_view> act_words = words;

Result<record::Saying> read_act(const Visit& visit, const Reader& reader, const Seen& seen) {
  const auto& body = visit.body;
  record::Saying saying;
  saying.kind = *act::kind_of(text_in(body, "act"));
  const auto side = side_for(reader, seen, saying.kind, text_in(body, "as"));
  if (!side) return std::unexpected(side.error());
  saying.act_id = *parse_uuid(visit.key);
  saying.request = seen.row.id;
  saying.side = *side;
  saying.speaker = reader.person;
  const auto& actor = *side == Side::customer ? seen.sides.as_customer : seen.sides.as_provider;
  const auto& absent = *side == Side::customer ? seen.sides.absent_customer : seen.sides.absent_provider;
  if (actor != reader.person) saying.on_behalf_of = actor;
  if (!absent.empty()) saying.right_used = "deputy";
  saying.version = whole_in(body, "version");
  saying.terms_version =
      static_cast<int>(whole_in(body, "terms_version").value_or(seen.conversation.current.version));
  put_brought(saying, body);
  auto external = external_in(body);
  if (!external) return std::unexpected(external.error());
  if (saying.kind == act::Kind::message) saying.external = *std::move(external);
  saying.body_digest = to_hex(sha256(to_text(seen.row.id) + "\n" + visit.call.body));
  return saying;
}

}  // namespace zusage::api
