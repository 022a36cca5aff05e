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

Digest anchor_hash(const Digest& before, const std::vector<Digest>& hashes) {
  const auto view = [](const Digest& digest) {
    return std::string_view{reinterpret_cast<const char*>(digest.data()), digest.size()};
  };
  std::string bytes{view(before)};
  for (const auto& hash : hashes) bytes += view(hash);
  return sha256(bytes);
}

}  // namespace zusage::log
