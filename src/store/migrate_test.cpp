#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <initializer_list>

#include <support/fresh_database.hpp>

#include "store/migrate_internal.hpp"
#include "store/migrations.hpp"
#include "store/problems.hpp"
#include "store/sql.hpp"

using namespace zusage;
using namespace zusage::store;

namespace {

constexpr Question first{0, "create table thing (id {int64} primary key, said {text} not null) {strict};"};
constexpr Question second{1, "alter table thing add column at {instant};"};
constexpr Question spoilt{1, "alter table thing add column at {instant}; select * from nowhere;"};
constexpr Question first_changed{0, "create table thing (id {int64} primary key) {strict};"};
constexpr std::array<const Question*, 1> one_step = {&first};
constexpr std::array<const Question*, 2> two_steps = {&first, &second};
constexpr std::array<const Question*, 2> spoilt_steps = {&first, &spoilt};
constexpr std::array<const Question*, 1> changed_step = {&first_changed};

struct Shelf {
  tests::FreshFolder folder;
  std::string file = folder.path() + "/zusage.db";
  std::string backups = folder.path() + "/backup";

  [[nodiscard]] std::string text(const std::string& question) const { return text_in(file, question); }
  [[nodiscard]] static std::string text_in(const std::string& path, const std::string& question) {
    Connection connection{path, Opening::write, 0};
    auto statement = connection.compile(question);
    std::string answer;
    if (statement.step()) statement.read(0, answer);
    return answer;
  }
  void run(const std::string& statements) const { Connection{file, Opening::write, 0}.run(statements); }
};

}  // namespace

TEST_CASE("each step is applied once and its checksum is kept") {
  const Shelf shelf;
  REQUIRE(migrate(shelf.file, shelf.backups, one_step).has_value());
  REQUIRE(migrate(shelf.file, shelf.backups, one_step).has_value());
  CHECK(shelf.text("select count(*) from schema_version") == "1");
  CHECK(shelf.text("select checksum from schema_version where number = 1") == to_hex(sha256(first.text)));
}

TEST_CASE("what holds data is copied before a step changes it") {
  const Shelf shelf;
  REQUIRE(migrate(shelf.file, shelf.backups, one_step).has_value());
  CHECK_FALSE(std::filesystem::exists(shelf.backups));
  shelf.run("insert into thing (id, said) values (1, 'before')");
  REQUIRE(migrate(shelf.file, shelf.backups, two_steps).has_value());
  CHECK(shelf.text("select count(*) from schema_version") == "2");
  const auto copy = shelf.backups + "/before-schema-2.db";
  CHECK(Shelf::text_in(copy, "select said from thing") == "before");
  CHECK(Shelf::text_in(copy, "select count(*) from schema_version") == "1");
}

TEST_CASE("a step that fails leaves nothing behind") {
  const Shelf shelf;
  REQUIRE(migrate(shelf.file, shelf.backups, one_step).has_value());
  CHECK_THROWS_AS((void)migrate(shelf.file, shelf.backups, spoilt_steps), StoreFault);
  CHECK(shelf.text("select count(*) from schema_version") == "1");
  CHECK(shelf.text("select count(*) from pragma_table_info('thing')") == "2");
  REQUIRE(migrate(shelf.file, shelf.backups, two_steps).has_value());
}

TEST_CASE("a schema newer than this program, and a changed step, are refused untouched") {
  const Shelf shelf;
  REQUIRE(migrate(shelf.file, shelf.backups, two_steps).has_value());
  const auto newer = migrate(shelf.file, shelf.backups, one_step);
  REQUIRE_FALSE(newer.has_value());
  CHECK(newer.error().kind == &problems::schema_newer);
  CHECK(title_of(newer.error(), Language::en).find("schema 2, known 1") != std::string::npos);
  const auto changed = migrate(shelf.file, shelf.backups, changed_step);
  REQUIRE_FALSE(changed.has_value());
  CHECK(changed.error().kind == &problems::schema_newer);

  const Shelf other;
  REQUIRE(migrate(other.file, other.backups, one_step).has_value());
  const auto step = migrate(other.file, other.backups, changed_step);
  REQUIRE_FALSE(step.has_value());
  CHECK(step.error().kind == &problems::schema_changed);
}

TEST_CASE("the database refuses a newer schema and a file that is none, as problems") {
  tests::FreshDatabase fresh;
  fresh.behind("insert into schema_version (number, checksum) values (9999, 'x')");
  const auto newer = Database::open(fresh.file(), fresh.backups());
  REQUIRE_FALSE(newer.has_value());
  CHECK(newer.error().kind == &problems::schema_newer);

  const Shelf shelf;
  std::ofstream(shelf.file) << std::string(5'000, 'x');
  const auto damaged = Database::open(shelf.file, shelf.backups);
  REQUIRE_FALSE(damaged.has_value());
  CHECK(damaged.error().kind == &problems::database_damaged);
}

TEST_CASE("steps and questions say nothing that only one database understands") {
  const auto says_none_of = [](const Question& question, std::initializer_list<const char*> words) {
    for (const auto* word : words) {
      INFO(question.text, ": '", word, "' is one database's own word");
      CHECK(question.text.find(word) == std::string_view::npos);
    }
  };
  // Types are named by placeholders; a column may be called text, a type may not.
  for (const auto* step : migrations::all) {
    says_none_of(*step, {" integer", " int ", " bigint", " blob", " bytea", " real", " numeric", " boolean",
                         " any ", " text not", " text,", " text)", ") strict", "autoincrement",
                         "without rowid", "datetime", "timestamp"});
  }
  for (const auto* question : sql::all) {
    says_none_of(*question,
                 {"insert or ", "replace into", "ifnull(", "rowid", " glob ", "pragma", "strftime",
                  "datetime(", "json_", "indexed by", "collate ", "last_insert", "::", "returning"});
  }
}
