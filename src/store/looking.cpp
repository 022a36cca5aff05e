// Looking, on a connection that only reads.
#include "store/looking.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "store/manifest_internal.hpp"
#include "store/problems.hpp"
#include "store/sql.hpp"
#include "store/sqlite_internal.hpp"

namespace zusage::store {

namespace fs = std::filesystem;

Result<Looked> look_at(const std::string& data) {
  const auto path = data + "/zusage.db";
  std::error_code failed;
  if (!fs::exists(path, failed)) return std::unexpected(Problem{&problems::no_data_there, {{"path", data}}});
  Looked looked{.known_schema = known_schema(),
                .database_bytes = static_cast<std::int64_t>(fs::file_size(path, failed))};
  try {
    Connection connection{path, Opening::read, sql::question_count};
    auto rows = connection.ask(sql::head_signs, std::int64_t{1});
    require(rows.next(), "such a question always answers");
    rows.read(looked.schema, looked.last_entry_at, looked.last_anchor_at);
  } catch (const StoreFault& fault) {
    return std::unexpected(Problem{&problems::database_damaged, {{"path", path}, {"reason", fault.what()}}});
  }
  looked.holder = holder_of(data);
  return looked;
}

std::optional<int> holder_of(const std::string& data) {
  const auto path = data + "/lock";
  const int lock = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (lock < 0) return std::nullopt;
  const bool is_free = ::flock(lock, LOCK_EX | LOCK_NB) == 0;
  ::close(lock);  // and with it what was tried
  if (is_free) return std::nullopt;
  int holder = 0;
  std::ifstream{path} >> holder;
  return holder;
}

}  // namespace zusage::store
