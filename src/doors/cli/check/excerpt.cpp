// Drawing lines with marks.
#include "doors/cli/check/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/lines.hpp"

namespace zusage::cli {
namespace {

using Characters = std::vector<std::string>;

Characters characters_of(const std::string& line) {
  Characters out;
  for (const char c : line) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U && !out.empty())
      out.back() += c;
    else
      out.emplace_back(1, c);
  }
  return out;
}

// From an opening bracket behind its closing one; to the end of the line where that stands elsewhere.
std::size_t end_of_brackets(const Characters& line, std::size_t at) {
  int depth = 0;
  std::string quote;
  for (std::size_t i = at; i < line.size(); ++i) {
    const auto& c = line[i];
    if (!quote.empty()) {
      if (c == quote) quote.clear();
    } else if (c == "\"" || c == "'") {
      quote = c;
    } else if (c == "{" || c == "[") {
      ++depth;
    } else if ((c == "}" || c == "]") && --depth == 0) {
      return i + 1;
    }
  }
  return line.size();
}

std::size_t end_of_quotes(const Characters& line, std::size_t at) {
  const auto close = std::find(line.begin() + static_cast<std::ptrdiff_t>(at) + 1, line.end(), line[at]);
  return close == line.end() ? line.size() : static_cast<std::size_t>(close - line.begin()) + 1;
}

std::size_t end_of_word(const Characters& line, std::size_t at) {
  for (std::size_t i = at + 1; i < line.size(); ++i) {
    const auto& c = line[i];
    const bool last = i + 1 == line.size();
    if (c == "," || c == "}" || c == "]" || (c == ":" && (last || line[i + 1] == " "))) return i;
    if (c == "#" && line[i - 1] == " ") return i;
  }
  return line.size();
}

// How many characters the thing at this column takes; at least one, also behind the end of the line.
std::size_t length_at(const Characters& line, std::size_t at) {
  if (at >= line.size()) return 1;
  const auto& first = line[at];
  auto end = first == "{" || first == "["    ? end_of_brackets(line, at)
             : first == "\"" || first == "'" ? end_of_quotes(line, at)
                                             : end_of_word(line, at);
  while (end > at + 1 && line[end - 1] == " ") --end;
  return std::max<std::size_t>(end - at, 1);
}

std::size_t column_of(const Mark& mark) {
  return static_cast<std::size_t>(std::max(mark.place.column, 1)) - 1;
}

// The part of a long line that is shown.
struct Window {
  std::size_t from = 0;
  std::size_t size = 0;

  Window(std::size_t length, std::size_t column, std::size_t room) : size(std::min(length, room)) {
    if (length > room && column > room * 2 / 3) from = std::min(column - room / 3, length - room);
  }
};

std::string shown(const Characters& line, const Window& window) {
  std::string out;
  for (std::size_t i = window.from; i < window.from + window.size; ++i) {
    const bool cut =
        (i == window.from && window.from > 0) || (i + 1 == window.from + window.size && i + 1 < line.size());
    out += cut ? "…" : line[i];
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string bar(const Canvas& canvas) { return canvas.paint(Ink::place, std::string(gutter + 1, ' ') + "|"); }

std::string numbered(int line, const std::string& text, const Canvas& canvas) {
  const auto number = canvas.paint(Ink::place, fmt::format("{:>{}} |", line, gutter));
  return number + (text.empty() ? "" : " " + text) + "\n";
}

struct Pen {
  char sign;
  Ink ink;
};

std::string marked(const Mark& mark, const Characters& line, const Window& window, Pen pen,
                   const Canvas& canvas) {
  const auto column = std::max(column_of(mark), window.from);
  const auto end = std::min(column_of(mark) + length_at(line, column_of(mark)),
                            std::max(window.from + window.size, column + 1));
  auto signs = std::string(end > column ? end - column : 1, pen.sign);
  if (!mark.label.empty()) signs += " " + mark.label;
  return bar(canvas) + std::string(column - window.from + 1, ' ') + canvas.paint(pen.ink, signs) + "\n";
}

std::string place_line(std::string_view arrow, const Place& place, const Canvas& canvas) {
  auto text = visible(place.file);
  if (place.line > 0) text += fmt::format(":{}:{}", place.line, std::max(place.column, 1));
  return canvas.paint(Ink::place, std::string(gutter, ' ') + std::string{arrow}) + " " + text + "\n";
}

bool before(const Mark* a, const Mark* b) {
  return std::pair{a->place.line, a->place.column} < std::pair{b->place.line, b->place.column};
}

// All marks of one file, line by line.
std::string lines_of(const Sources& sources, std::vector<const Mark*> marks, const Mark& main, Ink ink,
                     const Canvas& canvas) {
  std::ranges::stable_sort(marks, before);
  const auto room = std::max<std::size_t>(canvas.columns, 40) - gutter - 3;
  std::string out;
  int last = 0;
  for (const Mark* mark : marks) {
    const auto text = sources.line(mark->place);
    if (!text) continue;
    const auto line = characters_of(visible(*text));
    const Window window{line.size(), column_of(*mark), room};
    if (mark->place.line != last) {
      if (last > 0 && mark->place.line > last + 1) out += canvas.paint(Ink::place, "   ...") + "\n";
      out += numbered(mark->place.line, shown(line, window), canvas);
    }
    last = mark->place.line;
    const Pen pen = mark == &main ? Pen{'^', ink} : Pen{'-', Ink::place};
    out += marked(*mark, line, window, pen, canvas);
  }
  return out.empty() ? out : bar(canvas) + "\n" + out;
}

}  // namespace

void Sources::add(const std::string& path, std::string_view content) { contents_[path] = content; }

std::optional<std::string> Sources::line(const Place& place) const {
  const auto found = contents_.find(place.file);
  if (found == contents_.end() || place.line < 1) return std::nullopt;
  std::string_view rest = found->second;
  for (int line = 1; line < place.line; ++line) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return std::string{rest};
}

std::string excerpt(const Sources& sources, const std::vector<Mark>& marks, Ink ink, const Canvas& canvas) {
  if (marks.empty() || marks.front().place.file.empty()) return {};
  const Mark& main = marks.front();
  std::string out;
  std::vector<std::string> files;
  for (const Mark& mark : marks) {
    if (std::ranges::find(files, mark.place.file) != files.end()) continue;
    files.push_back(mark.place.file);
    std::vector<const Mark*> here;
    for (const Mark& other : marks) {
      if (other.place.file == mark.place.file) here.push_back(&other);
    }
    out += place_line(files.size() == 1 ? "-->" : ":::", mark.place, canvas);
    out += lines_of(sources, std::move(here), main, ink, canvas);
  }
  return out;
}

}  // namespace zusage::cli
