// A real export becomes history: the same figures as the report, nothing twice, and whole when folded again.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>

#include <filesystem>
#include <fstream>
#include <support/fresh_database.hpp>
#include <support/shared_data.hpp>

#include "app/control.hpp"
#include "app/handover.hpp"
#include "app/history/past.hpp"
#include "app/history/take.hpp"
#include "app/history/watch.hpp"
#include "app/outside.hpp"
#include "conversation/record/verify.hpp"
#include "insight/learn/problems_history.hpp"
#include "insight/learn/problems_taking.hpp"
#include "insight/steering/kept_share.hpp"

using namespace zusage;
using namespace zusage::app;

namespace {

constexpr std::string_view header =
    "number,opened_at,due_date,closed_at,category,assignment_group,assigned_to\n";

std::string export_with(const tests::FreshFolder& folder, const std::string& name, const std::string& rows) {
  const auto path = folder.path() + "/" + name;
  std::ofstream(path) << header << rows;
  return path;
}

std::string some_rows(int count, bool closed) {
  std::string rows;
  for (int i = 0; i < count; ++i) {
    rows += "T-" + std::to_string(100 + i) + ",2026-03-0" + std::to_string(1 + i % 9) +
            " 08:00,2026-03-20 12:00," +
            (closed ? "2026-03-1" + std::to_string(i % 9) + " 10:00" : std::string{}) +
            (i % 2 == 0 ? ",Ausweise,Bürgeramt," : ",Wohnsitz,Meldestelle,") + "Anna Muster\n";
  }
  return rows;
}

cli::HistoryWish wish_for(const std::string& data, const std::string& file) {
  return {.data = data,
          .file = file,
          .system = "Altsystem",
          .url = "https://alt.example.org/{number}",
          .time_zone = "Europe/Berlin",
          .with_draft = true,
          .language = Language::de};
}

Result<cli::HistoryDone> take(const cli::HistoryWish& wish) {
  return take_history_into(wish, [](const cli::HistoryProgress&) {});
}

int number_of(const Result<cli::HistoryDone>& done) { return done ? 0 : done.error().kind->number; }

bool is_whole(const std::string& data) {
  const auto house = House::open(data, store::Missing::refuse).value();
  house->recorder().stop();
  auto& database = house->database();
  return record::verify(database.ledger(), organisation).is_clean() &&
         database.projections_digest(organisation) == database.fold_again(organisation, false);
}

// The imported commitments of all services, counted as the steering counts.
steering::Count counted(const std::string& data, Instant as_of) {
  const auto house = House::open(data, store::Missing::refuse).value();
  std::vector<steering::Commitment> all;
  for (const auto& service : house->recorder().known()->organisation->services) {
    for (const auto& row :
         house->database().requests().outcomes(organisation, {.service = service.id, .since = {}})) {
      CHECK(row.imported);
      all.push_back({.standing = static_cast<steering::Standing>(row.standing),
                     .due = row.first_due,
                     .declared_at = row.done_at,
                     .ended_at = row.ended_at});
    }
  }
  return steering::count(all, as_of);
}

}  // namespace

TEST_CASE("Boston 2013 as history counts what the report counts: 2,433 + 63 + 195 + 0 + 21 + 383") {
  const auto file = tests::shared_path("data/logs/boston311/boston311_2013.csv.gz");
  if (!std::filesystem::exists(file)) {
    MESSAGE("skipped: shared data not found");
    return;
  }
  const tests::FreshFolder folder;
  auto wish = wish_for(folder.path() + "/data", file);
  wish.time_zone = "America/New_York";
  const auto done = take(wish);
  REQUIRE(done.has_value());
  CHECK(done->taken.fresh == 3095);
  CHECK(done->tickets == 3095);
  const auto read = read_export(wish);
  REQUIRE(read.has_value());
  const auto count = counted(wish.data, read->learned.as_of);
  const auto& tally = read->learned.totals.tally;
  CHECK(count.kept == 2433);
  CHECK(count.kept == tally.kept);
  CHECK(count.broken_closed == 63);
  CHECK(count.broken_open == 195);
  CHECK(count.undecided == 0);
  CHECK(count.without_due == 21);
  CHECK(tally.tickets - count.kept - count.broken_closed - count.broken_open - count.without_due == 383);
  const auto share = steering::kept_share(count);
  CHECK(share.of_all_due.value == read->learned.totals.kept_share.of_all_due.value);
  CHECK(share.of_closed.value == read->learned.totals.kept_share.of_closed.value);
  const auto again = take(wish);
  REQUIRE(again.has_value());
  CHECK(again->taken == record::TakenOver{.unchanged = 3095});
  CHECK(is_whole(wish.data));
}

TEST_CASE("groups that are no service are refused with advice; the draft makes them services and teams") {
  const tests::FreshFolder folder;
  const auto file = export_with(folder, "tickets.csv", some_rows(40, true));
  auto wish = wish_for(folder.path() + "/data", file);
  wish.with_draft = false;
  CHECK(number_of(take(wish)) == 9705);
  wish.with_draft = true;
  const auto done = take(wish);
  REQUIRE(done.has_value());
  CHECK(done->revision == 1);
  CHECK(done->dropped == "assigned_to");
  CHECK(cli::said_of_history(*done, wish).find("assigned_to") != std::string::npos);
  wish.file =
      export_with(folder, "more.csv",
                  "T-900,2026-03-01 08:00,,2026-03-02 08:00,Hunde,Bürgeramt,\n" + some_rows(30, true));
  CHECK(number_of(take(wish)) == problems::history_draft_into_filled.number);
  wish.with_draft = false;
  const auto refused = take(wish);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::history_unknown_services);
  CHECK(title_of(refused.error(), Language::de) ==
        "Für 1 Gruppen des Exports hat die Organisation keine Leistung: Hunde");
  wish.service = "nothing";
  CHECK(number_of(take(wish)) == problems::history_no_such_service.number);
  wish.service = "ausweise";
  CHECK(take(wish).has_value());
  CHECK(is_whole(wish.data));
}

TEST_CASE("no person of the export is stored anywhere") {
  const tests::FreshFolder folder;
  auto wish = wish_for(folder.path() + "/data", export_with(folder, "tickets.csv", some_rows(40, true)));
  REQUIRE(take(wish).has_value());
  std::string bytes;
  for (const auto& found : std::filesystem::recursive_directory_iterator{wish.data}) {
    if (!found.is_regular_file()) continue;
    std::ifstream in(found.path(), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(in), {});
  }
  CHECK(bytes.find("T-100") != std::string::npos);
  CHECK(bytes.find("Anna Muster") == std::string::npos);
}

TEST_CASE("an export without numbers, a link without a gap and a bad day are refused with their numbers") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/no.csv";
  std::ofstream(path) << "opened_at,closed_at,category\n2026-03-01,2026-03-02,A\n2026-03-03,2026-03-04,B\n";
  auto wish = wish_for(folder.path() + "/data", path);
  wish.mapping = "case=-";
  CHECK(number_of(take(wish)) == problems::history_without_numbers.number);
  wish.mapping.clear();
  wish.file = export_with(folder, "tickets.csv", some_rows(10, true));
  wish.url = "javascript:alert({number})";
  CHECK(number_of(take(wish)) == problems::history_no_link.number);
  wish.url = "https://alt.example.org/";
  CHECK(number_of(take(wish)) == problems::history_no_link.number);
  wish.url.clear();
  wish.as_of = "yesterday";
  CHECK(number_of(take(wish)) == problems::history_no_as_of.number);
}

TEST_CASE("what was taken over is listed, newest first, whole lines only") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  CHECK(past_imports(data, 9).empty());
  const auto file = export_with(folder, "alt.csv", some_rows(20, false));
  REQUIRE(take(wish_for(data, file)).has_value());
  auto later = wish_for(data, export_with(folder, "neu.csv", some_rows(20, true)));
  later.by = "b.sommer";
  later.name = "Vorgänge.csv";
  REQUIRE(take(later).has_value());
  later.url = "https://alt.example.org/";
  CHECK_FALSE(take(later).has_value());
  std::ofstream(data + "/files/imports.jsonl", std::ios::app) << "{\"at\": 17";  // a crash in the middle
  const auto past = past_imports(data, 9);
  REQUIRE(past.size() == 3);
  CHECK(past[0].problem == problems::history_no_link.number);
  CHECK(past[1].by == "b.sommer");
  CHECK(past[1].file == "Vorgänge.csv");
  CHECK(past[1].continued == 20);
  CHECK(past[2].by.empty());
  CHECK(past[2].file == "alt.csv");
  CHECK(past[2].matters == 20);
  CHECK(past[2].fresh == 20);
  CHECK(past_imports(data, 1).size() == 1);
}

TEST_CASE("a team that nobody named answers for nothing") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  {
    auto house = House::open(data, store::Missing::make).value();
    REQUIRE(house
                ->load({{.path = "o.yaml",
                         .content = "zusage: 1\norganisation: {id: o, name: O}\nservices:\n  - {id: "
                                    "ausweise, name: Ausweise}\n"
                                    "  - {id: wohnsitz, name: Wohnsitz}\n"}},
                       "administrator", {})
                .has_value());
  }
  auto wish = wish_for(data, export_with(folder, "tickets.csv", some_rows(10, true)));
  wish.with_draft = false;
  CHECK(number_of(take(wish)) == problems::history_nobody_answers.number);
}

TEST_CASE("a server that holds the directory takes the export over itself") {
  const tests::FreshFolder folder;
  auto wish = wish_for(folder.path() + "/data", export_with(folder, "tickets.csv", some_rows(40, true)));
  auto house = House::open(wish.data, store::Missing::make).value();
  Histories histories{*house};
  const auto control =
      Control::open(control_path(wish.data), [&](std::string_view line, const Control::Meanwhile&) {
        return histories.answer(line).value_or("{}");
      });
  REQUIRE(control.has_value());
  const auto done = take(wish);
  REQUIRE(done.has_value());
  CHECK(done->taken.fresh == 40);
  CHECK(done->dropped == "assigned_to");
  CHECK(house->database().requests().by_number(organisation, 1001)->imported);
  wish.url = "not a link";
  const auto refused = take(wish);
  REQUIRE_FALSE(refused.has_value());
  CHECK(title_of(refused.error(), Language::de) == "„not a link“ ergibt keinen Link zu einem Vorgang");
}

TEST_CASE("a dropped file is taken once it stopped growing, put away with a report, and never taken twice") {
  const tests::FreshFolder folder;
  const auto drop_path = folder.path() + "/drop";
  std::filesystem::create_directories(drop_path);
  std::string printed;
  auto outside = real_outside();
  outside.print = [&](std::string_view text) { printed += text; };
  outside.language = Language::de;
  Drop drop{drop_path, wish_for(folder.path() + "/data", "")};
  CHECK(drop.look(outside) == 0);
  std::ofstream(drop_path + "/a.csv") << header << some_rows(40, true);
  CHECK(drop.look(outside) == 0);  // seen the first time: it may still grow
  CHECK(drop.look(outside) == 1);
  CHECK(printed.find("a.csv: 40 Vorgänge aus Altsystem: 40 neu") != std::string::npos);
  CHECK(std::filesystem::exists(drop_path + "/done/a.csv"));
  CHECK(std::filesystem::exists(drop_path + "/done/a.csv.txt"));
  std::ofstream(drop_path + "/b.csv") << header << some_rows(40, true);
  std::ofstream(drop_path + "/bad.csv") << "";
  (void)drop.look(outside);
  CHECK(drop.look(outside) == 2);
  CHECK(printed.find("b.csv wurde schon übernommen") != std::string::npos);
  CHECK(std::filesystem::exists(drop_path + "/failed/bad.csv.txt"));
  std::ifstream report(drop_path + "/failed/bad.csv.txt");
  std::string first;
  std::getline(report, first);
  CHECK(first.starts_with("Z9"));
  std::string complaint;
  outside.complain = [&](std::string_view text) { complaint += text; };
  CHECK(watch_folder(drop_path + "/a.csv", wish_for("", ""), outside) == cli::Exit::wrong_input);
  CHECK(complaint.find("Z9628") != std::string::npos);
}

TEST_CASE("a disk that fills up in the middle keeps what was written, and repeating goes on") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  std::string rows;
  for (int i = 0; i < 6000; ++i)
    rows += "T-" + std::to_string(10'000 + i) +
            ",2026-03-02 08:00,2026-03-20 12:00,2026-03-12 10:00,Ausweise,"
            "Bürgeramt,\n";
  const auto wish = wish_for(data, export_with(folder, "many.csv", rows));
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto former = std::signal(SIGXFSZ, SIG_IGN);
  const auto stopped = take_history_into(wish, [&](const cli::HistoryProgress& progress) {
    if (progress.taken.fresh == 0) return;
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(data + "/zusage.db"));
    const rlimit full{.rlim_cur = size + 65'536, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
  });
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, former);
  CHECK(number_of(stopped) == 9626);
  CHECK(is_whole(data));
  const auto repeated = take(wish);
  REQUIRE(repeated.has_value());
  CHECK(repeated->taken.fresh > 0);
  CHECK(repeated->taken.fresh < 6000);
  CHECK(repeated->taken.fresh + repeated->taken.unchanged == 6000);
  CHECK(is_whole(data));
}
