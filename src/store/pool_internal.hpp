// A few connections that readers borrow for one question each. A read left open would stop the checkpoint.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/sqlite_internal.hpp"

namespace zusage::store {

class Pool {
 public:
  Pool(std::string path, int largest) : path_(std::move(path)), largest_(largest) {}

  template <class Ask>
  auto with(Ask ask) {
    const Borrowed borrowed{*this};
    return ask(*borrowed.connection);
  }

 private:
  struct Borrowed {
    explicit Borrowed(Pool& from) : pool(&from), connection(from.take()) {}
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() { pool->put_back(std::move(connection)); }
    Pool* pool;
    std::unique_ptr<Connection> connection;
  };

  std::unique_ptr<Connection> take();
  void put_back(std::unique_ptr<Connection> connection);

  std::string path_;
  int largest_;
  int opened_ = 0;
  std::mutex taking_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
};

}  // namespace zusage::store
