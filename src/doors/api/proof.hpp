// Against robots on open pages: a sum that costs a browser half a second and a flood of them much. The form
// is that of ALTCHA: find the number with SHA-256(salt + number) = challenge; the signature is an HMAC.
#pragma once

#include <string>
#include <string_view>

#include "conversation/access/sign_in.hpp"
#include "conversation/record/saying.hpp"
#include "doors/api/field.hpp"

namespace zusage::api {

// RFC 2104, 32 raw bytes.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);

extern const Shape challenge_shape;
extern const Shape proof_shape;

// For one page ("service:power-connection"), good for ten minutes.
[[nodiscard]] format::Json challenge_json(std::string_view key, const access::Random& random,
                                          std::string_view page, Instant now);
// Refuses what is not signed, not solved or for another page, and what is over.
[[nodiscard]] Result<record::Proof> read_proof(std::string_view key, const format::Json& solved,
                                               std::string_view page, Instant now);

// One more within the hour; nothing when that is too many.
[[nodiscard]] std::optional<access::Accounts::Failures> one_more(access::Accounts::Failures counted, int most,
                                                                 Instant now);

}  // namespace zusage::api
