// What columns are taken for, on small tables of every kind.
#include <doctest/doctest.h>

#include <algorithm>

#include "insight/learn/columns.hpp"
#include "insight/learn/problems.hpp"

using namespace zusage;
using namespace zusage::learn;

namespace {

Result<Columns> choose(std::string_view text, const Mapping& mapping = {},
                       std::string_view zone = "Europe/Berlin") {
  Survey survey;
  survey.take(text);
  return survey.choose(mapping, zone);
}

std::string taken(const Columns& columns, Field field) {
  const auto found = columns.taken.find(field);
  return found == columns.taken.end() ? "-" : found->second.header;
}

const PassedOver& passed_over(const Columns& columns, std::string_view header) {
  const auto found = std::ranges::find(columns.passed_over, header, &PassedOver::header);
  REQUIRE(found != columns.passed_over.end());
  return *found;
}

}  // namespace

TEST_CASE("a German export is understood by its names") {
  const auto columns = choose(
      "Ticketnummer;Anliegenart;Eröffnet am;Fällig am;Erledigt am;Bearbeitergruppe;Sachbearbeiter\n"
      "A-1;Strom;01.03.2026 08:00;03.03.2026;02.03.2026 10:00;Netzbau;Weber\n"
      "A-2;Müll;01.03.2026 09:00;02.03.2026;;Bauhof;Kurz\n");
  REQUIRE(columns.has_value());
  CHECK(taken(*columns, Field::case_id) == "Ticketnummer");
  CHECK(taken(*columns, Field::opened) == "Eröffnet am");
  CHECK(taken(*columns, Field::promised) == "Fällig am");
  CHECK(taken(*columns, Field::closed) == "Erledigt am");
  CHECK(taken(*columns, Field::type) == "Anliegenart");
  CHECK(taken(*columns, Field::provider) == "Bearbeitergruppe");
  CHECK(taken(*columns, Field::kept) == "-");
  REQUIRE(columns->dropped.size() == 1);
  CHECK(columns->dropped[0].header == "Sachbearbeiter");
  CHECK(columns->dropped[0].why.de == "der Name sagt „sachbearbeiter“");
  CHECK(columns->taken.at(Field::closed).why.en ==
        "its name says \"erledigt am\"; times: 1; empty: 1; day before month, cells that leave no doubt: 1; "
        "never before "
        "Eröffnet am");
}

TEST_CASE(
    "day and month are told apart by cells that leave no doubt, else by the other columns, else by the "
    "zone") {
  const std::string sure =
      "id,created,due,done\n1,01/02/2024 10:00,01/03/2024,01/02/2024\n2,01/14/2024 10:00,01/15/2024,\n";
  const auto columns = choose(sure);
  REQUIRE(columns.has_value());
  CHECK(columns->taken.at(Field::opened).order == DayOrder::month_first);
  CHECK(columns->taken.at(Field::closed).order == DayOrder::month_first);
  CHECK(columns->taken.at(Field::closed).why.en.find("as in the other columns") != std::string::npos);
  const std::string unsure = "id,opened,closed\n1,01/02/2024,02/02/2024\n2,03/04/2024,04/04/2024\n";
  CHECK(choose(unsure)->taken.at(Field::opened).order == DayOrder::day_first);
  const auto american = choose(unsure, {}, "America/New_York");
  CHECK(american->taken.at(Field::opened).order == DayOrder::month_first);
  CHECK(american->taken.at(Field::opened).why.de.find("geraten") != std::string::npos);
}

TEST_CASE("the rows after the sample are asked as long as day and month are undecided") {
  std::string text = "id,opened,closed\n";
  for (int i = 0; i < 7000; ++i) text += std::to_string(i) + ",01/02/2024 10:00,01/02/2024 11:00\n";
  text += "x,01/20/2024 10:00,01/20/2024 11:00\n";
  const auto columns = choose(text);
  REQUIRE(columns.has_value());
  CHECK(columns->taken.at(Field::opened).order == DayOrder::month_first);
  CHECK(columns->rows_seen == 5000);
}

TEST_CASE("without a helpful name the earliest time is the opening and a later one the end") {
  const auto columns = choose(
      "a,b,c\nx1,2024-01-03 10:00,2024-01-01 10:00\nx2,2024-01-05 10:00,2024-01-02 10:00\n"
      "x3,,2024-01-02 10:00\n");
  REQUIRE(columns.has_value());
  CHECK(taken(*columns, Field::opened) == "c");
  CHECK(taken(*columns, Field::closed) == "b");
  CHECK(taken(*columns, Field::case_id) == "a");
  CHECK(columns->taken.at(Field::opened).why.en.find("no name helped") == 0);
}

TEST_CASE("times beat a flag, and a flag counts where nothing says when it was due") {
  const auto both = choose("id,opened,due,closed,overdue\n1,2024-01-01,2024-01-02,2024-01-02,no\n");
  REQUIRE(both.has_value());
  CHECK(taken(*both, Field::kept) == "-");
  CHECK(both->flag_column == 4);
  CHECK(both->flag_is_reversed);
  CHECK(passed_over(*both, "overdue").field == Field::kept);
  const auto alone =
      choose("id,opened,closed,sla_breached\n1,2024-01-01,2024-01-02,no\n2,2024-01-01,2024-01-02,yes\n");
  CHECK(taken(*alone, Field::kept) == "sla_breached");
  CHECK(alone->taken.at(Field::kept).why.en == "its name says \"sla breached\"; kept: no; broken: yes");
}

TEST_CASE("content has a veto: what is no time is no closing, what is mostly earlier neither") {
  const auto columns = choose(
      "number,opened_at,closed_code,end_date,resolved\n1,2024-02-01,code "
      "6,2023-01-01,2024-02-03\n2,2024-02-02,code 7,2023-01-01,\n");
  REQUIRE(columns.has_value());
  CHECK(taken(*columns, Field::closed) == "resolved");
  CHECK(passed_over(*columns, "closed_code").why.en == "it holds no times");
  CHECK(passed_over(*columns, "end_date").why.en == "it is mostly before opened_at");
}

TEST_CASE("what the user says overrules everything, and a dash means none") {
  const std::string text =
      "number,created,closed,category,subject,team\n1,2024-01-01,2024-01-02,a,b,t\n2,2024-01-01,,c,b,t\n";
  const auto columns =
      choose(text, {{Field::type, "Subject"}, {Field::provider, "-"}, {Field::case_id, "-"}});
  REQUIRE(columns.has_value());
  CHECK(taken(*columns, Field::type) == "subject");
  CHECK(columns->taken.at(Field::type).why.en == "you said so (--map)");
  CHECK(taken(*columns, Field::provider) == "-");
  CHECK(taken(*columns, Field::case_id) == "-");
}

TEST_CASE("persons are never taken as type or provider, by name or by content") {
  const auto by_name = choose("id,opened,closed,assigned_to\n1,2024-01-01,2024-01-02,Weber\n",
                              {{Field::provider, "assigned_to"}});
  REQUIRE_FALSE(by_name.has_value());
  CHECK(by_name.error().kind == &problems::learn_looks_like_persons);
  const auto by_content = choose(
      "id,opened,closed,team\n1,2024-01-01,2024-01-02,m.weber@example.org\n2,2024-01-01,,j@example.org\n");
  REQUIRE(by_content.has_value());
  CHECK(taken(*by_content, Field::provider) == "-");
  CHECK(by_content->dropped.at(0).header == "team");
}

TEST_CASE("an export in which nothing is closed yet keeps its empty column") {
  const auto columns = choose("id,opened,closed\n1,2024-01-01,\n2,2024-01-02,\n");
  REQUIRE(columns.has_value());
  CHECK(taken(*columns, Field::closed) == "closed");
}

TEST_CASE("each thing that cannot be chosen is a problem of its own") {
  const auto kind_of = [](std::string_view text, const Mapping& mapping = {}) {
    return choose(text, mapping).error().kind;
  };
  CHECK(kind_of("a,b\n1,2\n") == &problems::learn_column_missing);
  CHECK(kind_of("id,opened,closed\n") == &problems::learn_nothing_left);
  const auto misspelt = choose("id,opened,closed\n1,2024-01-01,\n", {{Field::closed, "closd"}});
  CHECK(misspelt.error().kind == &problems::learn_unknown_column);
  CHECK(title_of(misspelt.error(), Language::en) == "there is no column 'closd' (closed?)");
}

TEST_CASE("a mapping is a list of field=column") {
  const auto mapping = parse_mapping(" opened=open_dt , case=number,kept=-");
  REQUIRE(mapping.has_value());
  CHECK(*mapping == Mapping{{Field::opened, "open_dt"}, {Field::case_id, "number"}, {Field::kept, "-"}});
  const auto unknown = parse_mapping("opend=x");
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().kind == &problems::learn_unknown_field);
  CHECK(title_of(unknown.error(), Language::de) == "--map kennt „opend“ nicht (opened?)");
  CHECK_FALSE(parse_mapping("opened=").has_value());
  CHECK_FALSE(parse_mapping("opened").has_value());
}
