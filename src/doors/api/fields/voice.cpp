// What mattered most, and how it was.
#include "doors/api/fields/voice.hpp"

#include "doors/api/fields/row.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::array<std::string_view, 2> dimensions{"reliability", "responsiveness"};
constexpr std::array wish_fields{word("important", wish_words, "what matters most"),
                                 word("dimension", dimensions, "of quality, to which it belongs")};
constexpr std::array perception_fields{
    instant("said_at", "when"),
    word("perceived", perceived_words, "measured by what was expected; null: only thanks").or_null(),
    truth("thanks", "thanks were said"), text("text", "in the customer's own words").or_null()};
constexpr std::array customer_fields{
    uuid("request", "in which request"),
    text("number", "its number"),
    text("title", "its title"),
    instant("said_at", "when"),
    word("perceived", perceived_words, "measured by what was expected; null: only thanks").or_null(),
    truth("thanks", "thanks were said"),
    text("text", "in the customer's own words").or_null()};

Json word_or_null(act::Perceived perceived) {
  return perceived == act::Perceived::none ? Json(nullptr) : Json(act::name_of(perceived));
}

Json text_or_null(const std::string& said) { return said.empty() ? Json(nullptr) : Json(said); }

void mark_line(JsonArray& lines, const projection::PerceptionRow& row) {
  for (auto& line : lines) {
    if (line.at("position").as_int64() != row.position) continue;
    line.as_object()["perceived"] = word_or_null(row.perceived);
    line.as_object()["thanks"] = row.thanks;
  }
}

}  // namespace

const Shape wish_shape{.name = "Wish", .doc = "What matters most to who asked.", .fields = wish_fields};
const Shape perception_shape{
    .name = "Perception", .doc = "How it was for the customer.", .fields = perception_fields};
const Shape customer_perception_shape{
    .name = "CustomerPerception", .doc = "How it was in one request.", .fields = customer_fields};

void put_voice(JsonObject& page, const Rooms& rooms, const Seen& seen) {
  const auto wish = rooms.requests->important(rooms.organisation, seen.row.id);
  page["important"] =
      wish == act::Wish::none
          ? Json(nullptr)
          : Json(JsonObject{{"important", act::name_of(wish)}, {"dimension", act::dimension_of(wish)}});
  JsonArray said;
  for (const auto& row : rooms.requests->perceptions(rooms.organisation, seen.row.id)) {
    said.push_back(JsonObject{{"said_at", instant_json(row.said_at)},
                              {"perceived", word_or_null(row.perceived)},
                              {"thanks", row.thanks},
                              {"text", text_or_null(row.text.text)}});
    mark_line(page.at("lines").as_array(), row);
  }
  page["perceptions"] = std::move(said);
  const auto state = seen.conversation.state;
  const bool done = state == act::State::declared || !act::is_open(state);
  page["may_say_how_it_was"] = seen.sides.customer && done && !seen.conversation.commitments.empty();
}

Json customer_perceptions_json(const std::vector<projection::CustomerPerception>& perceptions) {
  JsonArray out;
  for (const auto& one : perceptions) {
    out.push_back(JsonObject{{"request", to_text(one.row.request)},
                             {"number", number_text(one.number)},
                             {"title", one.title.text},
                             {"said_at", instant_json(one.row.said_at)},
                             {"perceived", word_or_null(one.row.perceived)},
                             {"thanks", one.row.thanks},
                             {"text", text_or_null(one.row.text.text)}});
  }
  return out;
}

void read_voice(record::Saying& saying, const Json& body) {
  saying.important = act::wish_of(text_in(body, "important")).value_or(act::Wish::none);
  saying.perceived = act::perceived_of(text_in(body, "perceived")).value_or(act::Perceived::none);
  saying.thanks = truth_in(body, "thanks").value_or(false);
}

}  // namespace zusage::api
