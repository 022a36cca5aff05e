// Lending connections; opened when first needed, so that an idle server holds few.
#include "store/pool_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {

std::unique_ptr<Connection> Pool::take() {
  {
    std::unique_lock lock{taking_};
    returned_.wait(lock, [&] { return !free_.empty() || opened_ < largest_; });
    if (!free_.empty()) {
      auto connection = std::move(free_.back());
      free_.pop_back();
      return connection;
    }
    ++opened_;
  }
  try {
    return std::make_unique<Connection>(path_, Opening::read, sql::question_count);
  } catch (...) {
    const std::lock_guard lock{taking_};
    --opened_;
    throw;
  }
}

void Pool::put_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock{taking_};
    free_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

}  // namespace zusage::store
