// A call, the reply to it, and the answer that a handler gives once, from any thread. Nothing of sockets
// here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doors/http/events.hpp"

namespace zusage::http {

enum class Method { get, head, post, put, patch, remove, options, other };

[[nodiscard]] std::string_view name_of(Method method);

using Pairs = std::vector<std::pair<std::string, std::string>>;

// What came in, decoded. Header names are lower case. `peer` is an address without port.
struct Call {
  Method method = Method::get;
  std::string path;  // as sent, without the query
  std::vector<std::string> segments;
  Pairs parameters;  // of the route, such as {id}
  Pairs query;
  Pairs headers;
  Pairs cookies;
  std::string body;
  std::string peer;

  [[nodiscard]] std::string_view parameter(std::string_view name) const;
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
  // Empty when absent and when given without a value; `in_query` tells the two apart.
  [[nodiscard]] std::string_view query_value(std::string_view name) const;
  [[nodiscard]] bool in_query(std::string_view name) const;
};

// What goes out. `lasting` is content that outlives the server (embedded files) and is sent in place of
// `body`.
struct Reply {
  int status = 200;
  Pairs headers = {};
  std::string body = {};
  std::string content_type = "application/json";
  std::string_view lasting = {};
  // Set for a stream: called when the head is out, on a thread of the server; keep the sink and send.
  std::function<void(EventSink)> stream = {};
};

// Answers a call once. Dropped without a word, it answers 500: nobody waits for ever.
class Answer {
 public:
  using Maker = std::function<Reply()>;
  explicit Answer(std::function<void(Maker)> deliver) : deliver_(std::move(deliver)) {}
  Answer(Answer&& other) noexcept : deliver_(std::exchange(other.deliver_, nullptr)) {}
  Answer& operator=(Answer&& other) noexcept;
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  ~Answer();

  void operator()(Reply reply);
  // The reply is made on the connection's own thread: whoever calls this loses no time, a throw is a fault.
  void make(Maker maker);

 private:
  std::function<void(Maker)> deliver_;
};

// The call is valid while the handler runs; whoever answers later copies what it needs.
using Handler = std::function<void(const Call&, Answer)>;

// A handler of a function that answers at once.
[[nodiscard]] Handler at_once(std::function<Reply(const Call&)> reply_to);

}  // namespace zusage::http
