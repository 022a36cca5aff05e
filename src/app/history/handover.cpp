// Imports handed to the server that holds the directory: one line starts, further lines ask how far it is.
#include <chrono>

#include "app/control.hpp"
#include "app/handover.hpp"
#include "app/history/take.hpp"
#include "app/problem_catalogue.hpp"
#include "app/problems.hpp"
#include "conversation/record/problems.hpp"
#include "ground/format/json.hpp"
#include "store/problems.hpp"

namespace zusage::app {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::string_view start_word = "history_take";
constexpr std::string_view state_word = "history_state";
constexpr auto between_questions = std::chrono::milliseconds(200);

std::string text_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr || !value->is_string() ? std::string{} : std::string{value->as_string()};
}

JsonObject object_of(const cli::HistoryWish& wish) {
  return {{"do", start_word},
          {"file", wish.file},
          {"system", wish.system},
          {"url", wish.url},
          {"service", wish.service},
          {"map", wish.mapping},
          {"zone", wish.time_zone},
          {"as_of", wish.as_of},
          {"with_draft", wish.with_draft},
          {"german", wish.language == Language::de}};
}

cli::HistoryWish wish_of(const JsonObject& object) {
  const auto truth = [&](std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_bool() && value->as_bool();
  };
  return {.data = {},
          .file = text_of(object, "file"),
          .system = text_of(object, "system"),
          .url = text_of(object, "url"),
          .service = text_of(object, "service"),
          .mapping = text_of(object, "map"),
          .time_zone = text_of(object, "zone"),
          .as_of = text_of(object, "as_of"),
          .with_draft = truth("with_draft"),
          .language = truth("german") ? Language::de : Language::en};
}

void put(JsonObject& object, const record::TakenOver& taken) {
  object["fresh"] = taken.fresh;
  object["continued"] = taken.continued;
  object["corrected"] = taken.corrected;
  object["unchanged"] = taken.unchanged;
  object["own"] = taken.own;
  object["acts"] = taken.acts;
}

record::TakenOver taken_of(const JsonObject& object) {
  return {.fresh = number_of(object, "fresh"),
          .continued = number_of(object, "continued"),
          .corrected = number_of(object, "corrected"),
          .unchanged = number_of(object, "unchanged"),
          .own = number_of(object, "own"),
          .acts = number_of(object, "acts")};
}

JsonObject object_of(const Problem& problem) {
  JsonArray about;
  for (const auto& [name, value] : problem.about) about.push_back(JsonArray{Json(name), Json(value)});
  return {{"problem", problem.kind->number},
          {"about", std::move(about)},
          {"file", problem.place.file},
          {"line", problem.place.line}};
}

Problem problem_of(const JsonObject& object) {
  Problem problem{&problems::not_understood};
  for (const auto* kind : problem_catalogue()) {
    if (kind->number == number_of(object, "problem")) problem.kind = kind;
  }
  const auto* about = object.if_contains("about");
  if (about != nullptr && about->is_array()) {
    for (const auto& one : about->as_array()) {
      const auto& pair = one.as_array();
      problem.about.emplace_back(std::string{pair.at(0).as_string()}, std::string{pair.at(1).as_string()});
    }
  }
  problem.place.file = text_of(object, "file");
  problem.place.line = static_cast<int>(number_of(object, "line"));
  problem.place.column = problem.place.line > 0 ? 1 : 0;
  return problem;
}

JsonObject object_of(const Histories::State& state) {
  JsonObject object{{"matters", state.progress.matters}};
  put(object, state.progress.taken);
  if (!state.done) return object;
  const auto& done = *state.done;
  if (!done) return object_of(done.error());
  put(object, done->taken);
  object["done"] = true;
  object["matters"] = done->matters;
  object["tickets"] = done->tickets;
  object["dropped"] = done->dropped;
  object["revision"] = done->revision;
  object["by_flag"] = done->by_flag;
  return object;
}

std::optional<JsonObject> asked(const std::string& data, const JsonObject& line) {
  const auto answer = ask_control(control_path(data), format::print(line));
  const auto value = answer ? format::parse_json(*answer) : Result<Json>{Json(nullptr)};
  const auto* object = value ? value->if_object() : nullptr;
  return object == nullptr ? std::nullopt : std::optional{*object};
}

Result<cli::HistoryDone> hand_over(const cli::HistoryWish& wish, const std::string& data, const Problem& held,
                                   const cli::HistoryHeard& heard) {
  const auto started = asked(data, object_of(wish));
  if (!started) return std::unexpected(held);
  if (started->contains("problem")) return std::unexpected(problem_of(*started));
  for (;;) {
    const auto state = asked(data, {{"do", state_word}, {"number", number_of(*started, "number")}});
    if (!state) return std::unexpected(Problem{&problems::stopping});
    if (state->contains("problem")) return std::unexpected(problem_of(*state));
    if (state->contains("done")) {
      return cli::HistoryDone{.taken = taken_of(*state),
                              .matters = number_of(*state, "matters"),
                              .tickets = number_of(*state, "tickets"),
                              .dropped = text_of(*state, "dropped"),
                              .revision = number_of(*state, "revision"),
                              .by_flag = number_of(*state, "by_flag")};
    }
    heard({.taken = taken_of(*state), .matters = number_of(*state, "matters")});
    std::this_thread::sleep_for(between_questions);
  }
}

}  // namespace

Result<cli::HistoryDone> take_history_into(const cli::HistoryWish& wish, const cli::HistoryHeard& heard) {
  const auto data = data_path(wish.data);
  auto house = House::open(data, wish.with_draft ? store::Missing::make : store::Missing::refuse);
  if (house) return take_history(**house, wish, heard);
  if (house.error().kind != &problems::data_in_use) return std::unexpected(house.error());
  return hand_over(wish, data, house.error(), heard);
}

Histories::~Histories() {
  for (auto& thread : threads_) thread.join();
}

int Histories::start(const cli::HistoryWish& wish) {
  const std::lock_guard lock{mutex_};
  const int number = static_cast<int>(states_.size()) + 1;
  states_[number].wish = wish;
  threads_.emplace_back([this, number] { run(number); });
  return number;
}

std::optional<Histories::State> Histories::state(int number) const {
  const std::lock_guard lock{mutex_};
  const auto found = states_.find(number);
  return found == states_.end() ? std::nullopt : std::optional{found->second};
}

void Histories::run(int number) {
  const std::lock_guard alone{one_at_a_time_};
  const auto wish = state(number)->wish;
  Result<cli::HistoryDone> done = std::unexpected(Problem{&problems::not_recorded});
  try {
    done = take_history(house_, wish, [&](const cli::HistoryProgress& progress) {
      const std::lock_guard lock{mutex_};
      states_[number].progress = progress;
    });
  } catch (const std::exception&) {
    // One background job: whoever waits reads that it was not written down.
  }
  const std::lock_guard lock{mutex_};
  states_[number].done = std::move(done);
}

std::optional<std::string> Histories::answer(std::string_view line) {
  const auto value = format::parse_json(line);
  const auto* object = value ? value->if_object() : nullptr;
  if (object == nullptr) return std::nullopt;
  const auto word = text_of(*object, "do");
  if (word == start_word) return format::print(JsonObject{{"number", start(wish_of(*object))}});
  if (word != state_word) return std::nullopt;
  const auto found = state(static_cast<int>(number_of(*object, "number")));
  return format::print(found ? object_of(*found) : object_of(Problem{&problems::not_understood}));
}

}  // namespace zusage::app
