// Who there is: actors of the text and of the register in one place, who belongs to whom, and who is away. A
// value, cached by position; never changed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "conversation/projection/register_rows.hpp"
#include "organisation/model/organisation.hpp"

namespace zusage::projection {

struct Actor {
  std::string id;
  std::vector<model::ActorKind> kinds;
  std::string name;  // in the organisation's language; the id where the name was erased
  std::string segment;
  std::string of;                      // a contact's customer
  std::vector<std::string> holds;      // a person's roles
  std::vector<std::string> member_of;  // and teams
  std::vector<std::string> leads;
  bool removed = false;

  [[nodiscard]] bool is(model::ActorKind kind) const;
  // Customers and contacts: they read the customers' words on buttons.
  [[nodiscard]] bool is_outside() const;
};

class Directory {
 public:
  Directory() = default;
  Directory(const model::Organisation& text, const std::vector<ActorRow>& registered,
            std::vector<AbsenceRow> absences = {});

  // Null when there never was one of that id.
  [[nodiscard]] const Actor* find(std::string_view id) const;
  // In order of id.
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  // Persons who hold that role, belong to that team or lead it; the person itself for a person.
  [[nodiscard]] std::vector<const Actor*> people_of(std::string_view unit) const;
  [[nodiscard]] bool leads(std::string_view person, std::string_view unit) const;
  // True for itself, its roles and its teams; a contact belongs to its customer.
  [[nodiscard]] bool belongs(std::string_view person, std::string_view unit) const;
  // The actors for whom somebody may speak: itself first, then roles, teams, and a contact's customer.
  [[nodiscard]] std::vector<const Actor*> speaks_for(std::string_view person) const;
  [[nodiscard]] std::vector<const Actor*> contacts_of(std::string_view customer) const;
  // Customers of the same name, whichever way it is spelled ("Müller, Hans", "hans mueller").
  [[nodiscard]] std::vector<const Actor*> namesakes(std::string_view name) const;
  // Null: the person is there at that instant.
  [[nodiscard]] const AbsenceRow* absence_of(std::string_view person, Instant now) const;
  // The absences in which this person stands in at that instant. A deputy's own deputy is not followed.
  [[nodiscard]] std::vector<const AbsenceRow*> stands_in(std::string_view deputy, Instant now) const;
  // Whose name or id holds these letters (any case, ä = ae = a); names that begin with them first.
  [[nodiscard]] std::vector<const Actor*> search(std::string_view letters, std::size_t limit) const;

 private:
  std::vector<Actor> actors_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> people_;
  std::vector<AbsenceRow> absences_;  // in order of person
};

}  // namespace zusage::projection
