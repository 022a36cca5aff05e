// A problem in words: number, sentence, place and advice in the shape of RFC 9457.
#include "doors/api/wording.hpp"

#include <array>
#include <cstdlib>

#include "doors/api/fields/letter.hpp"
#include "doors/api/fields/page.hpp"
#include "doors/api/plain_words.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;

constexpr std::array place_fields{
    text("field", "the field of the body or the query, such as evidence[1].text").optional(),
    whole("line", "of the body, from 1").optional(),
    whole("column", "of the body, from 1").optional(),
};
constexpr Shape place_shape{.name = "Place", .doc = "Where the problem lies.", .fields = place_fields};

constexpr std::array problem_fields{
    text("type", "urn:zusage:problem:<slug>"),
    text("title", "what is wrong, in the reader's language"),
    whole("status", "the HTTP status"),
    text("detail", "the same with its place"),
    text("number", "such as Z9401; never reused"),
    text("advice", "what to do"),
    object("place", place_shape, "where it lies").optional(),
    object("present", page_shape, "with a stale version: the present state of the request").optional(),
    object("letter", letter_shape, "where two changed the same: the present letter").optional(),
};

std::string fact(const Facts& facts, std::string_view name) {
  for (const auto& [key, value] : facts) {
    if (key == name) return value;
  }
  return {};
}

JsonObject place_of(const Problem& problem) {
  JsonObject place;
  const auto field = fact(problem.about, "field");
  if (!field.empty()) place["field"] = field;
  if (problem.place.line > 0) place["line"] = problem.place.line;
  if (problem.place.column > 0) place["column"] = problem.place.column;
  return place;
}

std::string detail_of(const Problem& problem, Language language) {
  auto detail = title_of(problem, language);
  if (problem.place.line == 0) return detail;
  const Phrase place{.en = " (line {line}, column {column})", .de = " (Zeile {line}, Spalte {column})"};
  return detail + fill(in(language, place), {{"line", std::to_string(problem.place.line)},
                                             {"column", std::to_string(problem.place.column)}});
}

}  // namespace

const Shape problem_shape{
    .name = "Problem", .doc = "An attempt or an input that cannot be accepted.", .fields = problem_fields};

Language language_of(std::string_view accept, Language otherwise) {
  Language best = otherwise;
  double weight = 0;
  while (!accept.empty()) {
    auto part = accept.substr(0, accept.find(','));
    accept.remove_prefix(part.size() == accept.size() ? part.size() : part.size() + 1);
    while (part.starts_with(' ')) part.remove_prefix(1);
    const auto quality = part.find("q=");
    const double asked = quality == std::string_view::npos
                             ? 1.0
                             : std::strtod(std::string{part.substr(quality + 2)}.c_str(), nullptr);
    const bool german = part.starts_with("de");
    if ((!german && !part.starts_with("en")) || asked <= weight) continue;
    weight = asked;
    best = german ? Language::de : Language::en;
  }
  return best;
}

http::Reply reply_with(const Refused& refused, Language language) {
  const auto& problem = refused.problem;
  const auto plain = in_plain_words(problem, language);
  JsonObject body{{"type", "urn:zusage:problem:" + std::string{problem.kind->slug}},
                  {"title", title_of(plain, language)},
                  {"status", problem.kind->status},
                  {"detail", detail_of(plain, language)},
                  {"number", problem_id(problem.kind->number)},
                  {"advice", advice_of(plain, language)}};
  auto place = place_of(problem);
  if (!place.empty()) body["place"] = std::move(place);
  if (!refused.present.is_null()) body[refused.present_as] = refused.present;
  http::Reply reply{.status = problem.kind->status,
                    .body = format::print(body),
                    .content_type = "application/problem+json"};
  reply.headers.emplace_back("content-language", language == Language::de ? "de" : "en");
  reply.headers.emplace_back("cache-control", "no-store");
  const auto wait = fact(problem.about, "retry_after_seconds");
  if (!wait.empty()) reply.headers.emplace_back("retry-after", wait);
  return reply;
}

}  // namespace zusage::api
