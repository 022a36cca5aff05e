// From rows to what the check hears.
#include "insight/voice/recipients.hpp"

#include <doctest/doctest.h>

#include "organisation/text/text.hpp"

using namespace zusage;

namespace {

const auto reading =
    text::read({{"a.yaml",
                 "segments: [{id: households, name: {de: Haushalte, en: Households}}]\n"
                 "actors: [{id: wires, kind: team, name: Netzbau}, {id: dairy, kind: customer}]\n"
                 "services: [{id: a}]\n"}},
               text::Whole::fragment);
const projection::Directory directory{reading.organisation, {}};
const voice::House house{reading.organisation, directory};

projection::AnswerRow row(std::string question, std::string by, std::string words) {
  return {.service = "a",
          .number = 1,
          .question = std::move(question),
          .verdict = "",
          .by = std::move(by),
          .said_at = {1'777'939'200'000'000},  // 2026-05-05
          .digest = "0123456789ab",
          .within = "15 working days",
          .share = "90 %",
          .words = {.ref = "w", .text = std::move(words)},
          .link = "l"};
}

}  // namespace

TEST_CASE("an actor is found by its name or id, whatever article stands before it") {
  CHECK(voice::actor_named(house, " der Netzbau. ") == "wires");
  CHECK(voice::actor_named(house, "WIRES") == "wires");
  CHECK(voice::actor_named(house, "the households") == "households");
  CHECK(voice::actor_named(house, "irgendwer").empty());
  CHECK(voice::actor_named(house, "  ").empty());
}

TEST_CASE("a row becomes an answer with its day, deadline, share and the actor it names") {
  const std::vector rows{row("promise", "households", "Strom"), row("redeemer", "wires", "Netzbau"),
                         row("nonsense", "wires", "")};
  const auto said = voice::recipients_said(rows, house, 5);
  CHECK(said.smallest_group == 5);
  REQUIRE(said.answers.size() == 2);
  const auto& promise = said.answers.front();
  CHECK(promise.on == calendar::parse_date("2026-05-05").value());
  CHECK(calendar::to_text(promise.within.value()) == "15 working days");
  CHECK(promise.share.value().hundredths == 9000);
  CHECK(promise.outside.value());
  CHECK(promise.names.empty());
  CHECK(said.answers.back().names == "wires");
  CHECK_FALSE(said.answers.back().outside.value());
}
