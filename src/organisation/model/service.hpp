// A service: the five answers about it, its process and its rules.
#pragma once

#include "organisation/model/process.hpp"
#include "organisation/model/promise.hpp"
#include "organisation/model/steering.hpp"

namespace zusage::model {

// The service that every organisation has, and the role that redeems it where nobody else is named.
inline constexpr std::string_view complaint_service = "complaint";
inline constexpr std::string_view complaints_role = "complaints";

struct Service : Entity {
  Text name;
  std::vector<Ref> recipients;
  Promise promise;
  Ref redeemer;
  std::optional<Agreement> agreed;
  Binding binding = Binding::service_goal;
  Steering steering;
  Perception perception;
  std::optional<Step> process;
  std::optional<Terms> terms;
  Text if_not;
  bool standing = false, is_public = false, infrastructure = false;
  std::optional<int> volume;  // requests a month
  std::vector<Advertised> advertised;
  std::vector<Confirmation> confirmed;
};

}  // namespace zusage::model
