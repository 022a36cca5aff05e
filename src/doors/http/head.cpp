// Status line and headers as bytes.
#include <array>
#include <ctime>

#include "doors/http/lane_internal.hpp"

namespace zusage::http {
namespace {

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "Status";
  }
}

// "Tue, 24 Nov 2026 02:33:28 GMT", made once a second in each thread.
std::string_view date_now() {
  thread_local std::time_t made_at = 0;
  thread_local std::array<char, 32> text{};
  const auto now = std::time(nullptr);
  if (now != made_at) {
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    made_at = now;
  }
  return text.data();
}

// A line break in a value would begin a header of its own.
void append_header(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ");
  for (const char c : value) {
    if (static_cast<unsigned char>(c) >= 0x20) head += c;
  }
  head += "\r\n";
}

}  // namespace

std::string head_of(const Reply& reply, const HeadShape& shape) {
  std::string head;
  head.reserve(512);
  head.append("HTTP/1.1 ").append(std::to_string(reply.status)).append(" ");
  head.append(reason_of(reply.status)).append("\r\n");
  append_header(head, "date", date_now());
  const bool has_body = reply.status != 204 && reply.status != 304;
  if (has_body && !reply.content_type.empty()) append_header(head, "content-type", reply.content_type);
  if (has_body && shape.length >= 0) append_header(head, "content-length", std::to_string(shape.length));
  if (shape.chunked) append_header(head, "transfer-encoding", "chunked");
  append_header(head, "x-content-type-options", "nosniff");
  if (!shape.keep_alive) append_header(head, "connection", "close");
  for (const auto& header : reply.headers) append_header(head, header.first, header.second);
  head += "\r\n";
  return head;
}

}  // namespace zusage::http
