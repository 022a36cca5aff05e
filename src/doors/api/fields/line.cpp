// What was said, newest first, and the dates that moved.
#include <algorithm>
#include <array>
#include <ranges>

#include "doors/api/fields/page.hpp"
#include "doors/api/fields/voice.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::LineRow;

constexpr std::array<std::string_view, 4> side_words{"customer", "provider", "clock", "successor"};
constexpr std::array line_fields{
    whole("position", "of its entry in the log"),
    instant("said_at", "when it was said"),
    text("act", "what was said"),
    text("row", "of the table of the conversation, such as T03"),
    word("side", side_words, "who said it"),
    object("who", actor_shape, "the speaker"),
    truth("is_me", "the reader said it"),
    object("on_behalf_of", actor_shape, "the actor spoken for").or_null(),
    text("text", "message, reason, what changed, what is missing").or_null(),
    instant("due_at", "the date it names").or_null(),
    instant("former_due_at", "the date that stood before").or_null(),
    whole("terms_version", "of the terms on the table after it").or_null(),
    object("performer", actor_shape, "who does it now").or_null(),
    truth("imported", "from another system"),
    word("perceived", perceived_words, "how it was for the customer").or_null(),
    truth("thanks", "thanks were said"),
};

constexpr std::array<std::string_view, 3> moved_words{"wished", "first", "moved"};
constexpr std::array moved_fields{
    instant("at", "when it was said").or_null(),
    word("kind", moved_words, "what kind of date"),
    instant("due_at", "the date"),
    text("reason", "as it was given").or_null(),
    object("by", actor_shape, "who said it").or_null(),
};

// Who spoke, as far as the reader is told.
Json who_json(const Reader& reader, const Seen& seen, const LineRow& line) {
  const bool named = line.side == act::Side::customer ? seen.names.asking : seen.names.giving;
  if (line.speaker != "clock") return shown_json(reader, seen.row, line.speaker, named);
  const Phrase name{.en = "Clock", .de = "Uhr"};
  return JsonObject{{"id", "clock"}, {"name", in(reader.language, name)}, {"kind", "system"}};
}

Json text_or_null(const std::string& said) { return said.empty() ? Json(nullptr) : Json(said); }

Json line_json(const Reader& reader, const Seen& seen, const LineRow& line) {
  auto who = who_json(reader, seen, line);
  const bool named = line.side == act::Side::customer ? seen.names.asking : seen.names.giving;
  const bool told_apart = who.at("id").as_string() != line.on_behalf_of;
  return JsonObject{
      {"position", line.position},
      {"said_at", instant_json(line.said_at)},
      {"act", act::name_of(line.kind)},
      {"row", line.row},
      {"side", act::name_of(line.side)},
      {"who", std::move(who)},
      {"is_me", line.speaker == reader.person},
      {"on_behalf_of",
       told_apart ? named_or_null(reader, seen.row, line.on_behalf_of, named) : Json(nullptr)},
      {"text", text_or_null(line.text.text)},
      {"due_at", instant_or_null(line.due)},
      {"former_due_at", instant_or_null(line.former_due)},
      {"terms_version", line.terms_version == 0 ? Json(nullptr) : Json(line.terms_version)},
      {"performer", named_or_null(reader, seen.row, line.performer, seen.names.giving)},
      {"imported", line.imported},
      {"perceived", nullptr},
      {"thanks", false},
  };
}

// `reason` is the line that gave it: the date's own, or that of the offer which was taken.
Json moved_json(std::string_view kind, const LineRow& line, Instant due, const LineRow& reason, Json by) {
  return JsonObject{{"at", instant_json(line.said_at)},
                    {"kind", kind},
                    {"due_at", instant_json(due)},
                    {"reason", text_or_null(reason.text.text)},
                    {"by", std::move(by)}};
}

bool commits(act::Kind kind) {
  return kind == act::Kind::promise || kind == act::Kind::accept_offer || kind == act::Kind::fulfil;
}

}  // namespace

const Shape line_shape{.name = "Line", .doc = "One thing that was said.", .fields = line_fields};
const Shape moved_date_shape{
    .name = "MovedDate", .doc = "A date, and what became of it.", .fields = moved_fields};

Json lines_json(const Reader& reader, const Seen& seen, const std::vector<LineRow>& lines) {
  JsonArray out;
  for (const auto& line : lines) out.push_back(line_json(reader, seen, line));
  std::ranges::sort(out, std::greater{}, [](const Json& line) { return line.at("position").as_int64(); });
  return out;
}

// An offer or a wish moves nothing: a date stands when both sides have said it.
Json moved_dates_json(const Reader& reader, const Seen& seen, const std::vector<LineRow>& lines) {
  auto ordered = lines;
  std::ranges::sort(ordered, {}, &LineRow::position);
  JsonArray out;
  bool promised = false;
  const LineRow* offer = nullptr;
  for (const auto& line : ordered) {
    if (line.kind == act::Kind::counter) offer = &line;
    const auto& reason = line.kind == act::Kind::accept_offer && offer != nullptr ? *offer : line;
    auto by = who_json(reader, seen, line);
    if (line.kind == act::Kind::request && out.empty() && seen.row.wished_due) {
      out.push_back(moved_json("wished", line, *seen.row.wished_due, line, std::move(by)));
    } else if (commits(line.kind) && line.due) {
      const auto* kind = std::exchange(promised, true) ? "moved" : "first";
      out.push_back(moved_json(kind, line, *line.due, reason, std::move(by)));
    }
  }
  return out;
}

}  // namespace zusage::api
