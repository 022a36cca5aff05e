#include <doctest/doctest.h>

#include "insight/learn/draft.hpp"

using namespace zusage;
using namespace zusage::learn;

namespace {

ServiceFigures service(std::string name, std::int64_t tickets, std::optional<double> at85,
                       std::optional<double> at95) {
  ServiceFigures figures{.name = std::move(name)};
  figures.figures.tally = {.tickets = tickets, .kept = tickets};
  figures.figures.kept_share = steering::kept_share({.kept = tickets});
  figures.figures.deadlines = {{.share = 0.85, .seconds = at85}, {.share = 0.95, .seconds = at95}};
  return figures;
}

}  // namespace

TEST_CASE("a deadline becomes the shortest text form that is not shorter") {
  CHECK(promised_within(0) == "1 minute");
  CHECK(promised_within(90 * 60) == "90 minutes");
  CHECK(promised_within(90 * 60 + 1) == "91 minutes");
  CHECK(promised_within(2 * 3600 + 1) == "3 hours");
  CHECK(promised_within(24 * 3600) == "24 hours");
  CHECK(promised_within(96 * 3600 + 1) == "5 days");
}

TEST_CASE("the draft names services, teams and promises, and leaves open what nobody can learn") {
  Learned learned;
  learned.services = {service("Straßenlaterne: \"defekt\"", 40, 3600.0 * 20, 3600.0 * 40),
                      service("Fundtier", 3, {}, {})};
  learned.services[0].providers = {{"Bauhof", 30}, {"Grünamt", 10}};
  learned.services[1].providers = {{"Bauhof", 3}};
  const auto text =
      draft_of(learned, {.source = "a.csv", .time_zone = "Europe/Berlin", .language = Language::de});
  CHECK(text.find("zusage: 1\norganisation: {id: draft, name: \"Entwurf\", language: de, time_zone: "
                  "Europe/Berlin}") != std::string::npos);
  CHECK(text.find("  - {id: bauhof, kind: team, name: \"Bauhof\"}\n\nservices:") != std::string::npos);
  CHECK(text.find(
            "  - id: strassenlaterne-defekt\n    name: \"Straßenlaterne: \\\"defekt\\\"\"\n    promise:\n"
            "      - {objective: fulfilment, within: 20 hours, share: 85 %}\n"
            "      - {objective: fulfilment, within: 40 hours, share: 95 %}\n    redeemer: bauhof  # 75 %") !=
        std::string::npos);
  CHECK(text.find("  - id: fundtier\n    name: \"Fundtier\"\n    # promise: ") != std::string::npos);
  CHECK(text.find("Grünamt") == std::string::npos);
  CHECK(text.find("recipient") == std::string::npos);
}

TEST_CASE("two shares that need the same deadline become one promise") {
  Learned learned;
  learned.services = {service("x", 60, 3601, 3650)};
  const auto text = draft_of(learned, {.source = "a.csv", .time_zone = "UTC"});
  CHECK(text.find("85 %") == std::string::npos);
  CHECK(text.find("within: 61 minutes, share: 95 %") != std::string::npos);
}

TEST_CASE("ids stay unique, also between a team and a service of one name") {
  Learned learned;
  learned.services = {service("Print", 5, {}, {}), service("PRINT!", 5, {}, {}), service("???", 5, {}, {})};
  for (auto& one : learned.services) one.providers = {{"print", 5}};
  const auto text = draft_of(learned, {.source = "a.csv", .time_zone = "UTC"});
  for (const auto* id : {"id: print\n", "id: print-2, kind: team", "id: print-3\n", "id: service\n"}) {
    CHECK_MESSAGE(text.find(id) != std::string::npos, id);
  }
}

TEST_CASE("cases without a type become one service") {
  Learned learned;
  learned.services = {service("", 5, {}, {})};
  CHECK(draft_of(learned, {.source = "a.csv", .time_zone = "UTC"}).find("name: \"All tickets\"") !=
        std::string::npos);
}

TEST_CASE("a draft knows whether somebody has worked on it") {
  Learned learned;
  learned.services = {service("Print", 5, {}, {})};
  auto text = draft_of(learned, {.source = "a.csv", .time_zone = "UTC"});
  CHECK(is_untouched_draft(text));
  text += "\n# mine\n";
  CHECK_FALSE(is_untouched_draft(text));
  CHECK_FALSE(is_untouched_draft("zusage: 1\n"));
}
