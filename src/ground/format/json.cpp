// Parsing by Boost.JSON, plus what it lets pass: doubled keys and NUL. Printing is our own: readable numbers.
#include "ground/format/json.hpp"

#include <fmt/format.h>

#include <boost/json/parse.hpp>
#include <boost/json/parser.hpp>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "ground/format/place_internal.hpp"
#include "ground/format/problems.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t deepest = 32;

// Goes once over a text that is known to be JSON and looks at its keys and strings.
class KeyWatch {
 public:
  explicit KeyWatch(std::string_view text) : text_(text) {}

  Result<void> check() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '{') keys_.emplace_back();
      if (c == '}') keys_.pop_back();
      if (c != '"') continue;
      if (auto fine = check_string(); !fine) return fine;
    }
    return {};
  }

 private:
  Result<void> check_string() {
    const auto begin = at_;
    for (++at_; text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    const auto literal = text_.substr(begin, at_ + 1 - begin);
    const auto written = boost::json::parse(literal).get_string();
    if (written.find('\0') != boost::json::string::npos)
      return std::unexpected(Problem{&problems::nul_character, {}, place_at(text_, begin)});
    if (!is_key()) return {};
    if (keys_.back().insert(std::string{written}).second) return {};
    return std::unexpected(
        Problem{&problems::json_key_twice, {{"key", std::string{written}}}, place_at(text_, begin)});
  }

  [[nodiscard]] bool is_key() const {
    const auto next = text_.find_first_not_of(" \t\r\n", at_ + 1);
    return next != std::string_view::npos && text_[next] == ':';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::set<std::string>> keys_;
};

void print_string(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20U) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

class Printer {
 public:
  explicit Printer(bool pretty) : pretty_(pretty) {}

  void print(const Json& value) {
    switch (value.kind()) {
      case boost::json::kind::null:
        out_ += "null";
        break;
      case boost::json::kind::bool_:
        out_ += value.get_bool() ? "true" : "false";
        break;
      case boost::json::kind::int64:
        fmt::format_to(std::back_inserter(out_), "{}", value.get_int64());
        break;
      case boost::json::kind::uint64:
        fmt::format_to(std::back_inserter(out_), "{}", value.get_uint64());
        break;
      case boost::json::kind::double_:
        print_number(value.get_double());
        break;
      case boost::json::kind::string:
        print_string(value.get_string(), out_);
        break;
      case boost::json::kind::array:
        print_array(value.get_array());
        break;
      case boost::json::kind::object:
        print_object(value.get_object());
        break;
    }
  }

  [[nodiscard]] std::string taken() && { return std::move(out_); }

 private:
  // JSON has no word for what is no number.
  void print_number(double number) {
    if (std::isfinite(number))
      fmt::format_to(std::back_inserter(out_), "{}", number);
    else
      out_ += "null";
  }

  void print_array(const JsonArray& array) {
    out_ += '[';
    ++depth_;
    for (const auto& value : array) {
      separate(&value == array.data());
      print(value);
    }
    --depth_;
    if (!array.empty()) new_line();
    out_ += ']';
  }

  void print_object(const JsonObject& object) {
    out_ += '{';
    ++depth_;
    bool first = true;
    for (const auto& member : object) {
      separate(std::exchange(first, false));
      print_string(member.key(), out_);
      out_ += pretty_ ? ": " : ":";
      print(member.value());
    }
    --depth_;
    if (!object.empty()) new_line();
    out_ += '}';
  }

  void separate(bool first) {
    if (!first) out_ += ',';
    new_line();
  }

  void new_line() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(depth_ * 2, ' ');
  }

  bool pretty_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (const auto bad = first_invalid_utf8(text); bad != std::string_view::npos)
    return std::unexpected(Problem{&problems::not_utf8, {}, place_at(text, bad)});
  boost::json::error_code error;
  boost::json::parser parser{{}, {.max_depth = deepest}};
  const auto read = parser.write_some(text, error);
  if (error == boost::json::error::too_deep) {
    return std::unexpected(
        Problem{&problems::json_too_deep, {{"limit", std::to_string(deepest)}}, place_at(text, read)});
  }
  const auto rest = text.find_first_not_of(" \t\r\n", read);
  if (!error && rest != std::string_view::npos) error = boost::json::error::extra_data;
  if (error)
    return std::unexpected(Problem{&problems::not_json, {{"reason", error.message()}}, place_at(text, read)});
  if (auto fine = KeyWatch{text}.check(); !fine) return std::unexpected(fine.error());
  return parser.release();
}

std::string print(const Json& value, Layout layout) {
  Printer printer{layout == Layout::pretty};
  printer.print(value);
  auto out = std::move(printer).taken();
  if (layout == Layout::pretty) out += '\n';
  return out;
}

}  // namespace zusage::format
