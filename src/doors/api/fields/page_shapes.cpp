// The fields of a request's page.
#include <array>

#include "doors/api/fields/external.hpp"
#include "doors/api/fields/headline.hpp"
#include "doors/api/fields/moves.hpp"
#include "doors/api/fields/page.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/fields/voice.hpp"

namespace zusage::api {
namespace {

constexpr std::array terms_fields{whole("version", "of the terms, from 1"),
                                  text("result", "what is to come about"),
                                  instant("due_at", "until when; null: left open").or_null(),
                                  text("criteria", "it is done when").many(),
                                  text("place", "where").or_null(),
                                  text("details", "what else belongs to it").or_null()};

constexpr std::array<std::string_view, 3> bindings{"service_goal", "contract", "statutory"};
constexpr std::array binding_fields{word("kind", bindings, "what the promise is legally"),
                                    text("sentence", "in the organisation's own words")};
constexpr Shape binding{.name = "Binding", .doc = "What the promise legally is.", .fields = binding_fields};

constexpr std::array waiting_fields{instant("since", "the customer waits since"),
                                    instant("until", "the end of waiting").or_null(),
                                    instant("wished_at", "the day wished").or_null()};
constexpr Shape waiting{
    .name = "CustomerClock", .doc = "It counts up and never pauses.", .fields = waiting_fields};

constexpr std::array criterion_fields{text("text", "as agreed"),
                                      truth("ticked", "null: nothing was declared yet").or_null()};
constexpr Shape criterion{.name = "Criterion", .doc = "One thing to tick.", .fields = criterion_fields};

constexpr std::array assignable_fields{
    text("id", "of the person"), text("name", "as people call it"), text("kind", "always person"),
    text("away_until", "the last day of an absence that holds now; null: there").or_null()};
constexpr Shape assignable_shape{
    .name = "AssignablePerson", .doc = "Whom it may be given to.", .fields = assignable_fields};

constexpr std::array<std::string_view, 6> roles{"customer",  "asked_by", "provider",
                                                "performer", "redeemer", "for_customer"};
constexpr std::array participant_fields{word("role", roles, "in this request"),
                                        object("who", actor_shape, "the actor")};
constexpr Shape participant{.name = "Participant", .doc = "Who takes part.", .fields = participant_fields};

constexpr std::array<std::string_view, 4> sides{"customer", "provider", "both", "reader"};
constexpr std::array<std::string_view, 11> states{"requested", "offered",  "declined", "promised",
                                                  "declared",  "rejected", "accepted", "unagreed",
                                                  "cancelled", "reneged",  "stopped"};
constexpr std::array<std::string_view, 7> faces{"on_plan", "your_turn", "at_risk", "broken",
                                                "waiting", "kept",      "ended"};

constexpr std::array other_fields{uuid("id", "of the request"), text("number", "speakable: Z-1041"),
                                  text("title", "what was asked for"), word("state", states, "main state")};
constexpr Shape other_shape{
    .name = "OtherRequest", .doc = "A request beside this one.", .fields = other_fields};

constexpr std::array page_fields{
    uuid("id", "of the request"),
    text("number", "speakable: Z-1041"),
    whole("version", "the state version an act must name"),
    text("title", "what was asked for"),
    object("service", service_ref_shape, "null: a free request").or_null(),
    object("customer", actor_shape, "who asks"),
    object("asked_by", actor_shape, "who spoke for the customer").or_null(),
    object("provider", actor_shape, "the accountable side"),
    object("performer", actor_shape, "who does it now; null: nobody yet, or not told to this reader")
        .or_null(),
    object("redeemer", actor_shape, "who keeps the promise, as the service names it").or_null(),
    object("for_customer", actor_shape, "the outside customer behind it").or_null(),
    object("about", other_shape, "the request this one is about; null: none, or not this reader's").or_null(),
    object("complaints", other_shape, "about this request, as far as this reader may see them").many(),
    truth("may_complain", "the reader's side may complain about how this went"),
    word("state", states, "main state"),
    text("outcome", "how it ended without being kept").or_null(),
    word("face", faces, "shape and colour"),
    word("side", sides, "of the reader"),
    truth("my_turn", "the reader's side holds the ball"),
    object("headline", headline_shape, "who waits here, counted as on the start page"),
    object("waiting_for", actor_shape, "who holds the ball").or_null(),
    object("external", external_shape, "the same matter in another system").or_null(),
    truth("elsewhere", "taken over from there and still open there: decided there, one may write here"),
    object("binding", binding, "null: a free request").or_null(),
    object("terms", terms_shape, "on the table"),
    object("offered", terms_shape, "while an offer is open").or_null(),
    object("agreed", terms_shape, "once promised").or_null(),
    instant("valid_until", "of the open offer").or_null(),
    instant("suggested_due_at", "to prefill a promise: what the service promises, else the third working day")
        .or_null(),
    instant("suggested_valid_until", "of an offer made now"),
    instant("wished_due_at", "as the customer first asked").or_null(),
    object("important", wish_shape, "what matters most to who asked").or_null(),
    object("perceptions", perception_shape, "how it was, in the order of time").many(),
    truth("may_say_how_it_was", "the reader asked for it, and it is done or over"),
    object("our_clock", clock_shape, "the provider's clock").or_null(),
    object("customer_clock", waiting, "the customer's clock"),
    object("moves", move_shape, "all that may be said now, ranked; three are shown").many(),
    truth("may_message", "a plain message is possible"),
    object("lines", line_shape, "newest first").many(),
    object("moved_dates", moved_date_shape, "in the order of time").many(),
    object("criteria", criterion, "it is done when").many(),
    object("participants", participant, "who takes part").many(),
    object("assignable", assignable_shape, "persons of the provider to whom it may be given").many(),
    instant("server_time", "clocks count from here"),
};

}  // namespace

const Shape terms_shape{
    .name = "Terms", .doc = "What is asked for, offered or agreed.", .fields = terms_fields};
const Shape page_shape{
    .name = "RequestPage", .doc = "One request as its reader sees it.", .fields = page_fields};

}  // namespace zusage::api
