// Comparing a value with its fields. The place of a misfit is named as people write it: "evidence[1].text".
#include "doors/api/field.hpp"

#include <algorithm>

#include "doors/api/problems.hpp"
#include "doors/api/problems_said.hpp"
#include "ground/base/id.hpp"

namespace zusage::api {
namespace {

using format::Json;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view wanted(const Field& field) {
  switch (field.kind) {
    case Kind::text:
      return "text";
    case Kind::uuid:
      return "UUID";
    case Kind::instant:
      return "instant";
    case Kind::whole:
      return "whole number";
    case Kind::number:
      return "number";
    case Kind::truth:
      return "true or false";
    case Kind::object:
      break;
  }
  return "object";
}

Problem other_kind(const Field& field, const std::string& place) {
  std::string kind{wanted(field)};
  if (field.list) kind = "list of " + kind;
  return {&problems::wrong_kind, {{"field", place}, {"kind", kind}}};
}

std::string joined(std::span<const std::string_view> words) {
  std::string all;
  for (const auto one : words) {
    if (!all.empty()) all += ", ";
    all += one;
  }
  return all;
}

std::optional<Problem> misfit_text(std::string_view value, const Field& field, const std::string& place) {
  if (field.kind == Kind::uuid) {
    return parse_uuid(value) ? std::nullopt : std::optional{other_kind(field, place)};
  }
  if (field.kind == Kind::instant) {
    return parse_rfc3339(value) ? std::nullopt : std::optional{other_kind(field, place)};
  }
  if (!field.words.empty() && std::ranges::find(field.words, value) == field.words.end()) {
    return Problem{&problems::unknown_word,
                   {{"field", place}, {"word", std::string{value}}, {"words", joined(field.words)}}};
  }
  if (field.longest > 0 && characters(value) > static_cast<std::size_t>(field.longest)) {
    return Problem{&problems::text_too_long, {{"field", place}, {"limit", std::to_string(field.longest)}}};
  }
  return std::nullopt;
}

std::optional<Problem> misfit_number(std::int64_t value, const Field& field, const std::string& place) {
  if (field.most == 0 || (value >= 0 && value <= field.most)) return std::nullopt;
  return Problem{&problems::out_of_range, {{"field", place}, {"most", std::to_string(field.most)}}};
}

std::optional<Problem> misfit_object(const Json& value, const Shape& shape, const std::string& place);

std::optional<Problem> misfit_one(const Json& value, const Field& field, const std::string& place) {
  const bool is_text = field.kind == Kind::text || field.kind == Kind::uuid || field.kind == Kind::instant;
  if (is_text && value.is_string()) return misfit_text(value.get_string(), field, place);
  if (field.kind == Kind::whole && value.is_int64()) return misfit_number(value.get_int64(), field, place);
  const bool fits =
      (field.kind == Kind::number && value.is_number()) || (field.kind == Kind::truth && value.is_bool());
  if (fits) return std::nullopt;
  if (field.kind == Kind::object && value.is_object()) return misfit_object(value, *field.shape, place + ".");
  return other_kind(field, place);
}

std::optional<Problem> misfit_field(const Json& value, const Field& field, const std::string& place) {
  if (value.is_null() && field.nullable) return std::nullopt;
  if (!field.list) return misfit_one(value, field, place);
  if (!value.is_array()) return other_kind(field, place);
  const auto& items = value.get_array();
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto found = misfit_one(items[i], field, place + "[" + std::to_string(i) + "]");
    if (found) return found;
  }
  return std::nullopt;
}

Problem unknown(std::string_view key, const Shape& shape, const std::string& place) {
  std::vector<std::string_view> known;
  for (const auto& field : shape.fields) known.push_back(field.name);
  const auto near = nearest_word(key, known);
  const Facts facts{{"field", place + std::string{key}}, {"near", std::string{near}}};
  return near.empty() ? Problem{&problems::unknown_field, facts} : Problem{&problems::mistyped_field, facts};
}

std::optional<Problem> misfit_object(const Json& value, const Shape& shape, const std::string& place) {
  const auto& object = value.get_object();
  for (const auto& member : object) {
    const auto at = std::ranges::find(shape.fields, std::string_view{member.key()}, &Field::name);
    if (at == shape.fields.end()) return unknown(member.key(), shape, place);
    auto found = misfit_field(member.value(), *at, place + std::string{at->name});
    if (found) return found;
  }
  for (const auto& field : shape.fields) {
    if (!field.required || object.contains(field.name)) continue;
    return Problem{&problems::missing_field, {{"field", place + std::string{field.name}}}};
  }
  return std::nullopt;
}

// Null, absent or of another kind: nothing.
const Json* value_in(const Json& object, std::string_view name) {
  const auto* members = object.if_object();
  const auto* value = members == nullptr ? nullptr : members->if_contains(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

}  // namespace

std::optional<Problem> misfit(const Json& value, const Shape& shape) {
  if (!value.is_object()) return Problem{&problems::no_object, {}};
  return misfit_object(value, shape, {});
}

std::string text_in(const Json& object, std::string_view name) {
  const auto* value = value_in(object, name);
  return value == nullptr ? std::string{} : std::string{std::string_view{value->as_string()}};
}

std::optional<std::int64_t> whole_in(const Json& object, std::string_view name) {
  const auto* value = value_in(object, name);
  return value == nullptr ? std::nullopt : std::optional{value->as_int64()};
}

std::optional<bool> truth_in(const Json& object, std::string_view name) {
  const auto* value = value_in(object, name);
  return value == nullptr ? std::nullopt : std::optional{value->as_bool()};
}

std::optional<Instant> instant_in(const Json& object, std::string_view name) {
  const auto read = parse_rfc3339(text_in(object, name));
  return read ? std::optional{*read} : std::nullopt;
}

const format::JsonArray* list_in(const Json& object, std::string_view name) {
  const auto* value = value_in(object, name);
  return value == nullptr ? nullptr : value->if_array();
}

bool stands_in(const Json& object, std::string_view name) {
  return object.is_object() && object.get_object().contains(name);
}

}  // namespace zusage::api
