#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "doors/cli/command.hpp"
#include "ground/format/json.hpp"

using namespace zusage;
using namespace zusage::cli;

namespace {

// One outside for both commands: what learn writes check reads.
struct Room {
  std::map<std::string, std::string> files;
  std::string out;
  std::string complaint;
  Language language = Language::en;

  int say(std::vector<const char*> words) {
    out.clear();
    complaint.clear();
    Outside outside;
    outside.language = language;
    outside.print = [&](std::string_view text) { out += text; };
    outside.complain = [&](std::string_view text) { complaint += text; };
    outside.now = [] { return parse_rfc3339("2026-06-01T10:00:00Z").value(); };
    outside.list_yaml = [](const std::string& path) -> Result<std::vector<std::string>> {
      return std::vector{path};
    };
    outside.read_file = [&](const std::string& path) -> Result<std::string> { return files[path]; };
    outside.write_file = [&](const std::string& path, std::string_view content) -> Result<void> {
      files[path] = content;
      return {};
    };
    outside.read_pieces = [&](const std::string& path,
                              const std::function<bool(std::string_view)>& take) -> Result<void> {
      take(files[path]);
      return {};
    };
    words.insert(words.begin(), "zusage");
    return run(static_cast<int>(words.size()), words.data(), outside);
  }
};

std::string tickets() {
  std::string csv = "case_id,opened,closed,target,type,team\n";
  for (int i = 0; i < 60; ++i) {
    const auto day = std::to_string(1 + i % 28);
    const auto date = "2026-03-" + std::string(day.size() == 1 ? "0" : "") + day;
    csv += std::to_string(1000 + i) + "," + date + " 08:00," + date + (i % 7 == 0 ? " 18:00," : " 11:00,") +
           date + " 12:00," + (i % 2 == 0 ? "Straßenlaterne: \"\"defekt\"\"" : "Zählerwechsel") + ",Bauhof\n";
  }
  return csv;
}

}  // namespace

TEST_CASE("the draft that learn writes is read by check, which asks what only the organisation knows") {
  for (const auto language : {Language::en, Language::de}) {
    Room room;
    room.language = language;
    room.files["tickets.csv"] = tickets();
    REQUIRE(room.say({"learn", "tickets.csv", "--write", "organisation.yaml"}) == 0);
    INFO(room.files["organisation.yaml"]);
    const int exit = room.say({"check", "organisation.yaml", "--format", "json"});
    INFO(room.out);
    CHECK(room.complaint.empty());
    const auto json = format::parse_json(room.out);
    REQUIRE(json);
    CHECK(json->at("counts").at("problems") == 0);
    CHECK(json->at("coverage").at("services") == 2);
    // Nobody can learn from tickets who receives a service: that stays an error until somebody says it.
    CHECK(exit == 1);
    CHECK(json->at("counts").at("errors") == 2);
    for (const auto& finding : json->at("findings").as_array()) {
      if (finding.at("severity") == "error") CHECK(finding.at("id") == "Z101");
    }
  }
}
