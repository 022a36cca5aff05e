// SQL: one question a file, named by what it asks; portable, and never across organisations.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pattern.hpp"
#include "sources.hpp"

namespace {

std::string text_of(const house::File& file) {
  std::string text;
  for (const auto& line : file.lines) text += line + "\n";
  return text;
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

const std::vector<house::File>& questions() {
  static const auto all = house::files_below("src/store/sql", {".sql"});
  return all;
}

}  // namespace

TEST_CASE("a question is named <projection>.<question>.sql") {
  const house::Pattern name("^[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*\\.sql$");
  for (const auto& file : questions()) {
    INFO(file.path, ": name it by what it reads, a dot, and what it asks: request.by_number.sql");
    CHECK(name.found_in(name_of(file.path)));
  }
  CHECK(questions().size() > 20);
}

TEST_CASE("every question is asked") {
  std::string code;
  for (const auto& file : house::files_below("src/store", {".cpp", ".hpp"})) code += text_of(file);
  for (const auto& file : questions()) {
    auto symbol = name_of(file.path);
    symbol.resize(symbol.size() - 4);
    std::ranges::replace(symbol, '.', '_');
    const house::Pattern asked("sql::" + symbol + "([^a-z_]|$)");
    INFO(file.path, ": nobody asks sql::", symbol, "; remove the file");
    CHECK((asked.found_in(code) || house::excepted("question_unused", file.path)));
  }
}

TEST_CASE("every statement names the organisation") {
  for (const auto& file : questions()) {
    const auto text = text_of(file);
    const auto name = name_of(file.path);
    if (name.starts_with("transaction.") || name.starts_with("mark.")) continue;  // they touch no row
    INFO(file.path, ": begin with organisation_id = ?1; no data crosses organisations");
    CHECK(text.find("organisation_id") != std::string::npos);
  }
}

TEST_CASE("statements are spelled so that every database reads them") {
  const house::Pattern own(
      R"((autoincrement|insert +or +|replace +into|rowid|pragma|datetime *\(|strftime|julianday|unixepoch|ifnull|iif *\(|printf *\(|group_concat|last_insert|changes *\(|collate +nocase|[^a-z_]glob[^a-z_]|json_[a-z]+ *\(|typeof|`|\[[a-z_]+\]|limit +[?0-9]+ *,|==|"[a-z_]+"))");
  for (const auto* folder : {"src/store/sql", "src/store/migrations"}) {
    for (const auto& file : house::files_below(folder, {".sql"})) {
      for (std::size_t i = 0; i < file.lines.size(); ++i) {
        auto line = file.lines[i].substr(0, file.lines[i].find("--"));
        std::ranges::transform(line, line.begin(), [](unsigned char c) { return std::tolower(c); });
        INFO(file.path, ":", i + 1,
             ": only SQLite reads this; say coalesce, on conflict … do, limit … offset, case when");
        CHECK_FALSE(own.found_in(line));
      }
    }
  }
}

TEST_CASE("a step names its types by placeholders") {
  const house::Pattern type("([a-z_] (integer|int|bigint|blob|text|real|bytea|varchar)([ ,)]|$)|\\) strict)");
  for (const auto& file : house::files_below("src/store/migrations", {".sql"})) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto& line = file.lines[i];
      if (line.find('{') == std::string::npos) continue;  // declares no column
      INFO(file.path, ":", i + 1, ": write {int64}, {text}, {bytes}, {instant}, {strict}");
      CHECK_FALSE(type.found_in(line));
    }
  }
}

TEST_CASE("SQL stands in sql/ and migrations/, not between the lines of C++") {
  const house::Pattern statement("\"(select|insert into|update|delete from|create|drop|alter) ");
  const house::Pattern pragma("\"pragma ");
  for (const auto& file : house::files_below("src", {".cpp", ".hpp"})) {
    if (file.is_test() || house::excepted("sql_in_code", file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      INFO(file.path, ":", i + 1, ": put it into src/store/sql, one question a file");
      const bool in_store = file.path.starts_with("src/store/");
      CHECK_FALSE((in_store && statement.found_in(file.lines[i])));
      CHECK_FALSE((pragma.found_in(file.lines[i]) && name_of(file.path) != "sqlite.cpp"));
    }
  }
}
