// What every implementation of the ports has in common.
#include "conversation/log/act_log.hpp"

namespace zusage::log {

std::map<std::string, std::string> Words::texts(OrganisationId organisation,
                                                const std::vector<std::string>& refs) const {
  std::map<std::string, std::string> found;
  for (const auto& ref : refs) {
    if (ref.empty() || found.contains(ref)) continue;
    if (auto one = word(organisation, ref)) found.emplace(ref, std::move(one->text));
  }
  return found;
}

}  // namespace zusage::log
