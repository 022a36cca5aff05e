// SQLite behind the house's own words: connection, prepared statements, rows, savepoints. Known to store/
// only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/base/digest.hpp"
#include "ground/base/id.hpp"
#include "ground/base/instant.hpp"
#include "ground/base/require.hpp"
#include "store/question.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace zusage::store {

enum class Failure : std::uint8_t { unique, foreign_key, check, busy, full, damaged, other };

struct StoreFault : Fault {
  StoreFault(Failure what, const std::string& why) : Fault(why), failure(what) {}
  Failure failure;
};

struct Bytes {
  std::string_view view;
};

// A prepared statement, compiled once. `?n` counts from 1.
class Statement {
 public:
  Statement(sqlite3* connection, std::string_view text);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  void bind(int index, std::int64_t number);
  void bind(int index, int number) { bind(index, std::int64_t{number}); }
  void bind(int index, bool truth) { bind(index, std::int64_t{truth ? 1 : 0}); }
  void bind(int index, std::string_view text);
  void bind(int index, const std::string& text) { bind(index, std::string_view{text}); }
  void bind(int index, const char* text) { bind(index, std::string_view{text}); }
  void bind(int index, Bytes bytes);
  void bind(int index, const Uuid& id);
  void bind(int index, const Digest& digest);
  void bind(int index, Instant at) { bind(index, at.microseconds); }
  void bind(int index, std::nullopt_t);
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    value ? bind(index, *value) : bind(index, std::nullopt);
  }

  // True while there is a row.
  bool step();
  void reset();

  void read(int column, std::int64_t& number) const;
  void read(int column, int& number) const;
  void read(int column, bool& truth) const;
  void read(int column, std::string& text) const;
  void read(int column, Uuid& id) const;
  void read(int column, Digest& digest) const;
  void read(int column, Instant& at) const { read(column, at.microseconds); }
  template <class T>
  void read(int column, std::optional<T>& value) const {
    if (is_null(column)) return value.reset();
    read(column, value.emplace());
  }
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] sqlite3_stmt* raw() const { return statement_; }

 private:
  void check(int code) const;
  sqlite3_stmt* statement_ = nullptr;
};

// The rows of one question; the statement is free again when this ends.
class Rows {
 public:
  explicit Rows(Statement& statement) : statement_(&statement) {}
  Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;
  ~Rows() {
    if (statement_ != nullptr) statement_->reset();
  }

  bool next() { return statement_->step(); }
  // Columns in order, from the first.
  template <class... Values>
  void read(Values&... values) const {
    int column = 0;
    (statement_->read(column++, values), ...);
  }
  template <class... Values>
  void read_from(int column, Values&... values) const {
    (statement_->read(column++, values), ...);
  }

 private:
  Statement* statement_;
};

enum class Opening : std::uint8_t { write, read };

class Connection {
 public:
  Connection(const std::string& path, Opening opening, int statement_count);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  template <class... Values>
  [[nodiscard]] Rows ask(const Question& question, const Values&... values) {
    Statement& statement = prepared(question);
    int index = 1;
    (statement.bind(index++, values), ...);
    return Rows{statement};
  }
  template <class... Values>
  void tell(const Question& question, const Values&... values) {
    auto rows = ask(question, values...);
    while (rows.next()) {
    }
  }
  // How many rows the last `tell` touched.
  [[nodiscard]] std::int64_t touched() const;
  // Several statements without values: pragmas, migrations.
  void run(const std::string& text);
  [[nodiscard]] Statement compile(std::string_view text) { return {connection_.get(), text}; }

 private:
  Statement& prepared(const Question& question);

  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> connection_;
  std::vector<std::optional<Statement>> statements_;  // end before the connection does
};

// Undone when it ends unkept.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(&connection) {
    connection.run("begin immediate");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection* connection_;
};

}  // namespace zusage::store
