// The door itself: who may come in, in which order it is asked, and how an answer goes out.
#pragma once

#include "doors/api/endpoint.hpp"
#include "doors/http/router.hpp"
#include "doors/http/server.hpp"

namespace zusage::api {

// Adds every endpoint; what is no endpoint goes to `files`, below /api/ it is a problem. `rooms` outlives the
// router.
void mount(http::Router& router, Rooms& rooms, http::Handler files);

// How the server words its own refusals and hides faults.
[[nodiscard]] http::Hooks hooks(Rooms& rooms);

// The checks before a body is read: host, origin, sign-in, token, key. Nothing when all is well.
[[nodiscard]] std::optional<Problem> refused_at_door(const Endpoint& endpoint, Visit& visit,
                                                     const Rooms& rooms);

// Query and body as the fields say, into the visit.
[[nodiscard]] std::optional<Problem> read_input(const Endpoint& endpoint, Visit& visit);

}  // namespace zusage::api
