// The built-in service as ordinary text: from then on it is the organisation's own, and may be edited.
#include "organisation/text/built_in.hpp"

#include <algorithm>

#include "organisation/model/lookup.hpp"

namespace zusage::text {
namespace {

constexpr std::string_view role = R"(actors:
  - {id: complaints, kind: role, name: {de: Beschwerdestelle, en: Complaints}}
)";
constexpr std::string_view service_head = R"(services:
  - id: complaint
    name: {de: Beschwerde, en: Complaint}
)";
constexpr std::string_view service_rest = R"(    promise:
      - {objective: response, within: 1 working day}
      - {objective: fulfilment, within: 10 working days}
    redeemer: complaints
    perception:
      notices_by:
        - de: "Eine Antwort in der Sache, von jemandem, den die Beschwerde nicht betrifft"
          en: "An answer to the matter, from somebody whom the complaint does not concern"
    if_not: {de: "Dann antwortet die Leitung.", en: "Then the management answers."}
)";

}  // namespace

std::optional<File> complaint_file(const model::Organisation& organisation) {
  const auto taken = model::entities_of(organisation);
  const auto stands = [&](std::string_view id) {
    return std::ranges::any_of(taken, [&](const auto* one) { return one->id == id; });
  };
  if (stands(model::complaint_service)) return std::nullopt;
  const bool has_actor = model::find_actor(organisation, model::complaints_role) != nullptr;
  if (!has_actor && stands(model::complaints_role)) return std::nullopt;
  std::string content = "# Added at the first start: every organisation takes complaints.\nzusage: 1\n";
  if (!has_actor) content += role;
  content += service_head;
  std::string recipients;
  for (const auto& segment : organisation.segments)
    recipients += (recipients.empty() ? "" : ", ") + segment.id;
  if (!recipients.empty()) content += "    recipient: [" + recipients + "]\n";
  content += service_rest;
  return File{.path = "complaint.yaml", .content = std::move(content)};
}

}  // namespace zusage::text
