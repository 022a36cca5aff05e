// Where findings and their evidence stand.
#include "organisation/check/finding.hpp"

namespace zusage::check {

const Place& place_in_perception(const model::Service& service, std::string_view key) {
  const auto found = service.perception.keys.find(key);
  return found == service.perception.keys.end() ? service.place_of("perception") : found->second;
}

std::vector<Evidence> evidence_at(const model::Entity& entity, std::string_view key) {
  const auto found = entity.keys.find(key);
  if (found == entity.keys.end()) return {};
  return {{found->first, found->second}};
}

}  // namespace zusage::check
