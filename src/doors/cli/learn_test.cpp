#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "doors/cli/command.hpp"
#include "doors/cli/learn/html/html.hpp"
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

TEST_CASE(
    "the report as a page stands alone: verdict, both bases, tables, digest, and no text becomes a tag") {
  for (const auto language : {Language::en, Language::de}) {
    Room room;
    room.language = language;
    auto csv = tickets();
    for (auto at = csv.find("Zählerwechsel"); at != std::string::npos; at = csv.find("Zählerwechsel"))
      csv.replace(at, std::string_view{"Zählerwechsel"}.size(), "<script>alert('x&y')</script>");
    room.files["a&b.csv"] = csv;
    REQUIRE(room.say({"learn", "a&b.csv", "--html", "report.html"}) == 0);
    const auto& page = room.files["report.html"];
    const auto holds = [&](std::string_view text) { return page.find(text) != std::string::npos; };
    const bool german = language == Language::de;
    CHECK_FALSE(holds("<script"));
    CHECK_FALSE(holds("src="));
    CHECK_FALSE(holds("href="));
    CHECK_FALSE(holds("url("));
    CHECK(holds("&lt;script&gt;alert(&#39;x&amp;y&#39;)&lt;/script&gt;"));
    CHECK(holds("Straßenlaterne: &quot;&quot;defekt&quot;&quot;"));
    CHECK(holds("a&amp;b.csv"));
    CHECK(holds("default-src 'none'"));
    CHECK(holds(german ? "<h1>Von 100 fälligen Zusagen hielten 85.</h1>"
                       : "<h1>Of 100 promises that were due, 85 were kept.</h1>"));
    CHECK(holds(german ? "von allen fälligen" : "of all that were due"));
    CHECK(holds(german ? "von den geschlossenen" : "of those closed"));
    CHECK(holds(german ? "<html lang=\"de\">" : "<html lang=\"en\">"));
    CHECK(holds(german ? "Keine Spalte sah nach Personen aus." : "No column looked like persons."));
    CHECK(holds("SHA-256 "));
    // Repeated it writes over its own report, never over anything else.
    CHECK(room.say({"learn", "a&b.csv", "--html", "report.html"}) == 0);
    room.files["letter.html"] = "<!doctype html><p>Dear Jana</p>";
    CHECK(room.say({"learn", "a&b.csv", "--html", "letter.html"}) == 2);
    CHECK(room.complaint.find("Z9896") != std::string::npos);
    CHECK(room.files["letter.html"] == "<!doctype html><p>Dear Jana</p>");
  }
}

TEST_CASE("what was mended while reading stands in the report, in every form") {
  Room room;
  std::string csv =
      "\xEF\xBB\xBF"
      "case;opened;closed;type;assigned_to\n";
  for (int i = 0; i < 20; ++i)
    csv += std::to_string(i) + ";03.03.2026 08:00;03.03.2026 12:00;M\xFCll;Weber, Maria\n";
  room.files["t.csv"] = csv;
  REQUIRE(room.say({"learn", "t.csv", "--html", "r.html"}) == 0);
  CHECK(room.out.find("Read as CSV in Windows-1252, separator ;") != std::string::npos);
  CHECK(room.out.find("Z9257") != std::string::npos);
  CHECK(room.out.find("(t.csv:2:") != std::string::npos);
  const auto& page = room.files["r.html"];
  CHECK(page.find("Müll") != std::string::npos);
  CHECK(page.find("Z9257") != std::string::npos);
  CHECK(page.find("neither read nor stored: assigned_to") != std::string::npos);
  CHECK(page.find("Weber") == std::string::npos);
  CHECK(page.find("Nothing was promised") != std::string::npos);
  REQUIRE(room.say({"learn", "t.csv", "--format", "json"}) == 0);
  const auto json = format::parse_json(room.out);
  REQUIRE(json);
  CHECK(json->at("read_as").at("encoding") == "Windows-1252");
  CHECK(json->at("read_as").at("remarks").at(0).at("problem") == "Z9257");
}

TEST_CASE("history without a file, and watching without a place for it, are refused with their numbers") {
  Room room;
  CHECK(room.say({"learn"}) == 2);
  CHECK(room.complaint.find("Z9641") != std::string::npos);
  CHECK(room.say({"learn", "tickets.csv", "--watch", "drop"}) == 2);
  CHECK(room.complaint.find("Z9640") != std::string::npos);
}
