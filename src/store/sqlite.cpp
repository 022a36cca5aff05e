// SQLite's C interface, and nothing else of it anywhere.
#include <sqlite3.h>

#include <cstring>
#include <utility>

#include "store/sqlite_internal.hpp"

namespace zusage::store {
namespace {

Failure failure_of(int extended) {
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Failure::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Failure::foreign_key;
    default:
      break;
  }
  switch (extended & 0xff) {
    case SQLITE_CONSTRAINT:
      return Failure::check;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Failure::busy;
    case SQLITE_FULL:
      return Failure::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Failure::damaged;
    default:
      return Failure::other;
  }
}

[[noreturn]] void fail(sqlite3* connection, std::string_view doing) {
  const int code = sqlite3_extended_errcode(connection);
  throw StoreFault{failure_of(code), "SQLite " + std::to_string(code) + ": " + sqlite3_errmsg(connection) +
                                         " (" + std::string{doing.substr(0, 120)} + ")"};
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view text) {
  if (sqlite3_prepare_v3(connection, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                         &statement_, nullptr) != SQLITE_OK) {
    fail(connection, text);
  }
}

Statement::Statement(Statement&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::check(int code) const {
  if (code != SQLITE_OK) fail(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
}

void Statement::bind(int index, std::int64_t number) { check(sqlite3_bind_int64(statement_, index, number)); }

void Statement::bind(int index, std::string_view text) {
  const char* begin = text.data() == nullptr ? "" : text.data();
  check(sqlite3_bind_text(statement_, index, begin, static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, Bytes bytes) {
  const char* begin = bytes.view.data() == nullptr ? "" : bytes.view.data();
  check(sqlite3_bind_blob(statement_, index, begin, static_cast<int>(bytes.view.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const Uuid& id) {
  check(sqlite3_bind_blob(statement_, index, id.bytes.data(), static_cast<int>(id.bytes.size()),
                          SQLITE_TRANSIENT));
}

void Statement::bind(int index, const Digest& digest) {
  check(
      sqlite3_bind_blob(statement_, index, digest.data(), static_cast<int>(digest.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, std::nullopt_t) { check(sqlite3_bind_null(statement_, index)); }

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  // The message must be read before the reset that frees the statement for the next caller.
  fail(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
}

void Statement::reset() { sqlite3_reset(statement_); }

void Statement::read(int column, std::int64_t& number) const {
  number = sqlite3_column_int64(statement_, column);
}

void Statement::read(int column, int& number) const {
  number = static_cast<int>(sqlite3_column_int64(statement_, column));
}

void Statement::read(int column, bool& truth) const { truth = sqlite3_column_int64(statement_, column) != 0; }

void Statement::read(int column, std::string& text) const {
  const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  begin == nullptr ? text.clear() : static_cast<void>(text.assign(begin, size));
}

void Statement::read(int column, Uuid& id) const {
  const void* begin = sqlite3_column_blob(statement_, column);
  require(sqlite3_column_bytes(statement_, column) == 16, "a UUID has sixteen bytes");
  std::memcpy(id.bytes.data(), begin, id.bytes.size());
}

void Statement::read(int column, Digest& digest) const {
  const void* begin = sqlite3_column_blob(statement_, column);
  require(sqlite3_column_bytes(statement_, column) == 32, "a digest has 32 bytes");
  std::memcpy(digest.data(), begin, digest.size());
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Connection::Connection(const std::string& path, Opening opening, int statement_count)
    : statements_(static_cast<std::size_t>(statement_count)) {
  const int flags =
      opening == Opening::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  connection_.reset(opened);
  if (code != SQLITE_OK) throw StoreFault{Failure::other, path + ": " + sqlite3_errmsg(opened)};
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, 10'000);
  run(opening == Opening::write
          ? "pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;"
            "pragma cache_size = -8000;"
          : "pragma query_only = 1; pragma temp_store = memory; pragma cache_size = -2000;");
}

void Connection::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }

Statement& Connection::prepared(const Question& question) {
  auto& slot = statements_.at(static_cast<std::size_t>(question.number));
  if (!slot) slot.emplace(connection_.get(), question.text);
  return *slot;
}

std::int64_t Connection::touched() const { return sqlite3_changes64(connection_.get()); }

void Connection::run(const std::string& text) {
  if (sqlite3_exec(connection_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(connection_.get(), text);
}

Transaction::~Transaction() {
  if (connection_ == nullptr) return;
  try {
    connection_->run("rollback");
  } catch (const StoreFault&) {
    // SQLite has rolled back by itself: the fault that led here tells more.
  }
}

void Transaction::commit() {
  connection_->run("commit");
  connection_ = nullptr;
}

}  // namespace zusage::store
