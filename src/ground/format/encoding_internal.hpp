// Bytes of a text to UTF-8, piece by piece. ASCII and UTF-8 pass through without a copy.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ground/base/problem.hpp"
#include "ground/format/table.hpp"

namespace zusage::format {

// UTF-16 by its mark or by where its zero bytes stand; nothing where the bytes must decide later.
struct Opening {
  std::optional<Encoding> encoding;  // none: UTF-8 or Windows-1252
  bool is_marked = false;
  std::size_t mark_size = 0;
};
[[nodiscard]] Opening opening_of(std::string_view first_bytes);

// One byte of Windows-1252 as UTF-8. The five bytes that it leaves open keep their number, so none is lost.
void append_windows_1252(std::string& text, char letter);

class Decoder {
 public:
  using Take = std::function<bool(std::string_view utf8)>;
  Decoder(Opening opening, Take take)
      : encoding_(opening.encoding), opening_(opening), take_(std::move(take)) {}

  bool feed(std::string_view piece);
  bool finish();

  // Decided by the first 64 KiB from the first byte beyond ASCII on, whatever the pieces.
  [[nodiscard]] Encoding encoding() const { return encoding_.value_or(Encoding::utf_8); }
  [[nodiscard]] bool is_marked() const { return opening_.is_marked; }
  [[nodiscard]] std::optional<Problem> remark() const;

 private:
  bool decode(std::string_view piece, bool at_end);
  bool hold(std::string_view piece, bool at_end);
  bool decode_utf8(std::string_view piece, bool at_end);
  bool decode_1252(std::string_view piece);
  bool decode_utf16(std::string_view piece, bool at_end);
  void take_unit(std::string& out, char16_t unit);
  bool give(std::string_view utf8);
  void note_foreign(std::string_view before_it_in_this_piece);

  std::optional<Encoding> encoding_;
  Opening opening_;
  Take take_;
  std::string held_;
  std::string carry_;
  char16_t high_ = 0;  // a surrogate that waits for its other half
  bool wanted_ = true;
  int line_ = 1;
  int column_ = 1;
  std::int64_t foreign_ = 0;
  Place first_foreign_;
};

}  // namespace zusage::format
