// Reads YAML by the events of libfyaml; the only file that includes it. The tree and what is refused are
// ours.
#include "ground/format/yaml.hpp"

#include <fmt/format.h>
#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "ground/format/place_internal.hpp"
#include "ground/format/problems.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t largest = 16UL << 20U;

struct DropParser {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct DropDiag {
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
};
struct DropEvent {
  fy_parser* parser;
  void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
};
using Event = std::unique_ptr<fy_event, DropEvent>;

Spot spot_of(fy_event* event) {
  const fy_mark* mark = fy_event_start_mark(event);
  if (mark == nullptr) return {};
  const fy_mark* end = fy_event_end_mark(event);
  return {.line = mark->line + 1,
          .column = mark->column + 1,
          .begin = mark->input_pos,
          .end = end == nullptr ? mark->input_pos : end->input_pos};
}

bool means_nothing(const YamlNode& node) {
  return !node.quoted && (node.text.empty() || node.text == "~" || node.text == "null");
}

// Turns events into a tree by recursion; depth is bounded before it is entered.
class Builder {
 public:
  Builder(std::string_view text, const std::string& file) : text_(text), file_(file) {
    fy_diag_cfg diag_settings{};
    fy_diag_cfg_default(&diag_settings);
    diag_settings.fp = nullptr;
    diag_.reset(fy_diag_create(&diag_settings));
    fy_diag_set_collect_errors(diag_.get(), true);
    fy_parse_cfg settings{};
    settings.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_COLLECT_DIAG);
    settings.diag = diag_.get();
    parser_.reset(fy_parser_create(&settings));
    fy_parser_set_string(parser_.get(), text_.data(), text_.size());
  }

  Result<YamlNode> build() {
    YamlNode root;
    bool seen = false;
    for (;;) {
      const Event event = next();
      if (!event) return std::unexpected(no_yaml());
      if (event->type == FYET_STREAM_END) return root;
      if (event->type == FYET_STREAM_START || event->type == FYET_DOCUMENT_END) continue;
      if (event->type == FYET_DOCUMENT_START) {
        if (std::exchange(seen, true))
          return std::unexpected(refuse(problems::yaml_two_documents, spot_of(event.get())));
        continue;
      }
      auto node = read(event.get(), 1);
      if (!node) return node;
      root = std::move(*node);
    }
  }

 private:
  Event next() { return {fy_parser_parse(parser_.get()), DropEvent{parser_.get()}}; }

  Problem refuse(const ProblemKind& kind, Spot spot, Facts about = {}) const {
    return {&kind, std::move(about), {file_, spot.line, spot.column}};
  }

  // libfyaml says what it missed; without a word of it the text ends too early.
  Problem no_yaml() const {
    void* at = nullptr;
    const fy_diag_error* error = fy_diag_errors_iterate(diag_.get(), &at);
    if (error == nullptr) {
      const auto end = place_at(text_, text_.size());
      return refuse(problems::not_yaml, {end.line, end.column}, {{"reason", "it ends too early"}});
    }
    std::string reason{error->msg == nullptr ? "" : error->msg};
    std::ranges::replace(reason, '\n', ' ');
    return refuse(problems::not_yaml, {std::max(1, error->line), std::max(1, error->column)},
                  {{"reason", reason}});
  }

  std::optional<Problem> unwanted(fy_event* event) const {
    const auto spot = spot_of(event);
    if (event->type == FYET_ALIAS) return refuse(problems::yaml_alias, spot);
    if (fy_event_get_anchor_token(event) != nullptr) return refuse(problems::yaml_anchor, spot);
    if (fy_event_get_tag_token(event) != nullptr) return refuse(problems::yaml_tag, spot);
    return std::nullopt;
  }

  Result<YamlNode> read(fy_event* event, std::size_t depth) {
    if (auto problem = unwanted(event)) return std::unexpected(std::move(*problem));
    if (event->type == FYET_SCALAR) return scalar(event);
    if (depth > deepest) {
      return std::unexpected(
          refuse(problems::yaml_too_deep, spot_of(event), {{"limit", std::to_string(deepest)}}));
    }
    return event->type == FYET_MAPPING_START ? map(event, depth) : list(event, depth);
  }

  static YamlNode scalar(fy_event* event) {
    YamlNode node{.kind = YamlNode::Kind::scalar, .spot = spot_of(event)};
    if (fy_token* token = event->scalar.value; token != nullptr) {
      std::size_t size = 0;
      const char* text = fy_token_get_text(token, &size);
      if (text != nullptr) node.text.assign(text, size);
      const auto style = fy_scalar_token_get_style(token);
      node.quoted = style != FYSS_PLAIN;
      if (style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED) {
        --node.spot.begin;
        ++node.spot.end;
      }
    }
    if (means_nothing(node)) node.kind = YamlNode::Kind::null;
    return node;
  }

  static YamlNode ended(YamlNode node, fy_event* end) {
    const fy_mark* mark = fy_event_end_mark(end);
    if (mark != nullptr) node.spot.end = mark->input_pos;
    return node;
  }

  Result<YamlNode> list(fy_event* start, std::size_t depth) {
    YamlNode node{.kind = YamlNode::Kind::list, .spot = spot_of(start)};
    for (;;) {
      const Event event = next();
      if (!event) return std::unexpected(no_yaml());
      if (event->type == FYET_SEQUENCE_END) return ended(std::move(node), event.get());
      auto item = read(event.get(), depth + 1);
      if (!item) return item;
      node.items.push_back(std::move(*item));
    }
  }

  Result<YamlNode> map(fy_event* start, std::size_t depth) {
    YamlNode node{.kind = YamlNode::Kind::map, .spot = spot_of(start)};
    std::set<std::string> keys;
    for (;;) {
      const Event event = next();
      if (!event) return std::unexpected(no_yaml());
      if (event->type == FYET_MAPPING_END) return ended(std::move(node), event.get());
      auto key = read_key(event.get());
      if (!key) return std::unexpected(key.error());
      if (!keys.insert(key->text).second) return std::unexpected(doubled(node, *key));
      const Event follows = next();
      if (!follows) return std::unexpected(no_yaml());
      auto value = read(follows.get(), depth + 1);
      if (!value) return value;
      node.members.push_back({key->text, key->spot, std::move(*value)});
    }
  }

  Result<YamlNode> read_key(fy_event* event) {
    if (auto problem = unwanted(event)) return std::unexpected(std::move(*problem));
    if (event->type != FYET_SCALAR)
      return std::unexpected(refuse(problems::yaml_key_no_word, spot_of(event)));
    return scalar(event);
  }

  Problem doubled(const YamlNode& map, const YamlNode& key) const {
    const auto first = map.member(key.text)->spot;
    return refuse(problems::yaml_key_twice, key.spot,
                  {{"key", key.text}, {"first", fmt::format("{}:{}:{}", file_, first.line, first.column)}});
  }

  std::string_view text_;
  const std::string& file_;
  std::unique_ptr<fy_diag, DropDiag> diag_;
  std::unique_ptr<fy_parser, DropParser> parser_;
};

Place in_file(std::string_view text, std::size_t offset, const std::string& file) {
  auto place = place_at(text, offset);
  place.file = file;
  return place;
}

}  // namespace

const YamlMember* YamlNode::member(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &YamlMember::key);
  return found == members.end() ? nullptr : &*found;
}

Result<YamlNode> parse_yaml(std::string_view text, const std::string& file) {
  if (text.size() > largest)
    return std::unexpected(Problem{&problems::yaml_too_large, {{"limit", "16"}}, {.file = file}});
  if (const auto bad = first_invalid_utf8(text); bad != std::string_view::npos)
    return std::unexpected(Problem{&problems::not_utf8, {}, in_file(text, bad, file)});
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return std::unexpected(Problem{&problems::nul_character, {}, in_file(text, nul, file)});
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return YamlNode{.spot = {1, 1}};
  return Builder{text, file}.build();
}

}  // namespace zusage::format
