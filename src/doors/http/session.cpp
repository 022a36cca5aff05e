// One connection: calls in order, each read within its limits, answered, written. Pipelined calls wait in the
// buffer, so answers keep their order.
#include <boost/asio/dispatch.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>

#include "doors/http/lane_internal.hpp"
#include "doors/http/target_internal.hpp"

namespace zusage::http {
namespace {

using Parser = beast::http::request_parser<beast::http::string_body>;
using Asked = asio::awaitable<bool, Executor>;
using Steady = std::chrono::steady_clock;

struct Waiting {
  explicit Waiting(Lane& lane) : timer(lane.context, Timer::time_point::max()) {}
  Timer timer;
  std::optional<Reply> reply;
};

Method method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get:
      return Method::get;
    case beast::http::verb::head:
      return Method::head;
    case beast::http::verb::post:
      return Method::post;
    case beast::http::verb::put:
      return Method::put;
    case beast::http::verb::patch:
      return Method::patch;
    case beast::http::verb::delete_:
      return Method::remove;
    case beast::http::verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

std::string lower(std::string_view text) {
  std::string small{text};
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

// Nothing when the target misleads or a call of HTTP/1.1 names no host, or two.
std::optional<Call> call_from(Parser::value_type message, const std::string& peer) {
  auto target = read_target({message.target().data(), message.target().size()});
  if (!target || (message.version() >= 11 && message.count(beast::http::field::host) != 1))
    return std::nullopt;
  Call call;
  call.method = method_of(message.method());
  call.path = std::move(target->path);
  call.segments = std::move(target->segments);
  call.query = std::move(target->query);
  for (const auto& field : message) {
    const std::string_view name{field.name_string().data(), field.name_string().size()};
    const std::string_view value{field.value().data(), field.value().size()};
    call.headers.emplace_back(lower(name), value);
    if (call.headers.back().first != "cookie") continue;
    for (auto& cookie : read_cookies(value)) call.cookies.push_back(std::move(cookie));
  }
  call.body = std::move(message.body());
  call.peer = peer;
  return call;
}

// One of the three places that catch faults.
Reply made(const Common& common, const Call& call, const Answer::Maker& maker) {
  try {
    return maker();
  } catch (const std::exception& fault) {
    return common.hooks.fault(call, fault);
  }
}

// Delivers on the connection's own thread; does nothing once the connection is gone.
Answer answer_into(const std::shared_ptr<Waiting>& waiting, const Call& call, const Connection& connection) {
  return Answer{[weak = std::weak_ptr{waiting}, &call, lane = connection.lane,
                 common = connection.common](Answer::Maker maker) {
    const auto alive = lane.lock();
    if (!alive) return;
    asio::dispatch(alive->context, [weak, &call, common, maker = std::move(maker)] {
      const auto open = weak.lock();
      if (!open || open->reply) return;
      open->reply = made(*common, call, maker);
      open->timer.cancel();
    });
  }};
}

void hand_over(const Connection& connection, Call& call, const std::shared_ptr<Waiting>& waiting) {
  const auto& common = *connection.common;
  auto answer = answer_into(waiting, call, connection);
  const auto reply = made(common, call, [&] {
    common.router.answer(call, std::move(answer));
    return Reply{.status = 0};
  });
  if (reply.status != 0) waiting->reply = reply;
}

Asked write(Connection& connection, const Reply& reply, bool keep_alive, bool with_body) {
  Told outcome;
  const std::string_view body = reply.lasting.empty() ? std::string_view{reply.body} : reply.lasting;
  const auto length = static_cast<long>(body.size());
  const auto head = head_of(reply, {.keep_alive = keep_alive, .length = length});
  const bool sends = with_body && reply.status != 204 && reply.status != 304;
  const std::array<asio::const_buffer, 2> buffers{asio::buffer(head),
                                                  asio::buffer(body.data(), sends ? body.size() : 0)};
  connection.stream.expires_after(connection.common->settings.write_limit);
  co_await asio::async_write(connection.stream, buffers, telling(outcome));
  co_return !outcome;
}

// Says why, then reads on for a while: a client that still sends would see a reset instead of the answer.
Awaitable refuse(Connection& connection, Refusal refusal) {
  Told outcome;
  const auto reply = connection.common->hooks.refuse(refusal);
  co_await write(connection, reply, false, true);
  connection.stream.socket().shutdown(Socket::shutdown_send, outcome);
  connection.stream.expires_after(connection.common->settings.drain_limit);
  std::array<char, 16384> thrown_away;
  while (!outcome) {
    co_await connection.stream.async_read_some(asio::buffer(thrown_away), telling(outcome));
  }
}

std::optional<Refusal> refusal_for(const Told& outcome) {
  using beast::http::error;
  if (outcome == error::header_limit) return Refusal::head_too_large;
  if (outcome == error::body_limit) return Refusal::body_too_large;
  if (outcome == error::end_of_stream || outcome == error::partial_message) return std::nullopt;
  if (outcome.category() == beast::http::make_error_code(error::bad_method).category())
    return Refusal::malformed;
  return std::nullopt;
}

// Waits for the first byte of the next call; false when none comes.
Asked next_begins(Connection& connection) {
  if (connection.buffer.size() > 0) co_return true;
  if (connection.common->stopping) co_return false;
  Told outcome;
  connection.idle = true;
  connection.stream.expires_after(connection.common->settings.idle_limit);
  const auto count =
      co_await connection.stream.async_read_some(connection.buffer.prepare(4096), telling(outcome));
  connection.idle = false;
  connection.buffer.commit(count);
  co_return !outcome;
}

Awaitable read_call(Connection& connection, Parser& parser, Told& outcome) {
  const auto& settings = connection.common->settings;
  parser.header_limit(static_cast<std::uint32_t>(settings.head_limit));
  parser.body_limit(settings.body_limit);
  connection.stream.expires_after(settings.head_limit_time);
  co_await beast::http::async_read_header(connection.stream, connection.buffer, parser, telling(outcome));
  if (outcome || parser.is_done()) co_return;
  connection.stream.expires_after(settings.body_limit_time);
  if (beast::iequals(parser.get()[beast::http::field::expect], "100-continue")) {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(connection.stream, asio::buffer(go_on), telling(outcome));
    if (outcome) co_return;
  }
  co_await beast::http::async_read(connection.stream, connection.buffer, parser, telling(outcome));
}

Asked answer_call(Connection& connection, Call& call, bool keep_alive, bool chunked) {
  auto& common = *connection.common;
  const auto began = Steady::now();
  const auto waiting = std::make_shared<Waiting>(*connection.lane.lock());
  connection.stream.expires_never();
  hand_over(connection, call, waiting);
  Told outcome;
  while (!waiting->reply) co_await waiting->timer.async_wait(telling(outcome));
  const auto& reply = *waiting->reply;
  if (common.hooks.done) {
    common.hooks.done(call, common.router.pattern_of(call), reply.status, Steady::now() - began);
  }
  if (reply.stream) {
    co_await stream_events(connection, reply, chunked);
    co_return false;
  }
  keep_alive = keep_alive && !common.stopping;
  const bool written = co_await write(connection, reply, keep_alive, call.method != Method::head);
  co_return written&& keep_alive;
}

// False when the connection is over.
Asked one_call(Connection& connection) {
  const bool begins = co_await next_begins(connection);
  if (!begins) co_return false;
  Told outcome;
  Parser parser;
  co_await read_call(connection, parser, outcome);
  auto refusal = refusal_for(outcome);
  if (outcome && !refusal) co_return false;
  std::optional<Call> call;
  const bool keep_alive = !outcome && parser.keep_alive();
  const bool chunked = !outcome && parser.get().version() >= 11;
  if (!outcome) call = call_from(parser.release(), connection.peer);
  if (!call) {
    co_await refuse(connection, refusal.value_or(Refusal::malformed));
    co_return false;
  }
  const bool goes_on = co_await answer_call(connection, *call, keep_alive, chunked);
  co_return goes_on;
}

}  // namespace

Awaitable hold(std::shared_ptr<Connection> connection) {
  const auto lane = connection->lane;
  lane.lock()->open.insert(connection.get());
  bool goes_on = true;
  while (goes_on) goes_on = co_await one_call(*connection);
  Told ignored;
  connection->stream.socket().shutdown(Socket::shutdown_both, ignored);
  connection->stream.close();
}

void end(Connection& connection) {
  if (connection.channel) {
    connection.channel->close();
  } else if (connection.idle) {
    connection.stream.close();
  }
}

}  // namespace zusage::http
