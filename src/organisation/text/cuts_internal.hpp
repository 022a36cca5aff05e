// One file while it is rewritten: cuts at the places of its tokens, made all at once in the end.
#pragma once

#include <map>

#include "organisation/text/sections_internal.hpp"

namespace zusage::text {

class Source {
 public:
  Source(std::string name, std::string content, YamlNode tree);

  std::string path;
  YamlNode root;

  // Written between { } or [ ].
  [[nodiscard]] bool is_flow(const YamlNode& node) const;

  void replace_value(const YamlNode& map, const format::YamlMember& member, const YamlNode& value);
  void replace_flow(const YamlNode& there, const YamlNode& value);
  void add_member(const YamlNode& map, std::string_view key, const YamlNode& value);
  void remove_member(const YamlNode& map, const format::YamlMember& member);
  void add_items(std::string_view section, const std::vector<YamlNode>& items);
  void remove_item(const YamlNode& list, const YamlNode& item);

  [[nodiscard]] std::string cut();

 private:
  struct Cut {
    std::size_t from, to;
    std::string text;
  };
  [[nodiscard]] std::size_t after_colon(const format::YamlMember& member) const;
  [[nodiscard]] std::size_t end_of(const format::YamlMember& member) const;
  [[nodiscard]] std::size_t end_of(const YamlNode& node, std::size_t otherwise) const;
  [[nodiscard]] std::size_t line_start(std::size_t at) const;
  [[nodiscard]] std::size_t line_end(std::size_t at) const;  // behind its line break
  void insert_lines(std::size_t at, std::string lines);
  template <class Part>
  void remove_between_commas(const std::vector<Part>& parts, std::size_t index);

  std::string before_;  // a byte order mark
  std::string text_;
  std::vector<Cut> cuts_;
};

}  // namespace zusage::text
