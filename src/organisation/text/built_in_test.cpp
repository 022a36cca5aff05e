// The service that every organisation gets.
#include "organisation/text/built_in.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "organisation/model/lookup.hpp"

using namespace zusage;

namespace {

text::File library() {
  std::ifstream in(ZUSAGE_SOURCE_DIR "/examples/library/library.yaml");
  std::stringstream content;
  content << in.rdbuf();
  return {.path = "library.yaml", .content = content.str()};
}

}  // namespace

TEST_CASE("a text without complaints gets them, for all its segments, and they read well") {
  std::vector<text::File> files{library()};
  const auto added = text::complaint_file(text::read(files).organisation);
  REQUIRE(added);
  files.push_back(*added);
  const auto reading = text::read(files);
  REQUIRE(reading.problems.empty());
  const auto* service = model::find_service(reading.organisation, "complaint");
  REQUIRE(service != nullptr);
  CHECK(service->redeemer.id == "complaints");
  CHECK(service->recipients.size() == reading.organisation.segments.size());
  REQUIRE(service->promise.objectives.size() == 2);
  CHECK(service->promise.objectives[0].within == calendar::Duration{calendar::Unit::working_days, 1});
  CHECK(service->promise.objectives[1].within == calendar::Duration{calendar::Unit::working_days, 10});
  CHECK(model::find_actor(reading.organisation, "complaints")->is(model::ActorKind::role));
  CHECK_FALSE(text::complaint_file(reading.organisation));
}

TEST_CASE("whoever is called complaints already redeems them; an id that means something else stays") {
  const std::string head =
      "zusage: 1\norganisation: {id: mill, name: Mill, language: en, time_zone: Europe/Berlin}\n";
  std::vector<text::File> files{
      {.path = "mill.yaml", .content = head + "actors: [{id: complaints, kind: team, name: Complaints}]\n"}};
  const auto added = text::complaint_file(text::read(files).organisation);
  REQUIRE(added);
  CHECK(added->content.find("actors:") == std::string::npos);
  files.push_back(*added);
  CHECK(text::read(files).problems.empty());
  const std::vector<text::File> taken{
      {.path = "mill.yaml", .content = head + "actors: [{id: complaint, kind: role, name: Complaint}]\n"}};
  CHECK_FALSE(text::complaint_file(text::read(taken).organisation));
}
