// Ids are unique across all kinds; every reference leads to something of a fitting kind.
#include "organisation/text/resolve_internal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "ground/base/id.hpp"
#include "ground/base/problems.hpp"
#include "organisation/model/lookup.hpp"
#include "organisation/text/kinds_internal.hpp"

namespace zusage::text {
namespace {

struct Known {
  unsigned targets = 0;
  const Place* place = nullptr;
};

class Index {
 public:
  explicit Index(Reader& reader) : reader_(reader) {}

  void add(const model::Entity& entity, unsigned targets) {
    if (entity.id.empty()) return;
    check_word(entity);
    for (const auto* id : ids_of(entity)) {
      const auto [there, fresh] = known_.emplace(*id, Known{targets, &entity.place});
      if (fresh) continue;
      reader_.problems.push_back({&problems::duplicate_id,
                                  {{"id", *id}, {"first", place_text(*there->second.place)}},
                                  entity.place});
    }
  }

  void check(const PendingRef& reference, bool register_elsewhere) {
    const bool word =
        std::ranges::find(reserved_words, std::string_view{reference.id}) != reserved_words.end();
    if (word && (reference.targets & to_word) != 0) return;
    const auto found = known_.find(reference.id);
    if (found == known_.end()) {
      const bool elsewhere = register_elsewhere && (reference.targets & to_register) != 0;
      if (!elsewhere && !reader_.incomplete) refuse_unknown(reference);
    } else if ((found->second.targets & reference.targets) == 0) {
      reader_.problems.push_back({&problems::wrong_reference,
                                  {{"key", reference.key},
                                   {"id", reference.id},
                                   {"found", names_of_targets(found->second.targets)},
                                   {"targets", names_of_targets(reference.targets)}},
                                  reference.place});
    }
  }

 private:
  static std::vector<const std::string*> ids_of(const model::Entity& entity) {
    std::vector<const std::string*> ids{&entity.id};
    for (const auto& old : entity.was) ids.push_back(&old);
    return ids;
  }

  void check_word(const model::Entity& entity) {
    if (!is_model_id(entity.id))
      reader_.problems.push_back({&problems::not_an_id, {{"text", entity.id}}, entity.place});
    if (std::ranges::find(reserved_words, std::string_view{entity.id}) != reserved_words.end())
      reader_.problems.push_back({&problems::reserved_id, {{"id", entity.id}}, entity.place});
  }

  void refuse_unknown(const PendingRef& reference) {
    std::vector<std::string_view> candidates;
    for (const auto& [id, known] : known_) {
      if ((known.targets & reference.targets) != 0) candidates.push_back(id);
    }
    std::ranges::sort(candidates);
    const auto nearest = nearest_word(reference.id, candidates);
    reader_.problems.push_back(
        {nearest.empty() ? &problems::unknown_reference : &problems::misspelt_reference,
         {{"key", reference.key},
          {"id", reference.id},
          {"nearest", std::string{nearest}},
          {"targets", names_of_targets(reference.targets)}},
         reference.place});
  }

  Reader& reader_;
  std::unordered_map<std::string, Known> known_;
};

unsigned targets_of(const model::Actor& actor) {
  unsigned targets = 0;
  for (const auto kind : actor.kinds) targets |= 1U << static_cast<unsigned>(kind);
  return targets;
}

void check_kinds(const model::Actor& actor, Reader& reader) {
  const auto targets = targets_of(actor);
  const bool fine = (targets & (targets - 1U)) == 0 || targets == (to_customer | to_supplier);
  if (!fine) reader.problems.push_back({&problems::kinds_do_not_fit, {{"id", actor.id}}, actor.place});
}

void check_step_paths(const model::Service& service, Reader& reader) {
  for (const auto& notice : service.perception.notices_by) {
    if (notice.step.empty()) continue;
    if (service.process && model::step_at(*service.process, notice.step) != nullptr) continue;
    reader.problems.push_back({&problems::no_such_step, {{"word", notice.step}}, notice.place});
  }
}

template <class Things>
void add_all(Index& index, const Things& things, unsigned targets) {
  for (const auto& thing : things) index.add(thing, targets);
}

}  // namespace

std::string place_text(const Place& place) {
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

void resolve(const model::Organisation& organisation, Reader& reader) {
  Index index{reader};
  add_all(index, organisation.calendars, to_calendar);
  for (const auto& actor : organisation.actors) {
    index.add(actor, targets_of(actor));
    check_kinds(actor, reader);
  }
  add_all(index, organisation.services, to_service);
  add_all(index, organisation.markets, to_market);
  add_all(index, organisation.segments, to_segment);
  add_all(index, organisation.journeys, to_journey);
  for (const auto& journey : organisation.journeys) add_all(index, journey.stages, to_stage);
  add_all(index, organisation.needs, to_need);
  add_all(index, organisation.competitors, to_competitor);
  for (const auto& service : organisation.services) check_step_paths(service, reader);
  const auto references = std::move(reader.references);
  const bool elsewhere = organisation.persons == model::Register::elsewhere;
  for (const auto& reference : references) index.check(reference, elsewhere);
}

}  // namespace zusage::text
