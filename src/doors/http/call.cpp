// Looking things up in a call, and the answer that cannot be forgotten.
#include "doors/http/call.hpp"

#include <algorithm>

namespace zusage::http {
namespace {

std::string_view value_in(const Pairs& pairs, std::string_view name) {
  const auto at = std::ranges::find(pairs, name, &Pairs::value_type::first);
  return at == pairs.end() ? std::string_view{} : std::string_view{at->second};
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::remove:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
    case Method::other:
      break;
  }
  return "OTHER";
}

std::string_view Call::parameter(std::string_view name) const { return value_in(parameters, name); }
std::string_view Call::header(std::string_view name) const { return value_in(headers, name); }
std::string_view Call::cookie(std::string_view name) const { return value_in(cookies, name); }
std::string_view Call::query_value(std::string_view name) const { return value_in(query, name); }

bool Call::in_query(std::string_view name) const {
  return std::ranges::any_of(query, [&](const auto& pair) { return pair.first == name; });
}

Answer& Answer::operator=(Answer&& other) noexcept {
  std::swap(deliver_, other.deliver_);
  return *this;
}

Answer::~Answer() {
  if (deliver_) (*this)({.status = 500, .body = "no answer was given", .content_type = "text/plain"});
}

void Answer::operator()(Reply reply) {
  make([reply = std::move(reply)]() mutable { return std::move(reply); });
}

void Answer::make(Maker maker) {
  const auto deliver = std::exchange(deliver_, nullptr);
  if (deliver) deliver(std::move(maker));
}

Handler at_once(std::function<Reply(const Call&)> reply_to) {
  return [reply_to = std::move(reply_to)](const Call& call, Answer answer) { answer(reply_to(call)); };
}

}  // namespace zusage::http
