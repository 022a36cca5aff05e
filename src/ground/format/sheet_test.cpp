#include <rapidcheck.h>
// rapidcheck before doctest: both name a macro for their results.
#include <doctest/doctest.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "ground/format/problems_bomb.hpp"
#include "ground/format/problems_csv.hpp"
#include "ground/format/problems_mended.hpp"
#include "ground/format/problems_sheet.hpp"
#include "ground/format/table.hpp"

using namespace zusage;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
  Rows rows;
  std::vector<int> lines;
  std::vector<Problem> problems;
  format::Reading reading;
};

Outcome read(std::string_view bytes, std::size_t piece = 5000) {
  Outcome outcome;
  format::TableReader reader{[&](const format::CsvRow& row) {
                               outcome.rows.emplace_back(row.cells.begin(), row.cells.end());
                               outcome.lines.push_back(row.line);
                               return true;
                             },
                             [&](Problem problem) { outcome.problems.push_back(std::move(problem)); }};
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    if (!reader.feed(bytes.substr(at, piece))) break;
  }
  reader.finish();
  outcome.reading = reader.reading();
  return outcome;
}

const ProblemKind* refusal_of(std::string_view bytes) {
  const auto outcome = read(bytes);
  CHECK(outcome.rows.empty());
  REQUIRE(outcome.problems.size() == 1);
  return outcome.problems[0].kind;
}

// A workbook as a spreadsheet program writes it.
std::string written(const std::function<void(lxw_workbook*)>& fill) {
  const auto path =
      std::filesystem::temp_directory_path() / ("zusage-sheet-test-" + std::to_string(getpid()));
  lxw_workbook* book = workbook_new(path.c_str());
  fill(book);
  REQUIRE(workbook_close(book) == LXW_NO_ERROR);
  std::ifstream file{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  std::filesystem::remove(path);
  return bytes;
}

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = zip_open_from_source(out, ZIP_TRUNCATE, &error);
  zip_source_keep(out);
  for (const auto& [name, text] : parts) {
    auto* source = zip_source_buffer(zip, text.data(), text.size(), 0);
    REQUIRE(zip_file_add(zip, name.c_str(), source, 0) >= 0);
  }
  REQUIRE(zip_close(zip) == 0);
  zip_source_open(out);
  zip_source_seek(out, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(out)), '\0');
  zip_source_seek(out, 0, SEEK_SET);
  zip_source_read(out, bytes.data(), bytes.size());
  zip_source_close(out);
  zip_source_free(out);
  return bytes;
}

constexpr std::string_view rels =
    "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>";
constexpr std::string_view book_rels =
    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
    "<Relationship Id='r2' Type='x/sharedStrings' Target='../xl/texts.xml'/></Relationships>";
constexpr std::string_view book =
    "<workbook><sheets><sheet name='Tickets' sheetId='1' r:id='r1' xmlns:r='r'/></sheets></workbook>";

// The least that is a workbook, with these cells.
Parts small(std::string sheet, std::string texts =
                                   "<sst><si><t>eins</t></si><si><r><t>zw</t></r><r><t>ei</t></r>"
                                   "<rPh><t>stumm</t></rPh></si></sst>") {
  return {{"_rels/.rels", std::string{rels}},
          {"xl/workbook.xml", std::string{book}},
          {"xl/_rels/workbook.xml.rels", std::string{book_rels}},
          {"xl/texts.xml", std::move(texts)},
          {"xl/worksheets/sheet1.xml", std::move(sheet)}};
}

std::string sheet_of(std::string_view rows) {
  return "<x:worksheet xmlns:x='x'><x:sheetData>" + std::string{rows} + "</x:sheetData></x:worksheet>";
}

}  // namespace

TEST_CASE("the first visible sheet of a workbook, with texts, numbers, points in time and truths") {
  const auto bytes = written([](lxw_workbook* book_) {
    auto* hidden = workbook_add_worksheet(book_, "Notizen");
    auto* sheet = workbook_add_worksheet(book_, "Vorgänge");
    worksheet_write_string(hidden, 0, 0, "geheim", nullptr);
    worksheet_activate(sheet);
    worksheet_set_first_sheet(sheet);
    worksheet_hide(hidden);
    auto* dated = workbook_add_format(book_);
    format_set_num_format(dated, "dd.mm.yyyy hh:mm");
    auto* day = workbook_add_format(book_);
    format_set_num_format_index(day, 14);
    const char* names[] = {"Nr", "Eröffnet", "Fällig", "Art", "Gehalten", "Summe"};
    for (lxw_col_t i = 0; i < 6; ++i) worksheet_write_string(sheet, 0, i, names[i], nullptr);
    worksheet_write_number(sheet, 1, 0, 101002873000, nullptr);
    lxw_datetime at{2025, 12, 31, 14, 5, 0};
    worksheet_write_datetime(sheet, 1, 1, &at, dated);
    lxw_datetime due{2026, 1, 2, 0, 0, 0};
    worksheet_write_datetime(sheet, 1, 2, &due, day);
    worksheet_write_string(sheet, 1, 3, "Straße <&> \"5\"", nullptr);
    worksheet_write_boolean(sheet, 1, 4, 1, nullptr);
    worksheet_write_formula_num(sheet, 1, 5, "=1+1", nullptr, 2.5);
    worksheet_write_number(sheet, 3, 0, 7, nullptr);
    worksheet_write_string(sheet, 3, 3, "Müll", nullptr);
  });
  const Rows expected{
      {"Nr", "Eröffnet", "Fällig", "Art", "Gehalten", "Summe"},
      {"101002873000", "2025-12-31 14:05:00", "2026-01-02", "Straße <&> \"5\"", "TRUE", "2.5"},
      {"7", "", "", "Müll", "", ""}};
  for (const std::size_t piece : {1UL, 77UL, 100'000UL}) {
    const auto outcome = read(bytes, piece);
    CHECK(outcome.rows == expected);
    CHECK(outcome.lines == std::vector{1, 2, 4});
    CHECK(outcome.problems.empty());
    CHECK(outcome.reading.sheet == "Vorgänge");
    CHECK(outcome.reading.remarks.empty());
  }
}

TEST_CASE("columns by reference, shared and inline strings, a title above and cells beside the table") {
  const auto outcome = read(zipped(small(
      sheet_of("<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>Auszug</x:t></x:is></x:c></x:row>"
               "<x:row r='3'><x:c r='B3' t='s'><x:v>1</x:v></x:c><x:c r='A3' t='s'><x:v>0</x:v></x:c></x:row>"
               "<x:row><x:c><x:v>5</x:v></x:c><x:c "
               "t='str'><x:f>A1</x:f><x:v>f</x:v></x:c><x:c><x:v>9</x:v></x:c></x:row>"
               "<x:row r='9'><x:c r='B9' t='e'><x:v>#N/A</x:v></x:c></x:row>"))));
  CHECK(outcome.problems.empty());
  CHECK(outcome.rows == Rows{{"eins", "zwei"}, {"5", "f"}, {"", "#N/A"}});
  CHECK(outcome.lines == std::vector{3, 4, 9});
  REQUIRE(outcome.reading.remarks.size() == 2);
  CHECK(outcome.reading.remarks[0].kind == &problems::sheet_rows_above);
  CHECK(outcome.reading.remarks[1].kind == &problems::sheet_cells_beside);
  const auto alone = read(zipped(
      small(sheet_of("<x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row>"))));
  CHECK(alone.rows == Rows{{"1"}, {"2"}});
}

TEST_CASE("a workbook that counts from 1904") {
  auto parts = small(sheet_of("<x:row><x:c><x:v>1</x:v></x:c><x:c s='1'><x:v>44560</x:v></x:c></x:row>"));
  parts[1].second =
      "<workbook><workbookPr date1904='1'/><sheets><sheet name='A' r:id='r1' "
      "xmlns:r='r'/></sheets></workbook>";
  parts[2].second.replace(parts[2].second.find("</Relationships>"), 0,
                          "<Relationship Id='r3' Type='x/styles' Target='styles.xml'/>");
  parts.emplace_back(
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy'/></numFmts><cellXfs><xf numFmtId='0'/>"
      "<xf numFmtId='164'/></cellXfs></styleSheet>");
  CHECK(read(zipped(parts)).rows == Rows{{"1", "2025-12-31"}});
}

TEST_CASE("a zip bomb is named before it is unpacked") {
  CHECK(refusal_of(zipped(small(sheet_of(std::string(40UL << 20U, ' '))))) == &problems::sheet_swells);
  CHECK(refusal_of(zipped(small(sheet_of(""), "<sst>" + std::string(40UL << 20U, '\n') + "</sst>"))) ==
        &problems::sheet_swells);
  Parts many;
  for (int i = 0; i <= 10'000; ++i) many.emplace_back("p" + std::to_string(i), "");
  CHECK(refusal_of(zipped(many)) == &problems::sheet_crowded);
  CHECK(refusal_of("PK\x03\x04" + std::string(129UL << 20U, 'x')) == &problems::sheet_too_large);
}

TEST_CASE(
    "tricks of XML are refused: document types, entities, depth, words without an end, rows without a "
    "limit") {
  CHECK(refusal_of(
            zipped(small("<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><worksheet>&d;</worksheet>"))) ==
        &problems::sheet_trick);
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<x:a>";
  CHECK(refusal_of(zipped(small(sheet_of(deep)))) == &problems::sheet_trick);
  CHECK(refusal_of(zipped(small("<worksheet a='" + std::string(6UL << 20U, 'b')))) == &problems::sheet_trick);
  std::string row;
  for (int i = 0; i < 3000; ++i) row += "<x:c t='s'><x:v>0</x:v></x:c>";
  CHECK(refusal_of(zipped(small(sheet_of("<x:row>" + row + "</x:row>"),
                                "<sst><si><t>" + std::string(1000, 'x') + "</t></si></sst>"))) ==
        &problems::csv_row_too_long);
  CHECK(refusal_of(zipped(small(sheet_of("<x:row><x:c r='XFE1'><x:v>1</x:v></x:c></x:row>")))) ==
        &problems::sheet_beyond);
  CHECK(refusal_of(zipped(small(sheet_of("<x:row r='1048577'/>")))) == &problems::sheet_beyond);
}

TEST_CASE("what only looks like a workbook is named with what to do") {
  CHECK(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')) == &problems::sheet_old);
  std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  for (const char letter : std::string{"EncryptedPackage"}) locked += std::string{letter, '\0'};
  CHECK(refusal_of(locked) == &problems::sheet_locked);
  CHECK(refusal_of(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
        &problems::sheet_foreign);
  CHECK(refusal_of(zipped({{"xl/workbook.bin", "x"}})) == &problems::sheet_foreign);
  CHECK(refusal_of("PK\x03\x04 and nothing more") == &problems::sheet_damaged);
  auto parts = small(sheet_of(""));
  CHECK(refusal_of(zipped(parts)) == &problems::csv_empty);
  parts[1].second =
      "<workbook><sheets><sheet name='A' state='veryHidden' r:id='r1' xmlns:r='r'/></sheets></workbook>";
  CHECK(refusal_of(zipped(parts)) == &problems::sheet_none);
  CHECK(refusal_of(zipped(small("<worksheet><sheetData>"))) == &problems::sheet_damaged);
}

TEST_CASE("no bytes whatever make it stumble: cut short or changed anywhere") {
  const auto good =
      zipped(small(sheet_of("<x:row><x:c t='s'><x:v>0</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>")));
  const auto stands = rc::check("rows or a numbered problem, never a fault", [&] {
    auto bytes = good.substr(0, *rc::gen::inRange<std::size_t>(0, good.size() + 1));
    const auto changes = *rc::gen::inRange(0, 6);
    for (int i = 0; i < changes && !bytes.empty(); ++i)
      bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
    const auto outcome = read(bytes, *rc::gen::inRange<std::size_t>(1, 500));
    RC_ASSERT(!outcome.rows.empty() || !outcome.problems.empty());
  });
  CHECK(stands);
  const auto whatever = rc::check("random bytes behind the magic", [] {
    const auto tail = *rc::gen::arbitrary<std::string>();
    const auto outcome = read("PK\x03\x04" + tail);
    RC_ASSERT(outcome.rows.empty());
    RC_ASSERT(outcome.problems.size() == 1U);
  });
  CHECK(whatever);
}
