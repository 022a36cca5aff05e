// What matters to a customer, and how it was: words with one meaning each, in log, database and contract.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zusage::act {

// What matters most to who asks; a service is judged by it later.
enum class Wish : std::uint8_t { none, on_date, fast, right_first, informed };
[[nodiscard]] std::string_view name_of(Wish wish);
[[nodiscard]] std::optional<Wish> wish_of(std::string_view word);
// The dimension of quality that the wish belongs to: "reliability" or "responsiveness"; empty for none.
[[nodiscard]] std::string_view dimension_of(Wish wish);

// How it was for the customer, measured by what was expected.
enum class Perceived : std::uint8_t { none, worse, as_expected, better };
[[nodiscard]] std::string_view name_of(Perceived perceived);
[[nodiscard]] std::optional<Perceived> perceived_of(std::string_view word);

}  // namespace zusage::act
