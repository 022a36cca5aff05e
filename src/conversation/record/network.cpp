// Who names whom as a neighbour, and newcomers who were invited.
#include <algorithm>

#include "conversation/access/account.hpp"
#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/problems_network.hpp"

namespace zusage::record {
namespace {

bool is_unit(const projection::Directory& directory, std::string_view id) {
  const auto* actor = directory.find(id);
  return actor != nullptr && !actor->removed &&
         (actor->is(model::ActorKind::team) || actor->is(model::ActorKind::role));
}

}  // namespace

Result<void> Writing::name_neighbours(const NeighboursToName& neighbours) {
  const auto& directory = *known_->directory;
  if (!is_unit(directory, neighbours.unit))
    return std::unexpected(Problem{&problems::not_a_unit, {{"unit", neighbours.unit}}});
  projection::NeighboursRow row{.unit = neighbours.unit, .gives = {}, .needs = {}, .named_by = {}};
  for (const auto& [from, to] : {std::pair{&neighbours.gives, &row.gives}, {&neighbours.needs, &row.needs}}) {
    for (const auto& id : *from) {
      if (!is_unit(directory, id)) return std::unexpected(Problem{&problems::not_a_unit, {{"unit", id}}});
      if (id == row.unit)
        return std::unexpected(Problem{&problems::names_itself, {{"unit", directory.find(id)->name}}});
      if (std::ranges::find(*to, id) == to->end()) to->push_back(id);
    }
  }
  const auto stream = log::register_stream("neighbours:" + row.unit);
  const auto last = ledger_.last_of(around_.organisation, stream);
  auto payload = projection::payload_of(row);
  if (last && last->payload == payload) return {};  // the same said again
  append_fact({.stream = stream,
               .kind = std::string{projection::neighbours_named},
               .actor = neighbours.speaker,
               .payload = std::move(payload),
               .version = (last ? last->version : 0) + 1,
               .said_at = {}});
  return {};
}

Result<std::string> Writing::admit(const NewcomerToAdmit& newcomer) {
  const auto login = access::kept_login(newcomer.login);
  if (ledger_.person_of(around_.organisation, login))
    return std::unexpected(Problem{&problems::login_taken, {{"login", login}}});
  const auto& directory = *known_->directory;
  if (!is_unit(directory, newcomer.unit))
    return std::unexpected(Problem{&problems::not_a_unit, {{"unit", newcomer.unit}}});
  auto id = newcomer.id;
  // An id that ever stood for somebody is given to nobody else.
  const auto taken = [&](const std::string& one) {
    return directory.find(one) != nullptr || known_->service(one) != nullptr ||
           ledger_.account(around_.organisation, one).has_value();
  };
  for (int i = 2; taken(id); ++i) id = newcomer.id + "-" + std::to_string(i);
  std::vector<std::string> unit{newcomer.unit};
  auto done = register_actor({.id = id,
                              .kinds = {model::ActorKind::person},
                              .name = newcomer.name,
                              .segment = {},
                              .of = {},
                              .holds = newcomer.holds ? unit : std::vector<std::string>{},
                              .member_of = newcomer.holds ? std::vector<std::string>{} : unit,
                              .leads = {},
                              .speaker = newcomer.speaker});
  if (!done) return std::unexpected(done.error());
  done = open_account({.person = id,
                       .name = newcomer.name,
                       .login = newcomer.login,
                       .rights = {"member"},
                       .speaker = newcomer.speaker});
  if (!done) return std::unexpected(done.error());
  return id;
}

}  // namespace zusage::record
