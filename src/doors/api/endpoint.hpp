// An endpoint is one row: where it is, what comes in, what goes out, which problems it names, and its
// function.
#pragma once

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "doors/api/field.hpp"
#include "doors/http/call.hpp"
#include "ground/base/problem.hpp"
#include "ground/format/json.hpp"

namespace zusage::api {

struct Rooms;    // rooms.hpp: the ports behind the door
struct Account;  // session.hpp: who is signed in

// Who may come in. `anybody` needs no sign-in; `bare` is not even checked for host and origin.
enum class Right { bare, anybody, signed_in };

// A call that passed the door: signed in as far as the row wants it, query and body as the fields say.
struct Visit {
  http::Call call;
  format::Json query = format::JsonObject{};
  format::Json body = format::JsonObject{};
  std::shared_ptr<const Account> account;  // null: nobody is signed in
  std::string key;                         // the Idempotency-Key, when the row wants one
  Language language = Language::en;
};

struct Outcome {
  format::Json body;
  http::Pairs headers = {};
  std::string plain = {};  // in place of `body`, with its type
  std::string plain_type = {};
  std::function<void(http::EventSink)> stream = {};
};

// A problem, and for a stale version the present state of what was meant.
struct Refused {
  Refused(Problem what) : problem(std::move(what)) {}  // implicit: most refusals are a problem alone
  Problem problem;
  format::Json present = {};
  std::string_view present_as = "present";  // or "letter": which of the two it is
};
using Answered = std::expected<Outcome, Refused>;

// Called once, from any thread. `make` runs on the thread of the connection, so that a long answer costs the
// caller nothing.
struct Done {
  std::function<void(std::function<Answered()>)> make;
  void operator()(Answered answered) const {
    make([answered = std::move(answered)] { return answered; });
  }
};
using VisitPointer = std::shared_ptr<const Visit>;

struct Endpoint {
  http::Method method;
  std::string_view path;
  std::string_view name;  // operation id, in snake_case
  std::string_view summary;
  Right right = Right::signed_in;
  bool keyed = false;  // wants an Idempotency-Key
  int status = 200;
  const Shape* query = nullptr;
  const Shape* body = nullptr;
  const Shape* answer = nullptr;  // null: no JSON (`plain_type` says what)
  std::string_view plain_type = {};
  std::span<const ProblemKind* const> problems = {};  // those of its own; the door's are added
  void (*handle)(const VisitPointer&, Rooms&, const Done&) = nullptr;
};

// A row's function from one that answers at once.
template <auto answer>
void now(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  done(answer(*visit, rooms));
}

// The rows of one file of resources/, which defines `const Resource <file>_resource`.
struct Resource {
  std::span<const Endpoint> endpoints;
};

// Generated from the folder.
[[nodiscard]] std::span<const Resource* const> resource_catalogue();

[[nodiscard]] inline bool writes(const Endpoint& endpoint) {
  return endpoint.method != http::Method::get && endpoint.method != http::Method::head;
}

}  // namespace zusage::api
