// YAML 1.2 as a tree of nodes with places, and back as canonical text. Meaning is not its matter: a scalar is
// a word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"

namespace zusage::format {

// Line and column (in characters) from 1; 0 in a tree that was never read. And the bytes of the text that was
// read, quotes with them; of a block collection `begin` alone says something.
struct Spot {
  int line = 0;
  int column = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct YamlMember;

// Exactly one of: nothing (null), a scalar with its text, a list with items, a map with members in their
// order.
struct YamlNode {
  enum class Kind { null, scalar, list, map };
  Kind kind = Kind::null;
  Spot spot = {};
  std::string text = {};
  std::vector<YamlNode> items = {};
  std::vector<YamlMember> members = {};
  bool quoted =
      false;  // read: it stood in quotes; written: free text, in quotes wherever a reader might guess

  [[nodiscard]] const YamlMember* member(std::string_view key) const;
};

struct YamlMember {
  std::string key;
  Spot spot = {};
  YamlNode value = {};
};

// One document. Refuses what is no YAML, anchors, aliases, tags, keys that are no plain words, doubled keys,
// depth above 64, more than 16 MiB, invalid UTF-8 and NUL; each with its place in `file`. An empty text is
// null.
[[nodiscard]] Result<YamlNode> parse_yaml(std::string_view text, const std::string& file);

// The canonical form: two blanks of indent, one line for whatever fits into 110 columns. Reads back as the
// same tree.
[[nodiscard]] std::string print_yaml(const YamlNode& node);

// The same on one line, however long.
[[nodiscard]] std::string print_yaml_line(const YamlNode& node);

// For building trees to print.
[[nodiscard]] YamlNode yaml_word(std::string text);      // an id, a number, a word of ours
[[nodiscard]] YamlNode yaml_sentence(std::string text);  // free text
[[nodiscard]] YamlNode yaml_list(std::vector<YamlNode> items);
[[nodiscard]] YamlNode yaml_map(std::vector<YamlMember> members);

}  // namespace zusage::format
