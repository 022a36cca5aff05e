#include <rapidcheck.h>
// rapidcheck before doctest: both name a macro for their results.
#include <doctest/doctest.h>

#include "ground/format/problems_csv.hpp"
#include "ground/format/problems_mended.hpp"
#include "ground/format/table.hpp"

using namespace zusage;
using format::Encoding;

namespace {

struct Outcome {
  std::vector<std::vector<std::string>> rows;
  std::vector<Problem> problems;
  format::Reading reading;
  bool hopeless = false;
};

Outcome read(std::string_view bytes, std::size_t piece = 1UL << 16U) {
  Outcome outcome;
  format::TableReader reader{[&](const format::CsvRow& row) {
                               outcome.rows.emplace_back(row.cells.begin(), row.cells.end());
                               return true;
                             },
                             [&](Problem problem) { outcome.problems.push_back(std::move(problem)); }};
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    if (!reader.feed(bytes.substr(at, piece))) break;
  }
  reader.finish();
  outcome.hopeless = reader.is_hopeless();
  outcome.reading = reader.reading();
  return outcome;
}

using Rows = std::vector<std::vector<std::string>>;
const Rows streets{{"Art", "Straße"}, {"Müll", "Öd – 5 €"}};
constexpr std::string_view windows =
    "Art;Stra\xDF"
    "e\r\nM\xFCll;\xD6"
    "d \x96 5 \x80\r\n";

// A text of the basic plane in two bytes a letter.
std::string utf16(std::u16string_view text, bool little, bool marked) {
  std::string bytes = !marked ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

}  // namespace

TEST_CASE("Windows-1252, UTF-8 and UTF-16 say the same, with and without a mark, in pieces of any size") {
  const std::u16string_view wide = u"Art;Straße\r\nMüll;Öd – 5 €\r\n";
  struct Spelling {
    std::string bytes;
    Encoding encoding;
    bool marked;
  };
  const std::vector<Spelling> spellings{{std::string{windows}, Encoding::windows_1252, false},
                                        {"Art;Straße\nMüll;Öd – 5 €\n", Encoding::utf_8, false},
                                        {"\xEF\xBB\xBF"
                                         "Art;Straße\nMüll;Öd – 5 €",
                                         Encoding::utf_8, true},
                                        {utf16(wide, true, true), Encoding::utf_16_le, true},
                                        {utf16(wide, false, true), Encoding::utf_16_be, true},
                                        {utf16(wide, true, false), Encoding::utf_16_le, false},
                                        {utf16(wide, false, false), Encoding::utf_16_be, false}};
  for (const auto& spelling : spellings) {
    for (const std::size_t piece : {1UL, 2UL, 3UL, 5UL, 4096UL}) {
      const auto outcome = read(spelling.bytes, piece);
      CAPTURE(format::name_of(spelling.encoding));
      CAPTURE(piece);
      CHECK(outcome.rows == streets);
      CHECK(outcome.problems.empty());
      CHECK(outcome.reading.encoding == spelling.encoding);
      CHECK(outcome.reading.is_marked == spelling.marked);
      CHECK(outcome.reading.separator == ';');
      CHECK(outcome.reading.remarks.empty());
    }
  }
}

TEST_CASE("Latin-1 that claims to be UTF-8 is read all the same, and the first wrong byte is named") {
  const auto outcome = read("\xEF\xBB\xBF" + std::string{windows}, 3);
  CHECK(outcome.rows == streets);
  CHECK(outcome.reading.encoding == Encoding::windows_1252);
  REQUIRE(outcome.reading.remarks.size() == 1);
  const auto& remark = outcome.reading.remarks[0];
  CHECK(remark.kind == &problems::csv_not_utf8);
  CHECK(remark.place == Place{.line = 1, .column = 9});
  CHECK(title_of(remark, Language::en) == "the file claims to be UTF-8, but 5 of its bytes are not");
}

TEST_CASE("a single foreign byte in UTF-8 keeps its meaning and is named with line and column") {
  for (const std::size_t piece : {1UL, 4UL, 1000UL}) {
    const auto outcome = read("Art,Ort\nMüll,Köln – Süd\nStraße,Th\xFCringen\n", piece);
    CHECK(outcome.rows.back() == std::vector<std::string>{"Straße", "Thüringen"});
    CHECK(outcome.reading.encoding == Encoding::utf_8);
    REQUIRE(outcome.reading.remarks.size() == 1);
    CHECK(outcome.reading.remarks[0].place == Place{.line = 3, .column = 10});
  }
}

TEST_CASE("a long beginning of ASCII alone decides nothing") {
  std::string bytes = "a;b\n";
  for (int i = 0; i < 30'000; ++i) bytes += "one;two\n";
  CHECK(read(bytes + "M\xFCll;\xC4\x93\n\xD6l;x\nJ\xE4ger;y\n").rows.back()[0] == "Jäger");
  CHECK(read(bytes + "Müll;x\n").reading.encoding == Encoding::utf_8);
  CHECK(read(bytes).reading.encoding == Encoding::utf_8);
}

TEST_CASE("characters beyond the basic plane and halves of them in UTF-16") {
  CHECK(read(utf16(u"a,b\n\U0001F600,2\n", true, true), 1).rows[1][0] == "😀");
  const auto cut = read(utf16(u"a,b\n1,2", true, true) + "x");
  REQUIRE(cut.reading.remarks.size() == 1);
  CHECK(cut.reading.remarks[0].kind == &problems::csv_half_character);
  CHECK(cut.reading.remarks[0].place == Place{.line = 2, .column = 4});
  CHECK(cut.rows[1][1] == "2�");
  const std::u16string lone{u'a', u',', u'b', u'\n', 0xDC00, u',', u'2'};
  CHECK(read(utf16(lone, false, true)).rows[1][0] == "�");
}

TEST_CASE("what is neither CSV nor a workbook is named") {
  for (const auto* text :
       {"%PDF-1.7 x", "<!doctype html><table>", "\n <TABLE border=1>", "<?xml version='1.0'?>"}) {
    const auto outcome = read(text);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].kind == &problems::csv_no_text);
    CHECK(outcome.hopeless);
  }
  CHECK(read("").problems.at(0).kind == &problems::csv_empty);
  CHECK(read({"a,b\n1,\0\n", 8}).problems.at(0).kind == &problems::csv_no_text);
}

TEST_CASE("pieces never change what is read, whatever the bytes are") {
  const auto same = rc::check("same rows and remarks for any piece", [] {
    const auto letters = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("ab1;,\n\"\t\xC3\xBC\xE2\x82\xAC\xFC\xF0\x9F\x98\x80\xFF\xFE")));
    const auto piece = *rc::gen::inRange<std::size_t>(1, 9);
    const auto whole = read(letters);
    const auto split = read(letters, piece);
    RC_ASSERT(whole.rows == split.rows);
    RC_ASSERT(whole.problems.size() == split.problems.size());
    RC_ASSERT(whole.reading.encoding == split.reading.encoding);
    RC_ASSERT(whole.reading.remarks.size() == split.reading.remarks.size());
    if (!whole.reading.remarks.empty())
      RC_ASSERT(whole.reading.remarks[0].place == split.reading.remarks[0].place);
  });
  CHECK(same);
}
