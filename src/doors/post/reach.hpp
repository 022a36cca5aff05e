// Calls one address as somebody outside would, and says how far the call came: name, connection, certificate,
// answer. Only addresses that the administrator names.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "ground/base/instant.hpp"

namespace zusage::post {

struct Destination {
  std::string host;  // a name or an IP address
  std::uint16_t port = 0;
  bool tls = false;
  std::string path = "/";
};

// "https://zusage.example.org" as it was accepted before; nothing else is understood.
[[nodiscard]] std::optional<Destination> destination_of(const std::string& origin, const std::string& path);

enum class Step : std::uint8_t { name, connection, certificate, answer, done };

struct Reached {
  Step stopped_at = Step::name;  // done: an answer came
  std::string reason;            // in the words of the machine; empty when done
  std::optional<Instant> certificate_until;
  int status = 0;
  std::string body;  // its beginning
};

[[nodiscard]] Reached reach(const Destination& destination, std::chrono::seconds patience);

}  // namespace zusage::post
