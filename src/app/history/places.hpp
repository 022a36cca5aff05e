// Where the groups of an export belong in this house: which service, which team, which customer.
#pragma once

#include <map>
#include <string>

#include "app/history/export.hpp"
#include "conversation/projection/known.hpp"

namespace zusage::app {

class Places {
 public:
  // Refuses names that are no service of the text, and services for which nobody answers.
  [[nodiscard]] static Result<Places> find(const projection::Known& known, const Export& from,
                                           const cli::HistoryWish& wish);
  [[nodiscard]] act::Parties parties_of(const learn::Matter& matter) const;

 private:
  std::map<std::string, std::string, std::less<>> services_;   // by the name in the export
  std::map<std::string, std::string, std::less<>> teams_;      // by the name in the export
  std::map<std::string, std::string, std::less<>> redeemers_;  // by service
  std::string customer_;
  std::string usual_;  // provider of what has no service
};

// The service of that name, else the one with the draft's id; empty: none.
[[nodiscard]] std::string service_called(const projection::Known& known, std::string_view name,
                                         const std::string& draft_id);

// The actor who stands for everybody who asked in the other system. Nobody is named.
[[nodiscard]] std::string asker_of(const std::string& system);

}  // namespace zusage::app
