// A service as a letter: reading it, filling its gaps, its versions, and taking one of them up again.
#include <algorithm>
#include <array>

#include "conversation/record/problems_revising.hpp"
#include "doors/api/fields/founding.hpp"
#include "doors/api/fields/letter.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_letter.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::JsonObject;
using model::Service;

constexpr std::array restore_fields{whole("version", "the revision whose letter shall hold again"),
                                    whole("revision", "the present one, as it was read"),
                                    text("reason", "why", 500)};
constexpr Shape restore_shape{
    .name = "RestoreLetter", .doc = "An earlier wording, released again.", .fields = restore_fields};

Problem nothing(const std::string& id) { return {&problems::nothing_there, {{"id", id}}}; }

Problem not_yours(const Reader& reader, const Service& service) {
  const auto who = service.redeemer.empty()
                       ? std::string{in(reader.language, Phrase{"a steward", "die Steuerung"})}
                       : name_in(reader, service.redeemer.id);
  return {&problems::not_your_letter, {{"who", who}}};
}

Answered read_letter(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto* service = reader.known->service(id);
  if (service == nullptr) return std::unexpected(nothing(id));
  return Outcome{.body = letter_json(reader, rooms, *visit.account, *service)};
}

Answered empty_letter(const Visit& visit, Rooms& rooms) {
  return Outcome{.body = letter_json(reader_of(visit, rooms), rooms, *visit.account, Service{})};
}

Answered read_versions(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto* service = reader.known->service(id);
  if (service == nullptr) return std::unexpected(nothing(id));
  return Outcome{.body = JsonObject{{"name", model::text_in(service->name, reader.language)},
                                    {"may_write", may_write(reader, *visit.account, *service)},
                                    {"revision", reader.known->revision},
                                    {"versions", versions_json(reader, rooms, id)}}};
}

// Releases the service as it is wanted. `base` is what the reader saw: what he did not touch there counts as
// it stands now.
Answered release(const Visit& visit, Rooms& rooms, std::int64_t base, Service wanted) {
  const auto text = rooms.revisions->text(rooms.organisation, base);
  auto organisation = std::make_shared<model::Organisation>();
  if (text) *organisation = text::read(record::files_of(*text)).organisation;
  const auto there = std::ranges::find(organisation->services, wanted.id, &Service::id);
  const std::string id = wanted.id;
  if (there == organisation->services.end())
    organisation->services.push_back(std::move(wanted));
  else
    *there = std::move(wanted);
  auto released = rooms.recorder->load_text({.organisation = std::move(organisation),
                                             .canonical = {},
                                             .files = {},
                                             .speaker = visit.account->person,
                                             .reason = text_in(visit.body, "reason"),
                                             .base = base});
  const auto reader = reader_of(visit, rooms);
  const auto* service = reader.known->service(id);
  if (!released) {
    Refused refused{released.error()};
    if (refused.problem.kind->status == 409 && service != nullptr) {
      refused.present = letter_json(reader, rooms, *visit.account, *service);
      refused.present_as = "letter";
    }
    return std::unexpected(std::move(refused));
  }
  if (service == nullptr) return std::unexpected(nothing(id));  // taken out by somebody else
  return Outcome{.body = letter_json(reader, rooms, *visit.account, *service)};
}

Answered fill_letter(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto* present = reader.known->service(id);
  if (present == nullptr) return std::unexpected(nothing(id));
  if (!may_write(reader, *visit.account, *present)) return std::unexpected(not_yours(reader, *present));
  const auto base = whole_in(visit.body, "revision").value_or(0);
  const auto seen = service_in(rooms, base, id);
  if (!seen)
    return std::unexpected(Problem{&problems::not_in_that_version, {{"number", std::to_string(base)}}});
  auto wanted = *seen;
  if (auto filled = fill_gaps(reader, visit.body, wanted); !filled) return std::unexpected(filled.error());
  return release(visit, rooms, base, std::move(wanted));
}

Answered begin_letter(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  Service service;
  if (text_in(visit.body, "name").empty()) return std::unexpected(Problem{&problems::service_needs_name});
  service.id = free_id(*reader.known->organisation, slug_of(text_in(visit.body, "name")), "service");
  if (auto filled = fill_gaps(reader, visit.body, service); !filled) return std::unexpected(filled.error());
  if (!may_write(reader, *visit.account, service)) return std::unexpected(not_yours(reader, service));
  return release(visit, rooms, whole_in(visit.body, "revision").value_or(0), std::move(service));
}

Answered restore_letter(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto* present = reader.known->service(id);
  if (present == nullptr) return std::unexpected(nothing(id));
  if (!may_write(reader, *visit.account, *present)) return std::unexpected(not_yours(reader, *present));
  const auto number = whole_in(visit.body, "version").value_or(0);
  const auto former = service_in(rooms, number, id);
  if (!former)
    return std::unexpected(Problem{&problems::not_in_that_version, {{"number", std::to_string(number)}}});
  return release(visit, rooms, whole_in(visit.body, "revision").value_or(0), *former);
}

constexpr std::array read_problems{&problems::nothing_there, &problems::busy};
constexpr std::array write_problems{&problems::nothing_there,      &problems::busy,
                                    &problems::not_your_letter,    &problems::not_in_that_version,
                                    &problems::changed_meanwhile,  &problems::no_such_revision,
                                    &problems::service_needs_name, &problems::no_share,
                                    &problems::unknown_actor};
constexpr std::array begin_problems{&problems::busy,
                                    &problems::not_your_letter,
                                    &problems::no_such_revision,
                                    &problems::service_needs_name,
                                    &problems::no_share,
                                    &problems::unknown_actor};
constexpr std::array empty_problems{&problems::busy};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/letter",
                                   .name = "empty_letter",
                                   .summary = "The letter with all its gaps open: the form of a new service",
                                   .answer = &letter_shape,
                                   .problems = empty_problems,
                                   .handle = apart<empty_letter>},
                          Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/services/{id}/letter",
                                   .name = "read_letter",
                                   .summary = "The service as a letter to its recipient",
                                   .answer = &letter_shape,
                                   .problems = read_problems,
                                   .handle = apart<read_letter>},
                          Endpoint{.method = http::Method::put,
                                   .path = "/api/v1/services/{id}/letter",
                                   .name = "fill_letter",
                                   .summary = "Fill gaps: a new version",
                                   .body = &gaps_shape,
                                   .answer = &letter_shape,
                                   .problems = write_problems,
                                   .handle = apart<fill_letter>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/services",
                                   .name = "begin_letter",
                                   .summary = "A new service",
                                   .body = &gaps_shape,
                                   .answer = &letter_shape,
                                   .problems = begin_problems,
                                   .handle = apart<begin_letter>},
                          Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/services/{id}/letter/versions",
                                   .name = "list_letter_versions",
                                   .summary = "All versions of a letter, to compare",
                                   .answer = &versions_shape,
                                   .problems = read_problems,
                                   .handle = apart<read_versions>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/services/{id}/letter/restore",
                                   .name = "restore_letter",
                                   .summary = "An earlier wording holds again: a new version",
                                   .body = &restore_shape,
                                   .answer = &letter_shape,
                                   .problems = write_problems,
                                   .handle = apart<restore_letter>}};

}  // namespace

extern const Resource letter_resource{.endpoints = rows};

}  // namespace zusage::api
