// A piece of work in a data directory that a command does itself, or hands to the server that holds it.
// Adding one means adding jobs/<word>.cpp, which defines `const Job <word>_job{...}`; the catalogue is
// generated.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "app/house.hpp"
#include "doors/cli/keeping.hpp"
#include "ground/format/json.hpp"

namespace zusage::app {

// Who hears of it in the server beside the command.
struct Hearers {
  std::function<void(std::string_view)> note = [](std::string_view) {};  // a line for the log
  std::function<void(std::string_view)> evicted = [](std::string_view) {
  };  // a person whose sessions are over
};

struct Workplace {
  House& house;
  const Hearers& hearers;
  cli::Heard progress;  // may be empty
};

struct Job {
  std::string_view word;
  store::Missing missing;  // whether the command makes a directory where there is none
  // Both objects travel over the socket: strings, numbers and arrays of them, nothing of this process.
  Result<format::JsonObject> (*run)(const Workplace& place, const format::JsonObject& order);
};

[[nodiscard]] std::span<const Job* const> job_catalogue();

// The order's own words; empty where it names none.
[[nodiscard]] std::string word_of(const format::JsonObject& object, std::string_view name);
[[nodiscard]] std::vector<std::string> words_of(const format::JsonObject& object, std::string_view name);
[[nodiscard]] std::int64_t number_of(const format::JsonObject& object, std::string_view name);
[[nodiscard]] format::JsonArray array_of(const std::vector<std::string>& words);

}  // namespace zusage::app
