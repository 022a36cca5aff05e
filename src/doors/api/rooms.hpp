// The ports behind the door, filled in by app/. The door touches nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doors/api/endpoint.hpp"
#include "doors/api/session.hpp"
#include "ground/base/instant.hpp"

namespace zusage::api {

struct DoorSettings {
  std::vector<std::string> hosts;  // answered for, with port; empty: loopback names only
  std::string public_url;          // "https://zusage.example.de"; empty: http on the host that was asked
  bool demo = false;               // one-click sign-in, only ever on loopback
};

struct Rooms {
  DoorSettings settings;
  std::function<Instant()> now;
  std::function<void(std::span<std::uint8_t>)> fill_random;
  std::function<void(std::string_view)> note;  // a line for the log file
  // The account behind a session secret, or null.
  std::function<std::shared_ptr<const Account>(std::string_view secret)> account_of;
};

}  // namespace zusage::api
