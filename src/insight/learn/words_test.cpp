#include <doctest/doctest.h>

#include "insight/learn/words_internal.hpp"

using namespace zusage;
using namespace zusage::learn;

TEST_CASE("names become plain words") {
  CHECK(plain_words("slaTarget_dt") == "sla target dt");
  CHECK(plain_words("Fällig am (Soll)") == "faellig am soll");
  CHECK(plain_words("  GROSS__Straße ") == "gross strasse");
}

TEST_CASE("a whole name speaks louder than a part, and parts are whole words") {
  const auto weight = [](Field field, std::string_view header) {
    return speaks_for(field, plain_words(header)).weight;
  };
  CHECK(weight(Field::type, "type") > weight(Field::type, "contact_type"));
  CHECK(weight(Field::closed, "closed_at") > weight(Field::closed, "resolved_at"));
  CHECK(weight(Field::closed, "vendor") == 0);
  CHECK(weight(Field::opened, "Eröffnet am") > 0);
  CHECK(weight(Field::promised, "Fälligkeit") > 0);
  CHECK(weight(Field::provider, "Zuständige Stelle") > 0);
}

TEST_CASE("columns of persons are recognised, columns of groups are not") {
  for (const auto* header :
       {"assigned_to", "caller_id", "opened_by", "resolved_by", "sys_updated_by", "sys_created_by",
        "Sachbearbeiter", "Erstellt von", "E-Mail", "team_lead", "Kunde", "owner"}) {
    CHECK_MESSAGE(!word_of_persons(plain_words(header)).empty(), header);
  }
  for (const auto* header : {"assignment_group", "queue", "department", "Bearbeitergruppe", "owner group",
                             "contact_type", "neighborhood", "user_count", "team"}) {
    CHECK_MESSAGE(word_of_persons(plain_words(header)).empty(), header);
  }
}

TEST_CASE("flags speak for themselves or take their sense from the name") {
  CHECK(flag_word("TRUE") == FlagWord::yes);
  CHECK(flag_word("Nein") == FlagWord::no);
  CHECK(flag_word("ONTIME") == FlagWord::kept);
  CHECK(flag_word("überfällig") == FlagWord::broken);
  CHECK(flag_word("maybe") == FlagWord::none);
  CHECK(means_kept(FlagWord::no, speaks_of_breaking("sla breached")));
  CHECK_FALSE(means_kept(FlagWord::broken, true));
}

TEST_CASE("numbers are grouped as their readers do") {
  CHECK(grouped(0, Language::en) == "0");
  CHECK(grouped(999, Language::de) == "999");
  CHECK(grouped(1234567, Language::en) == "1,234,567");
  CHECK(grouped(1234567, Language::de) == "1.234.567");
  CHECK(grouped(-1234, Language::en) == "-1,234");
}
