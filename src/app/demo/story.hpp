// The demo's history as a plan: who says what when, drawn from a seed. The same seed and beginning give the
// same plan, so a later start continues it where the last one ended. It knows nothing of the log:
// app/demo/live.cpp says the moves.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ground/base/id.hpp"
#include "ground/base/instant.hpp"

namespace zusage::app::demo {

// Something people ask for again and again.
struct Topic {
  std::string service;                  // model id
  std::string provider;                 // redeemer: team, role, person, supplier
  std::vector<std::string> performers;  // who does it there; empty: the provider speaks for itself
  std::vector<std::string> askers;      // customers or people who ask
  std::vector<std::string> subjects;    // what the request is about, appended to the name; may be empty
  std::string name;                     // of the service, in the organisation's language
  double per_month = 4;
  int promised_minutes = 0;  // working minutes until due as the service promises; 0: agreed date
  double on_time = 0.92;     // share of declarations in time
};

// One move of somebody. `after` is the state version the speaker decides on.
struct Spoken {
  Instant at;
  Uuid request;
  Uuid act;
  std::string kind;  // act word of conversation.csv: "request", "promise", …
  bool by_customer = false;
  std::string speaker;  // a person, or the customer itself
  std::string as;       // actor spoken for, when it is not the speaker
  int version = 0;
  std::string text;     // result of the request, message or reason
  std::string service;  // of "request"
  std::string whom;     // provider of "request"
  std::string for_customer;
  std::optional<Instant> due;
  std::optional<Instant> valid_until;
  bool keeps_date = true;  // declare: "wie zugesagt", else with the reason for the delay
};

struct Stage {
  std::vector<Topic> topics;
  std::uint64_t seed = 1;
  Instant begins;
  // The instant after so many working minutes from `at`, on the calendar of the office.
  std::function<Instant(Instant at, int working_minutes)> later;
  // The outside customer behind a request between colleagues, or empty.
  std::vector<std::string> customers;
};

// Every conversation in which something is said at `from` or later, with all its moves before `until`, in the
// order of time.
[[nodiscard]] std::vector<Spoken> plan(const Stage& stage, Instant from, Instant until);

// What lies on the desk of Jana Brandt when it is laid: the moves of some days before, and those after it, up
// to `until`, that bring each conversation to its end. Where a visitor said something meanwhile, his word
// stands and the planned one is refused as stale.
[[nodiscard]] std::vector<Spoken> desk(const Stage& stage, Instant laid_at, Instant until);

// An id that depends on seed, topic, number and place in the conversation only.
[[nodiscard]] Uuid drawn_id(std::uint64_t seed, std::uint64_t topic, std::uint64_t number, Instant at);

}  // namespace zusage::app::demo
