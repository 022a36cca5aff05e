// Migrations: the file is copied before the first step that changes something that holds data.
#include "store/migrate_internal.hpp"

#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <map>

#include "store/problems.hpp"

namespace zusage::store {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types = {{{"{int64}", "integer"},
                                                                                 {"{bytes}", "blob"},
                                                                                 {"{text}", "text"},
                                                                                 {"{instant}", "integer"},
                                                                                 {"{strict}", "strict"}}};

// The step in SQLite's own words.
std::string spelled(std::string_view step) {
  std::string text{step};
  for (const auto& [placeholder, word] : types) {
    for (auto at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at)) {
      text.replace(at, placeholder.size(), word);
    }
  }
  return text;
}

std::map<std::int64_t, std::string> applied_steps(Connection& connection) {
  connection.run(
      "create table if not exists schema_version (number integer primary key, checksum text not null) "
      "strict");
  auto statement = connection.compile("select number, checksum from schema_version order by number");
  std::map<std::int64_t, std::string> steps;
  while (statement.step()) {
    std::int64_t number = 0;
    std::string checksum;
    statement.read(0, number);
    statement.read(1, checksum);
    steps[number] = checksum;
  }
  return steps;
}

void copy_before(const std::string& path, const std::string& backups, std::int64_t number) {
  fs::create_directories(backups);
  const auto copy = backups + "/before-schema-" + std::to_string(number) + ".db";
  fs::remove(copy);
  copy_database(path, copy);
}

void apply(Connection& connection, std::int64_t number, std::string_view step) {
  Transaction transaction{connection};
  connection.run(spelled(step));
  auto statement = connection.compile("insert into schema_version (number, checksum) values (?1, ?2)");
  statement.bind(1, number);
  statement.bind(2, to_hex(sha256(step)));
  statement.step();
  transaction.commit();
}

}  // namespace

void copy_database(const std::string& path, const std::string& copy) {
  Connection connection{path, Opening::write, 0};
  auto statement = connection.compile("vacuum into ?1");
  statement.bind(1, copy);
  statement.step();
}

Result<void> migrate(const std::string& path, const std::string& backups,
                     std::span<const Question* const> steps) {
  Connection connection{path, Opening::write, 0};
  const auto applied = applied_steps(connection);
  const auto known = static_cast<std::int64_t>(steps.size());
  if (!applied.empty() && applied.rbegin()->first > known) {
    return std::unexpected(Problem{&problems::schema_newer,
                                   {{"found", std::to_string(applied.rbegin()->first)},
                                    {"known", std::to_string(known)},
                                    {"path", path}}});
  }
  for (std::int64_t number = 1; number <= known; ++number) {
    const auto step = steps[static_cast<std::size_t>(number - 1)]->text;
    const auto found = applied.find(number);
    if (found == applied.end()) {
      if (!applied.empty()) copy_before(path, backups, number);
      apply(connection, number, step);
      continue;
    }
    if (found->second != to_hex(sha256(step))) {
      return std::unexpected(
          Problem{&problems::schema_changed, {{"step", std::to_string(number)}, {"path", path}}});
    }
  }
  return {};
}

std::string row_text(const Statement& statement) {
  std::string text;
  const int columns = sqlite3_column_count(statement.raw());
  for (int column = 0; column < columns; ++column) {
    const int kind = sqlite3_column_type(statement.raw(), column);
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement.raw(), column));
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement.raw(), column));
    text += std::to_string(kind) + ":" + std::to_string(length) + ":";
    if (bytes != nullptr) text.append(bytes, length);
  }
  return text;
}

}  // namespace zusage::store
