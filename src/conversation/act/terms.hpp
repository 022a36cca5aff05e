// What is asked for and agreed. Free text never enters this room: it is sealed before (a reference and a
// salted digest).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "conversation/act/perceived.hpp"
#include "ground/base/id.hpp"
#include "ground/base/instant.hpp"

namespace zusage::act {

// A text that lies in `words`; empty reference: nothing was said.
struct Sealed {
  std::string ref;
  std::string digest;  // hex of SHA-256(salt || text)
  [[nodiscard]] bool empty() const { return ref.empty(); }
  friend bool operator==(const Sealed&, const Sealed&) = default;
};

enum class Cancel : std::uint8_t { until_declared, with_consent, never };

struct Terms {
  int version = 0;
  Sealed result;
  std::optional<Instant> due;  // left open by the customer: the provider fills it with the promise
  std::vector<Sealed> criteria;
  Sealed place;
  Sealed details;
  Cancel cancel = Cancel::until_declared;
  friend bool operator==(const Terms&, const Terms&) = default;
};

// Who speaks with whom about what; fixed when the request is said.
struct Parties {
  std::string customer;      // the actor who asks: person, role, team, customer
  std::string provider;      // the accountable actor
  std::string service;       // empty: a free request
  std::string for_customer;  // the outside customer behind it; empty: not known
  std::string redeemer;      // as the service names it; empty: the provider
  std::string about = {};    // the request this one is about, as a complaint is; empty: none
  friend bool operator==(const Parties&, const Parties&) = default;
};

struct Evidence {
  int criterion = 0;  // index into the agreed criteria
  Sealed text;        // empty: ticked without words
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// The same matter in another system, by its number there. The key of repeated imports.
struct External {
  std::string system;
  std::string number;
  std::string url;  // empty: nobody said where it can be looked at
  friend bool operator==(const External&, const External&) = default;
};

// What a newer export of the other system tells about a commitment taken over from an older one. It replaces
// both instants; what was said before stays in the log.
struct Correction {
  std::optional<Instant> due;
  std::optional<Instant> closed_at;  // empty: it is open there again
  friend bool operator==(const Correction&, const Correction&) = default;
};

// What the speaker brings, whatever the act.
struct Brought {
  std::optional<Terms> terms;           // request, amend, counter: a complete new version
  int terms_version = 0;                // promise, fulfil, accept_offer: the version meant
  std::optional<Instant> due;           // promise, fulfil: fills a due left open
  std::optional<Instant> response_due;  // request, counter by C: until when an answer is owed
  std::optional<Instant> valid_until;
  bool firm = true;
  Sealed text;  // message, reason, what changed, what is unmet
  std::vector<Evidence> evidence;
  std::vector<int> unmet;  // criteria by index
  std::optional<bool> insist;
  std::string performer;
  std::optional<External> external;       // request, message
  std::optional<Correction> correction;   // message of an import
  Wish important = Wish::none;            // request
  Perceived perceived = Perceived::none;  // accept, message of the customer
  bool thanks = false;                    // message of the customer
  [[nodiscard]] bool says_how_it_was() const { return thanks || perceived != Perceived::none; }
  friend bool operator==(const Brought&, const Brought&) = default;
};

}  // namespace zusage::act
