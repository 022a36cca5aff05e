// Lines of JSON, each whole or passed over.
#include "app/history/past.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "ground/format/json.hpp"

namespace zusage::app {
namespace {

namespace fs = std::filesystem;
using format::JsonObject;

std::string path_in(const std::string& data) { return data + "/files/imports.jsonl"; }

std::string text_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr || !value->is_string() ? std::string{} : std::string{value->as_string()};
}

std::int64_t number_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr || !value->is_int64() ? 0 : value->as_int64();
}

}  // namespace

void note_import(const std::string& data, const cli::HistoryWish& wish, Instant now,
                 const Result<cli::HistoryDone>& done) {
  JsonObject line{{"at", now.microseconds},
                  {"by", wish.by},
                  {"file", wish.name.empty() ? fs::path{wish.file}.filename().string() : wish.name},
                  {"system", wish.system}};
  if (done) {
    line["matters"] = done->matters;
    line["fresh"] = done->taken.fresh;
    line["continued"] = done->taken.continued;
    line["corrected"] = done->taken.corrected;
    line["unchanged"] = done->taken.unchanged;
  } else {
    line["problem"] = done.error().kind->number;
  }
  std::error_code unheard;
  fs::create_directories(data + "/files", unheard);
  std::ofstream{path_in(data), std::ios::app | std::ios::binary} << format::print(line) << "\n";
  fs::permissions(path_in(data), fs::perms::owner_read | fs::perms::owner_write, unheard);
}

std::vector<api::LearnPast> past_imports(const std::string& data, std::size_t at_most) {
  std::vector<api::LearnPast> all;
  std::ifstream in{path_in(data), std::ios::binary};
  for (std::string text; std::getline(in, text);) {
    const auto value = format::parse_json(text);
    if (!value || !value->is_object()) continue;
    const auto& line = value->as_object();
    all.push_back({.at = {number_of(line, "at")},
                   .by = text_of(line, "by"),
                   .file = text_of(line, "file"),
                   .system = text_of(line, "system"),
                   .matters = number_of(line, "matters"),
                   .fresh = number_of(line, "fresh"),
                   .continued = number_of(line, "continued"),
                   .corrected = number_of(line, "corrected"),
                   .unchanged = number_of(line, "unchanged"),
                   .problem = number_of(line, "problem")});
  }
  std::ranges::reverse(all);
  if (all.size() > at_most) all.resize(at_most);
  return all;
}

}  // namespace zusage::app
