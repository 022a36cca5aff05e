// Modules to one path: a run of dark ones in a line is one rectangle.
#include "doors/api/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "ground/base/require.hpp"

namespace zusage::api {

std::string qr_svg(std::string_view text) {
  constexpr int margin = 4;
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code{
      QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
  require(code != nullptr, "a link is short enough for a QR code");
  const int width = code->width;
  std::string path;
  for (int y = 0; y < width; ++y) {
    for (int x = 0; x < width;) {
      int run = 0;
      while (x + run < width && (code->data[y * width + x + run] & 1) != 0) ++run;
      if (run > 0) {
        path += "M" + std::to_string(x + margin) + " " + std::to_string(y + margin) + "h" +
                std::to_string(run) + "v1h-" + std::to_string(run) + "z";
      }
      x += run + 1;
    }
  }
  const auto side = std::to_string(width + 2 * margin);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side +
         "H0z\"/><path d=\"" + path + "\"/></svg>";
}

}  // namespace zusage::api
