// A database of its own for one test, gone afterwards. The one place where tests choose which database they
// run on: another one takes the same tests.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "store/database.hpp"
#include "store/sqlite_internal.hpp"

namespace zusage::tests {

class FreshFolder {
 public:
  FreshFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "zusage-test-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr, "a folder for tests can be made");
    path_ = name;
  }
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;
  ~FreshFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

class FreshDatabase {
 public:
  FreshDatabase() { open(); }

  // Closed and opened again, as after a restart.
  void reopen() {
    database_.reset();
    open();
  }
  // Another program's view of the same data.
  [[nodiscard]] std::unique_ptr<store::Database> another() const {
    return std::move(store::Database::open(file(), backups()).value());
  }
  // Behind the back of the house: what damage, a full disk or erasing a person does.
  void behind(const std::string& statements) const {
    store::Connection connection{file(), store::Opening::write, 0};
    connection.run(statements);
  }
  [[nodiscard]] std::int64_t count(const std::string& question) const {
    store::Connection connection{file(), store::Opening::write, 0};
    auto statement = connection.compile(question);
    std::int64_t number = 0;
    if (statement.step()) statement.read(0, number);
    return number;
  }

  [[nodiscard]] store::Database& operator*() { return *database_; }
  [[nodiscard]] store::Database* operator->() { return database_.get(); }
  [[nodiscard]] std::string file() const { return folder_.path() + "/zusage.db"; }
  [[nodiscard]] std::string backups() const { return folder_.path() + "/backup"; }

 private:
  void open() { database_ = std::move(store::Database::open(file(), backups()).value()); }

  FreshFolder folder_;
  std::unique_ptr<store::Database> database_;
};

}  // namespace zusage::tests
