// Which handler answers which method and path. Patterns are segments; `{name}` takes any one non-empty
// segment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doors/http/call.hpp"

namespace zusage::http {

class Router {
 public:
  // Fixed segments win over `{name}`. The same method and pattern twice is a fault.
  void add(Method method, std::string_view pattern, Handler handler);
  // Answers what no pattern takes, and a path that exists with other methods (`allowed`: "GET, POST").
  void otherwise(Handler not_found) { not_found_ = std::move(not_found); }
  void other_method(std::function<Reply(const Call&, const std::string& allowed)> reply_to) {
    other_method_ = std::move(reply_to);
  }

  // Finds the handler, fills `call.parameters` and hands over. HEAD goes to the GET handler.
  void answer(Call& call, Answer answer) const;
  // The pattern that takes the path ("/api/v1/requests/{id}"), or empty: a bounded name for measuring.
  [[nodiscard]] std::string_view pattern_of(const Call& call) const;

 private:
  struct Route {
    Method method;
    std::string pattern;
    std::vector<std::string> segments;
    Handler handler;
  };
  [[nodiscard]] const Route* find(const Call& call, std::string& allowed) const;

  std::vector<Route> routes_;
  Handler not_found_ =
      at_once([](const Call&) { return Reply{.status = 404, .content_type = "text/plain"}; });
  std::function<Reply(const Call&, const std::string&)> other_method_ = [](const Call&, const std::string&) {
    return Reply{.status = 405, .content_type = "text/plain"};
  };
};

}  // namespace zusage::http
