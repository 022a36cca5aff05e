// Rights by their words, logins as they are kept.
#include "conversation/access/account.hpp"

#include <algorithm>

namespace zusage::access {

const std::vector<std::string_view>& all_rights() {
  static const std::vector<std::string_view> rights = {
      "member", "lead", "steward", "auditor", "administrator", "employee_representative", "customer_contact"};
  return rights;
}

bool is_right(std::string_view word) { return std::ranges::find(all_rights(), word) != all_rights().end(); }

std::string kept_login(std::string_view login) {
  std::string kept{login};
  for (auto& c : kept) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return kept;
}

bool Account::has(std::string_view right) const { return std::ranges::find(rights, right) != rights.end(); }

}  // namespace zusage::access
