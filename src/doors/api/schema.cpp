// One shape = one named schema; whoever uses it refers to it.
#include "doors/api/schema_internal.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

JsonObject plain(std::string_view type, std::string_view kind = {}) {
  JsonObject schema{{"type", type}};
  if (!kind.empty()) schema["format"] = kind;
  return schema;
}

JsonObject base_of(const Field& field, JsonObject& schemas) {
  switch (field.kind) {
    case Kind::text:
      return plain("string");
    case Kind::uuid:
      return plain("string", "uuid");
    case Kind::instant:
      return plain("string", "date-time");
    case Kind::whole:
      return plain("integer");
    case Kind::number:
      return plain("number");
    case Kind::truth:
      return plain("boolean");
    case Kind::object:
      break;
  }
  return field.shape == nullptr ? plain("object") : reference(*field.shape, schemas).as_object();
}

void allow_null(JsonObject& schema) {
  if (schema.contains("$ref")) {
    JsonObject target = schema;
    schema.clear();
    schema["oneOf"] = JsonArray{target, JsonObject{{"type", "null"}}};
    return;
  }
  schema["type"] = JsonArray{schema["type"], "null"};
  if (auto* words = schema.if_contains("enum")) words->as_array().emplace_back(nullptr);
}

}  // namespace

Json schema_of(const Field& field, JsonObject& schemas) {
  auto schema = base_of(field, schemas);
  if (!field.words.empty()) {
    JsonArray words;
    for (const auto one : field.words) words.emplace_back(one);
    schema["enum"] = std::move(words);
  }
  if (field.longest > 0) schema["maxLength"] = field.longest;
  if (field.most > 0) schema["minimum"] = 0;
  if (field.most > 0) schema["maximum"] = field.most;
  if (field.list) schema = JsonObject{{"type", "array"}, {"items", schema}};
  if (field.nullable) allow_null(schema);
  if (!field.doc.empty()) schema["description"] = field.doc;
  return schema;
}

Json reference(const Shape& shape, JsonObject& schemas) {
  if (!schemas.contains(shape.name)) {
    schemas[shape.name] = nullptr;  // keeps its place, and ends a shape that holds itself
    JsonObject properties;
    JsonArray required;
    for (const auto& field : shape.fields) {
      properties[field.name] = schema_of(field, schemas);
      if (field.required) required.emplace_back(field.name);
    }
    JsonObject schema{{"type", "object"}, {"description", shape.doc}};
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    schema["properties"] = std::move(properties);
    schemas[shape.name] = std::move(schema);
  }
  return JsonObject{{"$ref", "#/components/schemas/" + std::string{shape.name}}};
}

}  // namespace zusage::api
