// The report as one HTML file to hand on: no script, no network, pictures as SVG, a table under each of them.
#pragma once

#include <string>
#include <string_view>

#include "doors/cli/learn/report.hpp"

namespace zusage::cli {

// `digest`: of the file that was read, in hexadecimal; empty where it is too large to be hashed.
[[nodiscard]] std::string learned_as_html(const learn::Learned& learned, const learn::Columns& columns,
                                          const LearnContext& context, std::string_view digest);

// Whether a text is a report of ours: such a file may be written over.
[[nodiscard]] bool is_html_report(std::string_view text);

// Text between tags or inside the quotes of an attribute.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace zusage::cli
