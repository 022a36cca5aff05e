// The ports behind the door, filled in by app/. The door touches nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conversation/access/link.hpp"
#include "conversation/log/act_log.hpp"
#include "conversation/projection/known.hpp"
#include "conversation/projection/requests.hpp"
#include "conversation/record/recorder.hpp"
#include "doors/api/endpoint.hpp"
#include "doors/api/followers.hpp"
#include "doors/api/learn_desk.hpp"
#include "doors/api/session.hpp"
#include "doors/api/workers.hpp"
#include "ground/base/instant.hpp"
#include "insight/steering/gate.hpp"

namespace zusage::api {

struct DoorSettings {
  std::vector<std::string> hosts = {};        // answered for beside loopback, with port
  std::string public_url = {};                // "https://zusage.example.de"; empty: http on the host asked
  bool demo = false;                          // one-click sign-in, only ever on loopback
  std::vector<std::string> demo_people = {};  // offered for it; empty: every person
};

struct Rooms {
  DoorSettings settings;
  log::OrganisationId organisation;
  std::function<Instant()> now;
  access::Random fill_random;
  std::string proof_key = {};                  // signs the challenges of open pages
  std::function<void(std::string_view)> note;  // a line for the log file

  std::function<projection::KnownNow()> known;
  const projection::Requests* requests = nullptr;
  const record::Revisions* revisions = nullptr;
  const log::ActLog* log = nullptr;
  const log::Words* words = nullptr;
  record::Recorder* recorder = nullptr;
  access::SignIn* sign_in = nullptr;
  const access::Accounts* accounts = nullptr;
  access::Links* links = nullptr;
  LearnDesk* learn = nullptr;
  // Keeps how often something was done within an hour, beside the failures to sign in.
  std::function<void(std::string_view key, const access::Accounts::Failures&)> count;
  steering::Gate gate;

  Workers* workers = nullptr;      // for what would keep a thread of the server: passwords
  Followers* followers = nullptr;  // open event streams
  // The account behind a session secret, or null.
  std::function<std::shared_ptr<const Account>(std::string_view secret)> account_of;
};

// For what would keep a thread of the server, such as a whole text: a worker answers, or 503 when too many
// wait.
void apart(const VisitPointer& visit, Rooms& rooms, const Done& done,
           Answered (*answer)(const Visit&, Rooms&));
template <auto answer>
void apart(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  apart(visit, rooms, done, answer);
}

}  // namespace zusage::api
