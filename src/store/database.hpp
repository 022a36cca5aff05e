// The database of one data directory: opened, migrated, and handed out as the ports of the conversation
// floor.
#pragma once

#include <memory>
#include <string>

#include "conversation/access/account.hpp"
#include "conversation/access/link.hpp"
#include "conversation/projection/requests.hpp"
#include "conversation/record/ledger.hpp"

namespace zusage::store {

class Database {
 public:
  // Makes the file when it is not there. Before a migration of a file that holds something, it is copied into
  // `backups`. Refuses a schema newer than this program, and one whose steps were changed.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& path,
                                                              const std::string& backups);
  ~Database();

  [[nodiscard]] record::Ledger& ledger();  // for the one writer
  [[nodiscard]] const log::ActLog& log() const;
  [[nodiscard]] const log::Words& words() const;
  [[nodiscard]] const projection::Requests& requests() const;
  [[nodiscard]] const record::Revisions& revisions() const;
  [[nodiscard]] access::Accounts& accounts();
  [[nodiscard]] access::Links& links();

  // SHA-256 over `select * … order by key` of every projection, hexadecimal.
  [[nodiscard]] std::string projections_digest(log::OrganisationId organisation);
  // Deletes every projection and folds it from the log, in one transaction. `keep`: else it is undone again,
  // and only the digest of what it would have been is returned. Not beside a running writer.
  [[nodiscard]] std::string fold_again(log::OrganisationId organisation, bool keep);

 private:
  class Body;
  explicit Database(std::unique_ptr<Body> body);
  std::unique_ptr<Body> body_;
};

}  // namespace zusage::store
