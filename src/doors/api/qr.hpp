// A link as a picture that a telephone reads. Knows libqrencode, nobody else does.
#pragma once

#include <string>
#include <string_view>

namespace zusage::api {

// An SVG of one path, black on white with the quiet margin of four modules; crisp at any size.
[[nodiscard]] std::string qr_svg(std::string_view text);

}  // namespace zusage::api
