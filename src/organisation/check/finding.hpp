// What the check found, as data: which rule, where, about what. Its sentence is made at the door.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organisation/model/service.hpp"

namespace zusage::check {

struct Rule;

// error: it contradicts itself. warning: a question is open. note: worth a look.
enum class Severity { note, warning, error };

// Another place that belongs to the finding, such as the promise that nobody redeems.
struct Evidence {
  std::string key;  // of the text: "promise"
  Place place;
};

// The organisation lives with the finding for a time.
struct Allowed {
  model::Text because;
  model::Date until;
};

struct Finding {
  const Rule* rule = nullptr;             // set by whoever runs the rule
  Severity severity = Severity::warning;  // likewise: the rule's own, unless the text overrules it
  Place place = {};
  Facts about = {};  // kind and id of what it concerns: {"service", "power-connection"}
  std::vector<Evidence> evidence = {};
  std::optional<Allowed> allowed = {};
};

// Where a rule leaves what it found.
struct Findings {
  std::vector<Finding> all = {};
  void report(Finding finding) { all.push_back(std::move(finding)); }
};

// The place of a key under `perception`, else of `perception`, else of the service.
[[nodiscard]] const Place& place_in_perception(const model::Service& service, std::string_view key);

// The place of that key as evidence; nothing where it was not written.
[[nodiscard]] std::vector<Evidence> evidence_at(const model::Entity& entity, std::string_view key);

}  // namespace zusage::check
