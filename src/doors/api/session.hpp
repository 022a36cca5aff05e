// Who is signed in: cookies, tokens, and how a call is recognised.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doors/http/call.hpp"
#include "ground/base/problem.hpp"

namespace zusage::api {

struct Rooms;
struct DoorSettings;

struct Account {
  std::string person;  // id in the register
  std::vector<std::string> rights;
  std::optional<Language> language = {};  // chosen; else as the browser says
  std::string secret;                     // of the session: what its cookie holds
  std::string token;                      // sent back as X-Zusage-Token with every write
};

// "__Host-zusage_session" behind https, "zusage_session" else; the demo has a name of its own.
[[nodiscard]] std::string cookie_name(const DoorSettings& settings);
// The Set-Cookie value; an empty secret takes the cookie away.
[[nodiscard]] std::string cookie_with(std::string_view secret, const DoorSettings& settings);
// Looks sessions up by secret; what `Rooms::account_of` wants.
[[nodiscard]] std::function<std::shared_ptr<const Account>(std::string_view)> accounts_of(const Rooms& rooms);

// Null when nobody is signed in or the session is over.
[[nodiscard]] std::shared_ptr<const Account> recognise(const http::Call& call, const Rooms& rooms);

// The address that called. Behind a proxy of this machine it is the one the proxy names last; without a name,
// none is known and this is empty.
[[nodiscard]] std::string address_of(const http::Call& call, const DoorSettings& settings);

}  // namespace zusage::api
