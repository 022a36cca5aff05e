// Facts beside conversations: revisions of the text, actors of the register, accounts.
#include <algorithm>

#include "conversation/access/account.hpp"
#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/seal_internal.hpp"
#include "ground/base/problems.hpp"
#include "ground/format/json.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::record {
namespace {

using format::JsonArray;
using projection::ActorRow;

std::vector<std::string> ids_of(const std::vector<model::Ref>& refs) {
  std::vector<std::string> ids;
  for (const auto& ref : refs) ids.push_back(ref.id);
  return ids;
}

ActorRow row_of(const model::Actor& actor) {
  ActorRow row{.id = actor.id,
               .kinds = {},
               .name = {},
               .segment = actor.segment.id,
               .of = actor.of.id,
               .holds = ids_of(actor.holds),
               .member_of = ids_of(actor.member_of),
               .leads = ids_of(actor.leads)};
  for (const auto kind : actor.kinds) row.kinds.emplace_back(model::name_of(kind));
  return row;
}

bool same_but_name(const ActorRow& a, const ActorRow& b) {
  return a.kinds == b.kinds && a.segment == b.segment && a.of == b.of && a.holds == b.holds &&
         a.member_of == b.member_of && a.leads == b.leads && a.removed == b.removed;
}

}  // namespace

void Writing::append_fact(const Fact& fact) {
  const auto now = around_.now();
  log::Entry entry;
  entry.position = ++head_.position;
  entry.stream = fact.stream;
  entry.version = fact.version;
  entry.kind = fact.kind;
  entry.actor = fact.actor;
  const auto last = ledger_.last_of(around_.organisation, fact.stream);
  entry.said_at = fact.said_at.value_or(now);
  if (last) entry.said_at = std::max(entry.said_at, last->said_at);
  entry.recorded_at = now;
  std::array<std::uint8_t, 10> random{};
  around_.random(random);
  entry.act_id = uuid_v7(now, random);
  entry.payload = fact.payload;
  chain_and_append(entry, last ? last->hash : Digest{});
  fold_fact(entry, around_.organisation, ledger_);
  heard_.organisation_changed = true;
}

void Writing::put_actor(const std::vector<ActorRow>& before, const Named& wanted,
                        const std::string& speaker) {
  const auto at = std::ranges::lower_bound(before, wanted.row.id, {}, &ActorRow::id);
  const auto found = at != before.end() && at->id == wanted.row.id ? at : before.end();
  const act::Sealed former{.ref = found == before.end() ? std::string{} : found->name.ref, .digest = {}};
  Sealer sealer{ledger_, around_.organisation, around_.random};
  auto sealed = sealer.seal(wanted.name, former);
  const bool same_name = !former.empty() && sealed.ref == former.ref;
  if (found != before.end() && same_name && same_but_name(*found, wanted.row)) return;
  if (same_name) {
    const auto word = ledger_.word(around_.organisation, former.ref);
    sealed.digest = word ? log::word_digest(word->salt, word->text) : std::string{};
  }
  sealer.keep();
  auto row = wanted.row;
  row.name = {.ref = sealed.ref};
  row.version = (found == before.end() ? 0 : found->version) + 1;
  append_fact({.stream = log::register_stream(row.id),
               .kind = std::string{projection::actor_registered},
               .actor = speaker,
               .payload = projection::payload_of(row, sealed),
               .version = row.version});
}

void Writing::refresh_register() {
  auto rows = ledger_.actors(around_.organisation);
  std::vector<std::string> refs;
  for (const auto& row : rows) refs.push_back(row.name.ref);
  const auto texts = ledger_.texts(around_.organisation, refs);
  for (auto& row : rows) {
    const auto text = texts.find(row.name.ref);
    if (text != texts.end()) row.name.text = text->second;
  }
  known_ = projection::with_register(*known_, rows, ledger_.absences(around_.organisation));
}

// Whom a changed text no longer names leaves the register too; a text from elsewhere says nothing of others.
void Writing::remove_who_left(const model::Organisation& wanted, const std::vector<ActorRow>& before,
                              const std::string& speaker) {
  for (const auto& actor : known_->organisation->actors) {
    if (!actor.in_register() || model::find_actor(wanted, actor.id) != nullptr) continue;
    const auto at = std::ranges::lower_bound(before, actor.id, {}, &ActorRow::id);
    if (at == before.end() || at->id != actor.id) continue;
    auto row = *at;
    row.removed = true;
    put_actor(before, {.row = row, .name = known_->directory->find(actor.id)->name}, speaker);
  }
}

Result<std::int64_t> Writing::load(const TextToLoad& given) {
  const auto settled_text = settled(given);
  if (!settled_text) return std::unexpected(settled_text.error());
  const auto& text = *settled_text;
  const auto digest = to_hex(sha256(text.canonical));
  const auto before = ledger_.last_revision(around_.organisation);
  const bool is_present = before && before->digest == digest;
  const auto number = (before ? before->number : 0) + (is_present ? 0 : 1);
  auto known = projection::make_known(
      {.organisation = text.organisation,
       .revision = number,
       .digest = digest,
       .tz_version = text.tz_version.empty() ? known_->usual->tz_version() : text.tz_version},
      {});
  if (!known) return std::unexpected(known.error());
  if (!is_present) {
    Sealer sealer{ledger_, around_.organisation, around_.random};
    const auto reason = sealer.seal(text.reason);
    sealer.keep();
    append_fact({.stream = std::string{log::organisation_stream},
                 .kind = std::string{projection::text_loaded},
                 .actor = text.speaker,
                 .payload = projection::payload_of(
                     projection::RevisionRow{.number = number, .digest = digest}, reason),
                 .version = number,
                 .said_at = text.said_at});
    JsonArray files;
    for (const auto& [path, content] : text.files)
      files.push_back(JsonArray{format::Json(path), format::Json(content)});
    ledger_.put_revision(
        around_.organisation,
        {.number = number, .digest = digest, .canonical = text.canonical, .files = format::print(files)});
  }
  const auto register_before = ledger_.actors(around_.organisation);
  if (text.base) remove_who_left(*text.organisation, register_before, text.speaker);
  known_ = *known;
  for (const auto& actor : text.organisation->actors) {
    if (!actor.in_register()) continue;
    const auto name = model::text_in(actor.name, text.organisation->language);
    put_actor(register_before, {.row = row_of(actor), .name = std::string{name}}, text.speaker);
  }
  refresh_register();
  return number;
}

Result<void> Writing::register_actor(const ActorToRegister& actor) {
  if (!is_model_id(actor.id)) return std::unexpected(Problem{&problems::not_an_id, {{"text", actor.id}}});
  ActorRow row{.id = actor.id,
               .kinds = {},
               .name = {},
               .segment = actor.segment,
               .of = actor.of,
               .holds = actor.holds,
               .member_of = actor.member_of,
               .leads = actor.leads,
               .removed = actor.removed};
  for (const auto kind : actor.kinds) row.kinds.emplace_back(model::name_of(kind));
  put_actor(ledger_.actors(around_.organisation), {.row = row, .name = actor.name}, actor.speaker);
  refresh_register();
  return {};
}

Result<void> Writing::open_account(const AccountToOpen& account) {
  for (const auto& right : account.rights) {
    if (access::is_right(right)) continue;
    std::string all;
    for (const auto word : access::all_rights()) all += (all.empty() ? "" : ", ") + std::string{word};
    return std::unexpected(Problem{&problems::unknown_right, {{"right", right}, {"rights", all}}});
  }
  const auto login = access::kept_login(account.login);
  const auto owner = ledger_.person_of(around_.organisation, login);
  if (owner && *owner != account.person) {
    return std::unexpected(Problem{&problems::login_taken, {{"login", login}}});
  }
  if (known_->directory->find(account.person) == nullptr) {
    if (account.name.empty()) {
      return std::unexpected(Problem{&problems::nobody_of_that_id, {{"person", account.person}}});
    }
    const ActorToRegister person{.id = account.person,
                                 .kinds = {model::ActorKind::person},
                                 .name = account.name,
                                 .speaker = account.speaker};
    if (auto done = register_actor(person); !done) return done;
  }
  const auto before = ledger_.account(around_.organisation, account.person);
  Sealer sealer{ledger_, around_.organisation, around_.random};
  const auto sealed = sealer.seal(login);
  sealer.keep();
  projection::AccountRow row{.person = account.person,
                             .login = {.ref = sealed.ref, .text = login},
                             .rights = account.rights,
                             .closed = false,
                             .version = (before ? before->version : 0) + 1};
  // Renewing a password takes no right away.
  if (row.rights.empty()) row.rights = before ? before->rights : std::vector<std::string>{"member"};
  std::ranges::sort(row.rights);
  append_fact({.stream = log::register_stream("account:" + row.person),
               .kind = std::string{projection::account_opened},
               .actor = account.speaker,
               .payload = projection::payload_of(row, sealed),
               .version = row.version});
  return {};
}

}  // namespace zusage::record
