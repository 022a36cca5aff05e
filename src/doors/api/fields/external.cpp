// Reading and printing a number of another system.
#include "doors/api/fields/external.hpp"

#include <algorithm>
#include <array>

#include "conversation/act/problems.hpp"

namespace zusage::api {
namespace {

constexpr std::array external_fields{
    text("system", "what the other system is called", 60), text("number", "the number there", 100),
    text("url", "where it can be looked at: http or https", 500).optional().or_null()};

std::string trimmed(std::string text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool opens(std::string_view url) {
  const bool scheme = url.starts_with("https://") || url.starts_with("http://");
  const auto rest = url.substr(std::min(url.size(), url.find("//") + 2));
  return scheme && !rest.empty() && rest.front() != '/' &&
         std::ranges::none_of(url, [](char letter) { return static_cast<unsigned char>(letter) <= 0x20; });
}

}  // namespace

const Shape external_shape{
    .name = "External", .doc = "The same matter in another system.", .fields = external_fields};

Result<std::optional<act::External>> external_in(const format::Json& body) {
  const auto* said = body.as_object().if_contains("external");
  if (said == nullptr || said->is_null()) return std::nullopt;
  act::External external{.system = trimmed(text_in(*said, "system")),
                         .number = trimmed(text_in(*said, "number")),
                         .url = trimmed(text_in(*said, "url"))};
  if (external.system.empty() || external.number.empty())
    return std::unexpected(Problem{&problems::external_incomplete, {{"field", "external"}}});
  if (!external.url.empty() && !opens(external.url))
    return std::unexpected(
        Problem{&problems::external_not_a_link, {{"url", external.url}, {"field", "external"}}});
  return external;
}

format::Json external_json(const std::optional<act::External>& external) {
  if (!external) return nullptr;
  return format::JsonObject{
      {"system", external->system},
      {"number", external->number},
      {"url", external->url.empty() ? format::Json(nullptr) : format::Json(external->url)}};
}

}  // namespace zusage::api
