// Who there is and who belongs to whom.
#include "conversation/projection/directory.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace zusage::projection {
namespace {

using model::ActorKind;

std::vector<std::string> ids_of(const std::vector<model::Ref>& refs) {
  std::vector<std::string> ids;
  for (const auto& ref : refs) ids.push_back(ref.id);
  return ids;
}

Actor of_text(const model::Actor& entry, std::string_view language) {
  return {.id = entry.id,
          .kinds = entry.kinds,
          .name = std::string{model::text_in(entry.name, language)},
          .segment = entry.segment.id,
          .of = entry.of.id,
          .holds = ids_of(entry.holds),
          .member_of = ids_of(entry.member_of),
          .leads = ids_of(entry.leads)};
}

Actor of_register(const ActorRow& row) {
  Actor actor{.id = row.id,
              .kinds = {},
              .name = row.name.text.empty() ? row.id : row.name.text,
              .segment = row.segment,
              .of = row.of,
              .holds = row.holds,
              .member_of = row.member_of,
              .leads = row.leads,
              .removed = row.removed};
  for (const auto& word : row.kinds) {
    if (const auto kind = model::parse<ActorKind>(word)) actor.kinds.push_back(*kind);
  }
  return actor;
}

// Lower case, and umlauts and accents as their letter, so that "krueger", "kruger" and "Krüger" are found
// alike.
std::string plain(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 24> letters = {{
      {"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"Ä", "a"}, {"Ö", "o"}, {"Ü", "u"}, {"ß", "ss"}, {"é", "e"},
      {"è", "e"}, {"á", "a"}, {"à", "a"}, {"ç", "c"}, {"ć", "c"}, {"č", "c"}, {"ş", "s"},  {"Ş", "s"},
      {"š", "s"}, {"ı", "i"}, {"İ", "i"}, {"ğ", "g"}, {"ñ", "n"}, {"ó", "o"}, {"ú", "u"},  {"ž", "z"},
  }};
  std::string out;
  while (!text.empty()) {
    const auto found =
        std::ranges::find_if(letters, [&](const auto& pair) { return text.starts_with(pair.first); });
    if (found != letters.end()) {
      out += found->second;
      text.remove_prefix(found->first.size());
      continue;
    }
    const char c = text.front();
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text.remove_prefix(1);
  }
  for (const auto* pair : {"ae", "oe", "ue"}) {
    for (auto at = out.find(pair); at != std::string::npos; at = out.find(pair, at + 1)) out.erase(at + 1, 1);
  }
  return out;
}

// The words of a name in their order by letter.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : plain(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (letter)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  std::ranges::sort(words);
  return words;
}

// 0: the name begins so; 1: a word of the name does; 2: somewhere inside; 3: not at all.
int rank_of(const Actor& actor, const std::string& letters) {
  const auto name = plain(actor.name);
  if (name.starts_with(letters) || plain(actor.id).starts_with(letters)) return 0;
  const auto at = name.find(letters);
  if (at == std::string::npos) return plain(actor.id).find(letters) == std::string::npos ? 3 : 2;
  return name[at - 1] == ' ' || name[at - 1] == '-' ? 1 : 2;
}

}  // namespace

bool Actor::is(ActorKind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

bool Actor::is_outside() const { return is(ActorKind::customer) || is(ActorKind::contact); }

Directory::Directory(const model::Organisation& text, const std::vector<ActorRow>& registered,
                     std::vector<AbsenceRow> absences)
    : absences_(std::move(absences)) {
  std::ranges::sort(absences_, {}, &AbsenceRow::person);
  std::set<std::string_view> in_register;
  for (const auto& row : registered) {
    actors_.push_back(of_register(row));
    in_register.insert(row.id);
  }
  for (const auto& entry : text.actors) {
    if (!in_register.contains(entry.id)) actors_.push_back(of_text(entry, text.language));
  }
  std::ranges::sort(actors_, {}, &Actor::id);
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    const auto& actor = actors_[i];
    if (!actor.is(ActorKind::person) || actor.removed) continue;
    std::set<std::string> units(actor.holds.begin(), actor.holds.end());
    units.insert(actor.member_of.begin(), actor.member_of.end());
    units.insert(actor.leads.begin(), actor.leads.end());
    for (const auto& unit : units) people_[unit].push_back(i);
  }
}

const Actor* Directory::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(actors_, id, {},
                                              [](const Actor& actor) { return std::string_view{actor.id}; });
  return found == actors_.end() || found->id != id ? nullptr : &*found;
}

std::vector<const Actor*> Directory::people_of(std::string_view unit) const {
  const auto* actor = find(unit);
  if (actor != nullptr && actor->is(ActorKind::person)) return {actor};
  std::vector<const Actor*> people;
  if (const auto found = people_.find(unit); found != people_.end()) {
    for (const auto index : found->second) people.push_back(&actors_[index]);
  }
  return people;
}

bool Directory::leads(std::string_view person, std::string_view unit) const {
  const auto* actor = find(person);
  return actor != nullptr && std::ranges::find(actor->leads, unit) != actor->leads.end();
}

bool Directory::belongs(std::string_view person, std::string_view unit) const {
  const auto* actor = find(person);
  if (person == unit) return actor != nullptr;
  if (actor == nullptr) return false;
  const auto among = [&](const std::vector<std::string>& units) {
    return std::ranges::find(units, unit) != units.end();
  };
  return actor->of == unit || among(actor->holds) || among(actor->member_of) || among(actor->leads);
}

std::vector<const Actor*> Directory::speaks_for(std::string_view person) const {
  std::vector<const Actor*> actors;
  const auto* self = find(person);
  if (self == nullptr) return actors;
  const auto add = [&](std::string_view id) {
    const auto* actor = find(id);
    if (actor != nullptr && std::ranges::find(actors, actor) == actors.end()) actors.push_back(actor);
  };
  add(person);
  for (const auto& role : self->holds) add(role);
  for (const auto& team : self->member_of) add(team);
  for (const auto& team : self->leads) add(team);
  if (!self->of.empty()) add(self->of);
  return actors;
}

std::vector<const Actor*> Directory::contacts_of(std::string_view customer) const {
  std::vector<const Actor*> contacts;
  for (const auto& actor : actors_) {
    if (actor.of == customer && actor.is(ActorKind::contact) && !actor.removed) contacts.push_back(&actor);
  }
  return contacts;
}

std::vector<const Actor*> Directory::namesakes(std::string_view name) const {
  const auto wanted = words_of(name);
  std::vector<const Actor*> found;
  for (const auto& actor : actors_) {
    if (actor.removed || !actor.is(ActorKind::customer) || words_of(actor.name) != wanted) continue;
    found.push_back(&actor);
  }
  return found;
}

const AbsenceRow* Directory::absence_of(std::string_view person, Instant now) const {
  const auto found = std::ranges::lower_bound(
      absences_, person, {}, [](const AbsenceRow& row) { return std::string_view{row.person}; });
  const bool away = found != absences_.end() && found->person == person && found->holds_at(now);
  return away ? &*found : nullptr;
}

std::vector<const AbsenceRow*> Directory::stands_in(std::string_view deputy, Instant now) const {
  std::vector<const AbsenceRow*> absences;
  for (const auto& row : absences_) {
    if (row.deputy == deputy && row.holds_at(now)) absences.push_back(&row);
  }
  return absences;
}

std::vector<const Actor*> Directory::search(std::string_view letters, std::size_t limit) const {
  const auto wanted = plain(letters);
  std::vector<std::pair<int, const Actor*>> found;
  for (const auto& actor : actors_) {
    const int rank = actor.removed ? 3 : rank_of(actor, wanted);
    if (rank < 3) found.emplace_back(rank, &actor);
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return std::pair{a.first, std::string_view{a.second->name}} <
           std::pair{b.first, std::string_view{b.second->name}};
  });
  std::vector<const Actor*> actors;
  for (const auto& [rank, actor] : found) {
    if (actors.size() == limit) break;
    actors.push_back(actor);
  }
  return actors;
}

}  // namespace zusage::projection
