// Matching by segments. A few dozen routes: a linear walk is quicker than anything clever.
#include "doors/http/router.hpp"

#include <algorithm>

#include "ground/base/require.hpp"

namespace zusage::http {
namespace {

bool is_parameter(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

std::vector<std::string> split(std::string_view pattern) {
  std::vector<std::string> segments;
  pattern.remove_prefix(1);
  while (!pattern.empty()) {
    const auto end = pattern.find('/');
    segments.emplace_back(pattern.substr(0, end));
    pattern = end == std::string_view::npos ? std::string_view{} : pattern.substr(end + 1);
  }
  return segments;
}

bool takes(const std::vector<std::string>& pattern, const std::vector<std::string>& segments) {
  return std::ranges::equal(pattern, segments, [](const auto& wanted, const auto& given) {
    return is_parameter(wanted) ? !given.empty() : wanted == given;
  });
}

auto parameters_in(const std::vector<std::string>& segments) {
  return std::ranges::count_if(segments, is_parameter);
}

}  // namespace

void Router::add(Method method, std::string_view pattern, Handler handler) {
  require(pattern.starts_with('/'), "a pattern begins with '/'");
  for (const auto& route : routes_) {
    require(route.method != method || route.pattern != pattern, "a pattern is added once per method");
  }
  Route route{method, std::string{pattern}, split(pattern), std::move(handler)};
  const auto fixed_first = [](const Route& one, const Route& other) {
    return parameters_in(one.segments) < parameters_in(other.segments);
  };
  routes_.insert(std::ranges::upper_bound(routes_, route, fixed_first), route);
}

const Router::Route* Router::find(const Call& call, std::string& allowed) const {
  const auto method = call.method == Method::head ? Method::get : call.method;
  for (const auto& route : routes_) {
    if (!takes(route.segments, call.segments)) continue;
    if (route.method == method) return &route;
    if (!allowed.empty()) allowed += ", ";
    allowed += name_of(route.method);
  }
  return nullptr;
}

void Router::answer(Call& call, Answer answer) const {
  std::string allowed;
  const auto* route = find(call, allowed);
  if (route == nullptr && allowed.empty()) return not_found_(call, std::move(answer));
  if (route == nullptr) {
    auto reply = other_method_(call, allowed);
    reply.headers.emplace_back("allow", allowed);
    return answer(std::move(reply));
  }
  for (std::size_t i = 0; i < route->segments.size(); ++i) {
    const std::string_view wanted = route->segments[i];
    if (is_parameter(wanted))
      call.parameters.emplace_back(wanted.substr(1, wanted.size() - 2), call.segments[i]);
  }
  route->handler(call, std::move(answer));
}

std::string_view Router::pattern_of(const Call& call) const {
  std::string allowed;
  const auto* route = find(call, allowed);
  return route == nullptr ? std::string_view{} : std::string_view{route->pattern};
}

}  // namespace zusage::http
