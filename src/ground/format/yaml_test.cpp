// YAML: the tree with its places, what is refused and where, and the canonical text.
#include "ground/format/yaml.hpp"

#include <doctest/doctest.h>

#include "ground/format/problems.hpp"

using zusage::format::parse_yaml;
using zusage::format::print_yaml;
using zusage::format::YamlNode;
namespace problems = zusage::problems;

namespace {

YamlNode read(std::string_view text) {
  auto node = parse_yaml(text, "a.yaml");
  INFO(text);
  REQUIRE(node);
  return *node;
}

void check_refused(std::string_view text, const zusage::ProblemKind& kind, int line, int column) {
  INFO(text.substr(0, 100));
  const auto node = parse_yaml(text, "a.yaml");
  REQUIRE_FALSE(node);
  CHECK(node.error().kind->number == kind.number);
  CHECK(node.error().place == zusage::Place{"a.yaml", line, column});
}

std::string again(std::string_view text) { return print_yaml(read(text)); }

}  // namespace

TEST_CASE("YAML becomes a tree whose places count characters") {
  const auto root = read("größe: {über: 'ja', 🙂: [1, 2]}\nleer:\n");
  REQUIRE(root.members.size() == 2);
  const auto& size = root.members[0];
  CHECK(size.key == "größe");
  CHECK(size.value.spot.column == 8);
  CHECK(size.value.member("über")->value.quoted);
  CHECK(size.value.member("🙂")->spot.column == 21);
  CHECK(size.value.member("🙂")->value.items[1].spot.column == 28);
  CHECK(root.member("leer")->value.kind == YamlNode::Kind::null);
  CHECK(root.member("leer")->spot.line == 2);
  CHECK(root.member("voll") == nullptr);
}

TEST_CASE("what looks typed elsewhere is a word here") {
  const auto root = read("on: 2026-10-01\ncutoff: 15:00\nn: 010\nyes: no\n");
  CHECK(root.member("on")->value.text == "2026-10-01");
  CHECK(root.member("cutoff")->value.text == "15:00");
  CHECK(root.member("n")->value.text == "010");
  CHECK(root.member("yes")->value.text == "no");
}

TEST_CASE("an empty text is null") {
  CHECK(read("").kind == YamlNode::Kind::null);
  CHECK(read(" \n\n").kind == YamlNode::Kind::null);
  CHECK(read("# only a comment\n").kind == YamlNode::Kind::null);
}

TEST_CASE("what is no YAML is refused with its place") {
  const auto node = parse_yaml("services:\n  - {id: a, name: b\n", "a.yaml");
  REQUIRE_FALSE(node);
  CHECK(node.error().kind->number == problems::not_yaml.number);
  CHECK(node.error().place.line >= 2);
  CHECK(node.error().place.column >= 1);
  CHECK_FALSE(parse_yaml("a: b: c\n", "a.yaml"));
  CHECK_FALSE(parse_yaml("a: \"open\n", "a.yaml"));
  CHECK_FALSE(parse_yaml("[a, b]]\n", "a.yaml"));
}

TEST_CASE("anchors, aliases, tags and keys that are no words are refused") {
  check_refused("a: &x 1\n", problems::yaml_anchor, 1, 7);
  check_refused("a: *x\n", problems::yaml_alias, 1, 5);
  check_refused("a: !!int 1\n", problems::yaml_tag, 1, 10);
  check_refused("? [a, b]\n: c\n", problems::yaml_key_no_word, 1, 3);
}

TEST_CASE("a thousand aliases of aliases never unfold") {
  std::string bomb = "a0: &a0 [x]\n";
  for (int i = 1; i < 1000; ++i) {
    const auto before = std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + before + ", *a" + before + "]\n";
  }
  check_refused(bomb, problems::yaml_anchor, 1, 9);
}

TEST_CASE("a doubled key names both places") {
  const auto node = parse_yaml("id: 1\nname: x\nid: 2\n", "a.yaml");
  REQUIRE_FALSE(node);
  CHECK(node.error().kind->number == problems::yaml_key_twice.number);
  CHECK(node.error().place == zusage::Place{"a.yaml", 3, 1});
  CHECK(zusage::title_of(node.error(), zusage::Language::en).find("a.yaml:1:1") != std::string::npos);
}

TEST_CASE("64 levels are read, 65 and 100,000 refused") {
  CHECK(parse_yaml(std::string(64, '[') + std::string(64, ']'), "a.yaml"));
  check_refused(std::string(65, '[') + std::string(65, ']'), problems::yaml_too_deep, 1, 65);
  CHECK_FALSE(parse_yaml(std::string(100'000, '[') + std::string(100'000, ']'), "a.yaml"));
  CHECK_FALSE(parse_yaml(std::string(100'000, '['), "a.yaml"));
}

TEST_CASE("a second document, a huge file, NUL and invalid UTF-8 are refused") {
  check_refused("a: 1\n---\nb: 2\n", problems::yaml_two_documents, 2, 1);
  check_refused(std::string((16UL << 20U) + 1, '#'), problems::yaml_too_large, 0, 0);
  check_refused(std::string_view{"a: \0", 4}, problems::nul_character, 1, 4);
  check_refused("a: 1\nb: \xE4\n", problems::not_utf8, 2, 4);
}

TEST_CASE("a byte order mark is passed over") {
  CHECK(read("\xEF\xBB\xBF"
             "a: 1\n")
            .members.size() == 1);
}

TEST_CASE("canonical YAML keeps short things on one line and reads back the same") {
  const std::string text =
      "zusage: 1\n"
      "organisation: {id: a, name: \"Stadt, Werke\"}\n"
      "services:\n"
      "  - {id: b, name: {de: Hausanschluss, en: \"true\"}}\n"
      "  - id: c\n"
      "    text: \"Ein Satz, der so lang ist, dass er mit allem anderen zusammen nicht in eine Zeile "
      "passt\"\n"
      "    list: [a, b, c]\n"
      "    on: 2026-10-01\n";
  CHECK(again(text) == text);
}

TEST_CASE("whatever stands in a text survives printing and reading") {
  for (const auto* text :
       {"",   " ",  "a: b", "- x", "#no", "null", "~",    "'",    "\"",    "\\",  "a\nb",  "tab\t",
        "{",  "]",  "x,y",  "?",   "-",   ":",    "a:",   "true", "0x1F",  "1e3", "12:30", "Ümläut 🙂",
        "%x", "@x", "`",    "---", "...", "= x",  "\x01", "a #b", "a\\nb", "<<"}) {
    INFO(text);
    const auto tree = zusage::format::yaml_map(
        {{.key = "k", .value = zusage::format::yaml_list({zusage::format::yaml_sentence(text)})},
         {.key = "m", .value = zusage::format::yaml_sentence(text)}});
    const auto back = read(print_yaml(tree));
    CHECK(back.member("k")->value.items[0].text == text);
    CHECK(back.member("m")->value.text == text);
    CHECK(print_yaml(tree) == again(print_yaml(tree)));
  }
}
