// Fields once: what a body, a query or an answer consists of. Reading, checking and the OpenAPI document
// follow.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"
#include "ground/format/json.hpp"

namespace zusage::api {

enum class Kind { text, uuid, instant, whole, number, truth, object };

struct Shape;

struct Field {
  std::string_view name;
  Kind kind;
  std::string_view doc;
  const Shape* shape = nullptr;                  // of an object
  std::span<const std::string_view> words = {};  // the only values of a text
  int longest = 0;                               // characters of a text that comes in; 0: any
  int most = 0;                                  // of a whole number that comes in, from 0 on; 0: any
  bool list = false;
  bool required = true;
  bool nullable = false;

  [[nodiscard]] constexpr Field optional() const {
    Field field = *this;
    field.required = false;
    return field;
  }
  [[nodiscard]] constexpr Field or_null() const {
    Field field = *this;
    field.nullable = true;
    return field;
  }
  [[nodiscard]] constexpr Field up_to(int number) const {
    Field field = *this;
    field.most = number;
    return field;
  }
  [[nodiscard]] constexpr Field many() const {
    Field field = *this;
    field.list = true;
    return field;
  }
};

struct Shape {
  std::string_view name;  // in the document: "ActorRef"
  std::string_view doc;
  std::span<const Field> fields;
};

constexpr Field text(std::string_view name, std::string_view doc, int longest = 0) {
  return {.name = name, .kind = Kind::text, .doc = doc, .longest = longest};
}
constexpr Field word(std::string_view name, std::span<const std::string_view> words, std::string_view doc) {
  return {.name = name, .kind = Kind::text, .doc = doc, .words = words};
}
constexpr Field uuid(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = Kind::uuid, .doc = doc};
}
constexpr Field instant(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = Kind::instant, .doc = doc};
}
constexpr Field whole(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = Kind::whole, .doc = doc};
}
constexpr Field number(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = Kind::number, .doc = doc};
}
constexpr Field truth(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = Kind::truth, .doc = doc};
}
constexpr Field object(std::string_view name, const Shape& shape, std::string_view doc) {
  return {.name = name, .kind = Kind::object, .doc = doc, .shape = &shape};
}

// The first thing in `value` that the shape does not allow: unknown, missing, of another kind, too long.
[[nodiscard]] std::optional<Problem> misfit(const format::Json& value, const Shape& shape);

// Reading what passed `misfit`. Absent and null are the same: nothing.
[[nodiscard]] std::string text_in(const format::Json& object, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> whole_in(const format::Json& object, std::string_view name);
[[nodiscard]] std::optional<bool> truth_in(const format::Json& object, std::string_view name);
[[nodiscard]] std::optional<Instant> instant_in(const format::Json& object, std::string_view name);
[[nodiscard]] const format::JsonArray* list_in(const format::Json& object, std::string_view name);
[[nodiscard]] bool stands_in(const format::Json& object, std::string_view name);  // also as null

}  // namespace zusage::api
