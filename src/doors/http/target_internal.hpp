// The target of a call and its cookies as text: splitting and decoding, refusing what could mislead a router.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doors/http/call.hpp"

namespace zusage::http {

struct Target {
  std::string path;
  std::vector<std::string> segments;
  Pairs query;
};

// "/a/b%20c?x=1": split first, decoded after, so that %2F stays inside its segment. Nothing for a target that
// does not begin with '/', holds a broken escape, a NUL, or a segment '.' or '..'.
[[nodiscard]] std::optional<Target> read_target(std::string_view target);

[[nodiscard]] std::optional<std::string> decode_percent(std::string_view text, bool plus_is_space);

// "a=1; b=2" of a Cookie header.
[[nodiscard]] Pairs read_cookies(std::string_view header);

}  // namespace zusage::http
