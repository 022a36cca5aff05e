// Splitting and decoding of targets and cookies.
#include "doors/http/target_internal.hpp"

namespace zusage::http {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Cuts the next piece up to `mark` off the front.
std::string_view cut(std::string_view& rest, char mark) {
  const auto end = rest.find(mark);
  const auto piece = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return piece;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::optional<Pairs> read_query(std::string_view text) {
  Pairs query;
  while (!text.empty()) {
    auto value = cut(text, '&');
    if (value.empty()) continue;
    auto name = decode_percent(cut(value, '='), true);
    auto decoded = decode_percent(value, true);
    if (!name || !decoded) return std::nullopt;
    query.emplace_back(std::move(*name), std::move(*decoded));
  }
  return query;
}

}  // namespace

std::optional<std::string> decode_percent(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    if (c == '\0') return std::nullopt;
    decoded += c;
  }
  return decoded;
}

std::optional<Target> read_target(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  Target read;
  auto path = cut(target, '?');
  auto query = read_query(target);
  if (!query) return std::nullopt;
  read.query = std::move(*query);
  read.path = path;
  path.remove_prefix(1);
  while (!path.empty()) {
    auto segment = decode_percent(cut(path, '/'), false);
    if (!segment || *segment == "." || *segment == "..") return std::nullopt;
    read.segments.push_back(std::move(*segment));
  }
  return read;
}

Pairs read_cookies(std::string_view header) {
  Pairs cookies;
  while (!header.empty()) {
    auto value = cut(header, ';');
    const auto name = trimmed(cut(value, '='));
    if (!name.empty()) cookies.emplace_back(name, trimmed(value));
  }
  return cookies;
}

}  // namespace zusage::http
