// Promises as iCalendar (RFC 5545): a task with its due and its state, and beside it an event at the due
// instant for programs that read no tasks. The same promises give the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ground/base/instant.hpp"

namespace zusage::post {

enum class Progress : std::uint8_t { open, done, cancelled };

struct Entry {
  std::string id;  // of the request; the unique ids of task and event follow from it
  std::string summary;
  std::string description;
  std::string url;  // empty: none
  Instant due;
  Instant asked_at;
  Instant changed_at;  // of the last word: the stamp, so that nothing changes while nobody speaks
  std::optional<Instant> done_at;
  std::int64_t version = 0;
  Progress progress = Progress::open;
  bool is_awaited = false;  // somebody else does it: an event alone, nothing to tick off
};

// Outlook, Google and khal read events and pass over tasks, Thunderbird shows both, task lists read tasks.
enum class Only : std::uint8_t { both, events, tasks };

struct Feed {
  std::string name;
  std::vector<Entry> entries;
  Only only = Only::both;
};

[[nodiscard]] std::string to_calendar_text(const Feed& feed);

}  // namespace zusage::post
