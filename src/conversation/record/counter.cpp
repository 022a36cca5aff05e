// Customers made on the fly: at the counter, or by themselves on a public page.
#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/seal_internal.hpp"

namespace zusage::record {

Result<std::string> Writing::register_customer(const CustomerToRegister& customer) {
  std::array<std::uint8_t, 6> random{};
  around_.random(random);
  const auto id = "c-" + to_hex(random);
  const auto& speaker = customer.speaker.empty() ? id : customer.speaker;
  const auto done = register_actor({.id = id,
                                    .kinds = {model::ActorKind::customer},
                                    .name = customer.name,
                                    .segment = customer.segment,
                                    .of = {},
                                    .holds = {},
                                    .member_of = {},
                                    .leads = {},
                                    .speaker = speaker});
  if (!done) return std::unexpected(done.error());
  Sealer sealer{ledger_, around_.organisation, around_.random};
  const auto contact = sealer.seal(customer.contact);
  sealer.keep();
  const projection::CustomerNoteRow note{.id = id,
                                         .form = customer.form,
                                         .contact = {.ref = contact.ref},
                                         .came = customer.came,
                                         .verified = customer.came == "counter"};
  append_fact({.stream = log::register_stream(id),
               .kind = std::string{projection::customer_noted},
               .actor = speaker,
               .payload = projection::payload_of(note, contact),
               .version = 1});
  return id;
}

}  // namespace zusage::record
