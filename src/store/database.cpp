// Opening, and folding again.
#include "store/database.hpp"

#include <array>
#include <map>

#include "conversation/projection/facts.hpp"
#include "conversation/projection/fold.hpp"
#include "store/migrate_internal.hpp"
#include "store/migrations.hpp"
#include "store/problems.hpp"
#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

constexpr int readers_at_most = 8;

// Tables that follow from the log, each with its key.
struct Projection {
  std::string_view table;
  std::string_view key;
};
constexpr std::array projections = {Projection{"request", "id"},
                                    Projection{"commitment", "request, ordinal"},
                                    Projection{"objective_outcome", "request, ordinal, objective"},
                                    Projection{"request_line", "request, position"},
                                    Projection{"request_external", "request"},
                                    Projection{"register_actor", "id"},
                                    Projection{"account", "person"},
                                    Projection{"revision", "number"},
                                    Projection{"letter_answer", "service, number, question"},
                                    Projection{"request_about", "request"},
                                    Projection{"request_wish", "request"},
                                    Projection{"perception", "request, position"},
                                    Projection{"need_verdict", "position"},
                                    Projection{"repeat_settled", "request"},
                                    Projection{"customer_note", "id"},
                                    Projection{"absence", "person"},
                                    Projection{"neighbours", "unit"}};

}  // namespace

class Database::Body {
 public:
  explicit Body(const std::string& path)
      : writer(path, Opening::write, sql::question_count),
        pool(path, readers_at_most),
        ledger(writer),
        log(pool),
        words(pool),
        requests(pool),
        revisions(pool),
        accounts(pool, path),
        links(pool, path) {}

  [[nodiscard]] std::string digest(Org organisation) {
    std::string seen;
    for (const auto& projection : projections) {
      auto statement = writer.compile("select * from " + std::string{projection.table} +
                                      " where organisation_id = ?1 order by " + std::string{projection.key});
      statement.bind(1, organisation.number);
      while (statement.step()) {
        seen += row_text(statement);
        seen = to_hex(sha256(seen));
      }
      seen += projection.table;
    }
    return to_hex(sha256(seen));
  }

  void clear(Org organisation) {
    for (const auto& projection : projections) {
      auto statement =
          writer.compile("delete from " + std::string{projection.table} + " where organisation_id = ?1");
      statement.bind(1, organisation.number);
      statement.step();
    }
  }

  void fold_all(Org organisation) {
    std::map<Uuid, projection::Folded> requests_seen;
    std::int64_t number = record::Head{}.next_number;
    for (std::int64_t position = 0;;) {
      const auto entries = ledger.after(organisation, position, 2'000);
      if (entries.empty()) return;
      for (const auto& entry : entries) {
        const auto id = log::request_of(entry.stream);
        if (!id) {
          projection::fold_fact(entry, organisation, ledger);
          continue;
        }
        auto [folded, fresh] = requests_seen.try_emplace(*id);
        if (fresh) {
          folded->second.row.id = *id;
          folded->second.row.number = number++;
        }
        projection::fold(folded->second, entry, projection::act_of(entry), organisation, ledger);
      }
      position = entries.back().position;
    }
  }

  Connection writer;
  Pool pool;
  SqliteLedger ledger;
  SqliteLog log;
  SqliteWords words;
  SqliteRequests requests;
  SqliteRevisions revisions;
  SqliteAccounts accounts;
  SqliteLinks links;
};

Database::Database(std::unique_ptr<Body> body) : body_(std::move(body)) {}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const std::string& path, const std::string& backups) {
  try {
    if (auto migrated = migrate(path, backups, migrations::all); !migrated)
      return std::unexpected(migrated.error());
    return std::unique_ptr<Database>(new Database(std::make_unique<Body>(path)));
  } catch (const StoreFault& fault) {
    if (fault.failure != Failure::damaged) throw;
    return std::unexpected(Problem{&problems::database_damaged, {{"path", path}, {"reason", fault.what()}}});
  }
}

record::Ledger& Database::ledger() { return body_->ledger; }
const log::ActLog& Database::log() const { return body_->log; }
const log::Words& Database::words() const { return body_->words; }
const projection::Requests& Database::requests() const { return body_->requests; }
const record::Revisions& Database::revisions() const { return body_->revisions; }
access::Accounts& Database::accounts() { return body_->accounts; }
access::Links& Database::links() { return body_->links; }

std::string Database::projections_digest(log::OrganisationId organisation) {
  return body_->digest(organisation);
}

std::string Database::fold_again(log::OrganisationId organisation, bool keep) {
  Transaction transaction{body_->writer};
  body_->clear(organisation);
  body_->fold_all(organisation);
  auto digest = body_->digest(organisation);
  if (keep) transaction.commit();
  return digest;
}

}  // namespace zusage::store
