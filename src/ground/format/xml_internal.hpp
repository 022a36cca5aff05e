// XML as events, piece by piece (expat). No document types, no entities, no deep nesting, no endless words.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage::format {

// Names come without their prefix. An attribute is asked for by its name, "r:id" by "id".
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  [[nodiscard]] std::string_view operator[](std::string_view name) const;

 private:
  const char** pairs_;
};

struct XmlTaker {
  std::function<void(std::string_view name, const XmlAttributes&)> start = {};
  std::function<void(std::string_view name)> end = {};
  std::function<void(std::string_view text)> text = {};
};

class XmlReader {
 public:
  XmlReader(std::string part, XmlTaker taker);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  // False: a problem, see below, or stop() was called.
  bool feed(std::string_view piece, bool is_last);
  void stop();
  [[nodiscard]] const std::optional<Problem>& problem() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace zusage::format
