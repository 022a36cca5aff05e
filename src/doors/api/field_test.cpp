#include "doors/api/field.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace zusage;
using namespace zusage::api;

namespace {

constexpr std::array<std::string_view, 2> colours{"red", "green"};
constexpr std::array inner_fields{whole("criterion", "which one"), text("text", "what", 5).optional()};
constexpr Shape inner{.name = "Evidence", .doc = "", .fields = inner_fields};
constexpr std::array fields{
    text("whom", "who is asked"),
    word("colour", colours, "").optional(),
    instant("by_when", "").optional().or_null(),
    uuid("id", "").optional(),
    truth("firm", "").optional(),
    whole("unmet", "").up_to(100).many().optional(),
    object("evidence", inner, "").many().optional(),
};
constexpr Shape shape{.name = "Ask", .doc = "", .fields = fields};

// The number of the problem and the field it names; 0 when all is well.
std::pair<int, std::string> judge(std::string_view json) {
  const auto value = format::parse_json(json);
  REQUIRE(value);
  const auto found = misfit(*value, shape);
  if (!found) return {0, ""};
  return {found->kind->number, found->about.empty() ? "" : found->about.front().second};
}

}  // namespace

TEST_CASE("a body that fits is taken") {
  CHECK(judge(R"({"whom": "a", "colour": "red", "by_when": null, "firm": true, "unmet": [0, 1],
                  "evidence": [{"criterion": 0, "text": "früh"}]})")
            .first == 0);
}

TEST_CASE("a misfit names its number and its field") {
  using Found = std::pair<int, std::string>;
  CHECK(judge("[]") == Found{9817, ""});
  CHECK(judge(R"({"whom": "a", "xyz": 1})") == Found{9818, "xyz"});
  CHECK(judge(R"({"whom": "a", "coluor": "red"})") == Found{9819, "coluor"});
  CHECK(judge("{}") == Found{9820, "whom"});
  CHECK(judge(R"({"whom": 7})") == Found{9821, "whom"});
  CHECK(judge(R"({"whom": null})") == Found{9821, "whom"});
  CHECK(judge(R"({"whom": "a", "by_when": "tomorrow"})") == Found{9821, "by_when"});
  CHECK(judge(R"({"whom": "a", "id": "7"})") == Found{9821, "id"});
  CHECK(judge(R"({"whom": "a", "unmet": 1})") == Found{9821, "unmet"});
  CHECK(judge(R"({"whom": "a", "unmet": [0, 0.5]})") == Found{9821, "unmet[1]"});
  CHECK(judge(R"({"whom": "a", "unmet": [0, 4294967296]})") == Found{9843, "unmet[1]"});
  CHECK(judge(R"({"whom": "a", "unmet": [-1]})") == Found{9843, "unmet[0]"});
  CHECK(judge(R"({"whom": "a", "colour": "blue"})") == Found{9822, "colour"});
  CHECK(judge(R"({"whom": "a", "evidence": [{"criterion": 0, "text": "später"}]})") ==
        Found{9823, "evidence[0].text"});
  CHECK(judge(R"({"whom": "a", "evidence": [{"criterion": 0}, {}]})") ==
        Found{9820, "evidence[1].criterion"});
}

TEST_CASE("what is absent and what is null read the same") {
  const auto value = *format::parse_json(R"({"whom": "a", "by_when": null})");
  CHECK(text_in(value, "whom") == "a");
  CHECK(text_in(value, "colour").empty());
  CHECK_FALSE(instant_in(value, "by_when"));
  CHECK_FALSE(truth_in(value, "firm"));
  CHECK(list_in(value, "unmet") == nullptr);
  CHECK(stands_in(value, "by_when"));
}
