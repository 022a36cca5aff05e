// Changing a written organisation without losing what people wrote around it.
#include "organisation/text/edit.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "organisation/model/lookup.hpp"

using zusage::text::File;
namespace model = zusage::model;
namespace text = zusage::text;

namespace {

const std::string written = R"(# The waterworks.
zusage: 1
organisation: {id: water, name: Wasserwerk, language: de}   # small

actors:
  # Teams
  - {id: mains, kind: team, name: Rohrnetz}
  - id: office   # the desk
    kind: role
    name: Büro
services:
  # First of all.
  - id: repair
    name: Reparatur
    recipient: [office]
    promise:
      # on the telephone
      - {objective: response, within: 1 working day, share: 90 %}
      - {objective: fulfilment, within: 5 working days}   # agreed in spring
    redeemer: mains
    steering:
      review: monthly   # first Monday
      owner: office

  # The second.
  - {id: tap, name: "Wasserhahn: neu", redeemer: mains, if_not: {de: Anruf}}
)";

model::Organisation model_of(const std::vector<File>& files) {
  auto reading = text::read(files);
  for (const auto& problem : reading.problems) FAIL_CHECK(title_of(problem, zusage::Language::en));
  return std::move(reading.organisation);
}

model::Service& service(model::Organisation& organisation, std::string_view id) {
  return *const_cast<model::Service*>(model::find_service(organisation, id));
}

std::string rewritten(const model::Organisation& wanted, const std::string& content = written) {
  auto done = text::rewrite({{"water.yaml", content}}, wanted);
  REQUIRE_MESSAGE(done.has_value(), title_of(done.error(), zusage::Language::en));
  CHECK(text::canonical_text(done->organisation) == text::canonical_text(wanted));
  return done->files.front().content;
}

std::string with(std::string content, std::string_view old, std::string_view fresh) {
  const auto at = content.find(old);
  REQUIRE(at != std::string::npos);
  return content.replace(at, old.size(), fresh);
}

}  // namespace

TEST_CASE("what does not differ stays byte for byte") {
  CHECK(rewritten(model_of({{"w", written}})) == written);
}

TEST_CASE("one value changes, everything around it stays") {
  auto wanted = model_of({{"w", written}});
  service(wanted, "repair").promise.objectives.at(1).within = {zusage::calendar::Unit::working_days, 3};
  CHECK(rewritten(wanted) == with(written, "within: 5 working days", "within: 3 working days"));
  wanted = model_of({{"w", written}});
  service(wanted, "tap").name.by_language["de"] = "Hahn";
  CHECK(rewritten(wanted) == with(written, "\"Wasserhahn: neu\"", "Hahn"));
  wanted = model_of({{"w", written}});
  service(wanted, "repair").steering.review.cadence = model::Cadence::weekly;
  CHECK(rewritten(wanted) == with(written, "review: monthly ", "review: weekly "));
}

TEST_CASE("keys come at the end of their entity and go with their line") {
  auto wanted = model_of({{"w", written}});
  service(wanted, "repair").if_not.by_language["de"] = "Dann kommen wir am selben Tag.";
  service(wanted, "tap").volume = 4;
  const auto grown = rewritten(wanted);
  CHECK(grown ==
        with(with(written, "owner: office\n", "owner: office\n    if_not: Dann kommen wir am selben Tag.\n"),
             "{de: Anruf}}", "{de: Anruf}, volume: 4}"));
  service(wanted, "repair").if_not = {};
  service(wanted, "tap").volume.reset();
  CHECK(rewritten(wanted, grown) == written);
  service(wanted, "repair").steering = {};
  service(wanted, "tap").if_not = {};
  const auto less = rewritten(wanted);
  CHECK(less.find("steering") == std::string::npos);
  CHECK(less.find("# agreed in spring") != std::string::npos);
  CHECK(less.find("redeemer: mains}") != std::string::npos);
}

TEST_CASE("entities come to the end of their list, into a list made for them, and go with their lines") {
  auto wanted = model_of({{"w", written}});
  model::Service meter;
  meter.id = "meter";
  meter.name.by_language["de"] = "Zähler";
  meter.redeemer.id = "mains";
  wanted.services.push_back(meter);
  wanted.segments.push_back({});
  wanted.segments.back().id = "homes";
  const auto grown = rewritten(wanted);
  CHECK(grown.starts_with(written));
  INFO(grown);
  CHECK(grown.find("  - {id: meter, name: Zähler, redeemer: mains}\nsegments: [{id: homes}]\n") !=
        std::string::npos);
  std::erase_if(wanted.services, [](const auto& one) { return one.id != "tap"; });
  const auto less = rewritten(wanted, grown);
  CHECK(less.find("repair") == std::string::npos);
  CHECK(less.find("meter") == std::string::npos);
  CHECK(less.find("# The second.\n  - {id: tap") != std::string::npos);
}

TEST_CASE("the split into files stays, and people go into the register") {
  const std::vector<File> files = {
      {"organisation/a.yaml",
       "zusage: 1\norganisation: {id: w, name: W}\nactors:\n  - {id: t, kind: team}\n"},
      {"organisation/b.yaml", "zusage: 1\nservices: []\n"},
      {"register/p.yaml", "zusage: 1\nactors: [{id: p.one, kind: person, name: Eins}]\n"}};
  auto wanted = model_of(files);
  model::Actor person;
  person.id = "p.two";
  person.kinds = {model::ActorKind::person};
  wanted.actors.push_back(person);
  model::Service service;
  service.id = "s";
  service.redeemer.id = "t";
  wanted.services.push_back(service);
  const auto done = text::rewrite(files, wanted);
  REQUIRE(done.has_value());
  CHECK(done->files[0].content == files[0].content);
  CHECK(done->files[1].content.find("id: s") != std::string::npos);
  INFO(done->files[2].content);
  CHECK(done->files[2].content.find("name: Eins}, {id: p.two, kind: [person]}]") != std::string::npos);
}

TEST_CASE("without files it is the canonical text") {
  const auto wanted = model_of({{"w", written}});
  const auto done = text::rewrite({}, wanted);
  REQUIRE(done.has_value());
  CHECK(done->files.size() == text::export_text(wanted).size());
}

TEST_CASE("what cannot be read or would not read back is refused") {
  auto wanted = model_of({{"w", written}});
  const auto unread =
      text::rewrite({{"water.yaml", with(written, "redeemer: mains", "redemer: mains")}}, wanted);
  REQUIRE(!unread.has_value());
  CHECK(unread.error().kind->number == 9340);
  service(wanted, "repair").redeemer.id = "nobody";
  const auto wrong = text::rewrite({{"water.yaml", written}}, wanted);
  REQUIRE(!wrong.has_value());
  CHECK(wrong.error().kind->number == 9341);
  CHECK(title_of(wrong.error(), zusage::Language::en).find("nobody") != std::string::npos);
}

TEST_CASE("two who changed different things both keep them; the same key collides") {
  const auto base = model_of({{"w", written}});
  auto present = base;
  auto mine = base;
  service(present, "repair").volume = 7;
  service(mine, "repair").if_not.by_language["de"] = "Anruf";
  std::erase_if(present.services, [](const auto& one) { return one.id == "tap"; });
  auto merged = text::merge(base, present, mine);
  REQUIRE(merged.has_value());
  CHECK(merged->conflicts.empty());
  CHECK(service(merged->organisation, "repair").volume == 7);
  CHECK(service(merged->organisation, "repair").if_not.by_language["de"] == "Anruf");
  CHECK(merged->organisation.services.size() == 1);
  service(mine, "repair").volume = 8;
  service(mine, "tap").volume = 1;
  merged = text::merge(base, present, mine);
  REQUIRE(merged.has_value());
  REQUIRE(merged->conflicts.size() == 2);
  CHECK(merged->conflicts[0].key == "volume");
  CHECK(merged->conflicts[1].id == "tap");
  CHECK(service(merged->organisation, "repair").volume == 7);
}
