// The messages on the control socket: {do, …} there; {stage, done, total} meanwhile; {done} or {problem} at
// the end. Both ends are this program, so what cannot be read is a fault of somebody else and answered as
// one.
#include "app/handover.hpp"

#include <algorithm>

#include "app/problem_catalogue.hpp"
#include "app/problems.hpp"
#include "conversation/record/problems.hpp"
#include "ground/base/require.hpp"
#include "store/problems.hpp"

namespace zusage::app {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

const Job* find_job(std::string_view word) {
  const auto all = job_catalogue();
  const auto found = std::ranges::find(all, word, [](const Job* job) { return job->word; });
  return found == all.end() ? nullptr : *found;
}

std::string answer_of(const Result<JsonObject>& done) {
  if (done) return format::print(JsonObject{{"done", *done}});
  const auto& problem = done.error();
  JsonObject about;
  for (const auto& [name, value] : problem.about) about[name] = value;
  JsonObject place{
      {"file", problem.place.file}, {"line", problem.place.line}, {"column", problem.place.column}};
  return format::print(JsonObject{
      {"problem", problem.kind->number}, {"about", std::move(about)}, {"place", std::move(place)}});
}

const JsonObject* object_in(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? nullptr : value->if_object();
}

Problem problem_of(const JsonObject& answer) {
  const auto known = problem_catalogue();
  const auto found = std::ranges::find_if(
      known, [&](const ProblemKind* kind) { return number_of(answer, "problem") == kind->number; });
  Problem problem{found == known.end() ? &problems::not_understood : *found};
  if (const auto* about = object_in(answer, "about")) {
    for (const auto& fact : *about) problem.about.emplace_back(fact.key(), word_of(*about, fact.key()));
  }
  if (const auto* place = object_in(answer, "place")) {
    problem.place = {.file = word_of(*place, "file"),
                     .line = static_cast<int>(number_of(*place, "line")),
                     .column = static_cast<int>(number_of(*place, "column"))};
  }
  return problem;
}

Result<JsonObject> result_of(const std::string& answer) {
  const auto value = format::parse_json(answer);
  const auto* object = value ? value->if_object() : nullptr;
  if (object == nullptr) return std::unexpected(Problem{&problems::not_understood});
  if (const auto* done = object_in(*object, "done")) return *done;
  return std::unexpected(problem_of(*object));
}

void tell_progress(const std::string& message, const cli::Heard& progress) {
  const auto value = format::parse_json(message);
  if (!progress || !value || !value->is_object()) return;
  const auto& object = value->as_object();
  progress({.stage = word_of(object, "stage"),
            .done = number_of(object, "done"),
            .total = number_of(object, "total")});
}

// `held`: the problem that the directory is in use; told when no server answers there.
Result<JsonObject> hand_over(const std::string& data, Order order, const cli::Heard& progress,
                             const Problem& held) {
  order.words["do"] = order.job;
  const auto answer = ask_control(control_path(data), format::print(order.words),
                                  [&](const std::string& message) { tell_progress(message, progress); });
  if (!answer) return std::unexpected(held);
  return result_of(*answer);
}

}  // namespace

std::string word_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr || !value->is_string() ? std::string{} : std::string{value->as_string()};
}

std::vector<std::string> words_of(const JsonObject& object, std::string_view name) {
  std::vector<std::string> words;
  const auto* value = object.if_contains(name);
  if (value == nullptr || !value->is_array()) return words;
  for (const auto& word : value->as_array()) {
    if (word.is_string()) words.emplace_back(word.as_string());
  }
  return words;
}

std::int64_t number_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr || !value->is_int64() ? 0 : value->as_int64();
}

JsonArray array_of(const std::vector<std::string>& words) {
  JsonArray array;
  for (const auto& word : words) array.emplace_back(word);
  return array;
}

std::string control_path(const std::string& data) { return data + "/control.sock"; }

Result<JsonObject> have_done(Order order, const cli::Heard& progress) {
  const auto* job = find_job(order.job);
  require(job != nullptr, "a command orders a job that there is");
  const auto data = data_path(order.data);
  auto house = House::open(data, job->missing);
  if (house) return job->run({.house = **house, .hearers = Hearers{}, .progress = progress}, order.words);
  if (house.error().kind != &problems::data_in_use) return std::unexpected(house.error());
  return hand_over(data, std::move(order), progress, house.error());
}

std::string answer_message(House& house, std::string_view message, const Control::Meanwhile& meanwhile,
                           const Hearers& hearers) {
  const auto value = format::parse_json(message);
  const auto* order = value ? value->if_object() : nullptr;
  const auto* job = order == nullptr ? nullptr : find_job(word_of(*order, "do"));
  if (job == nullptr) return answer_of(std::unexpected(Problem{&problems::not_understood}));
  const auto progress = [&](const cli::Progress& seen) {
    if (!meanwhile) return;
    meanwhile(format::print(JsonObject{{"stage", seen.stage}, {"done", seen.done}, {"total", seen.total}}));
  };
  try {
    return answer_of(job->run({.house = house, .hearers = hearers, .progress = progress}, *order));
  } catch (const std::exception& fault) {
    // One background job: the server goes on. Repeated, the command finds what was done already.
    hearers.note("a job handed over (" + std::string{job->word} + ") failed: " + fault.what());
    return answer_of(std::unexpected(Problem{&problems::not_recorded}));
  }
}

}  // namespace zusage::app
