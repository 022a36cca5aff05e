// Follows the relations from the package to the first visible sheet, then reads styles and shared strings.
#include "ground/format/workbook_internal.hpp"

#include <charconv>
#include <map>

#include "ground/format/problems_bomb.hpp"
#include "ground/format/problems_sheet.hpp"
#include "ground/format/xml_internal.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t most_shared_text = 256UL << 20U;
constexpr std::size_t most_shapes = 1UL << 17U;

int number_of(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Reads a part as XML. What goes wrong in it is said by whichever saw it first.
Result<void> read_xml(Archive& archive, const std::string& part, XmlTaker taker) {
  XmlReader reader{part, std::move(taker)};
  auto read =
      archive.read(part, [&](std::string_view piece, bool is_last) { return reader.feed(piece, is_last); });
  if (!read) return read;
  if (reader.problem()) return std::unexpected(*reader.problem());
  return {};
}

struct Relation {
  std::string kind;  // the last word of its type
  std::string target;
};
using Relations = std::map<std::string, Relation>;

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

// "/xl/workbook.xml" counts from the top, "worksheets/sheet1.xml" from the folder, "../x" from above it.
std::string resolved(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string{target.substr(1)};
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder = folder_of(folder.substr(0, folder.size() - 1));
  }
  return folder + std::string{target};
}

Result<Relations> relations_of(Archive& archive, const std::string& part) {
  const auto folder = folder_of(part);
  const auto list = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  Relations all;
  auto read = read_xml(archive, list, {.start = [&](std::string_view name, const XmlAttributes& attributes) {
                         if (name != "Relationship") return;
                         const auto type = attributes["Type"];
                         all[std::string{attributes["Id"]}] = {std::string{type.substr(type.rfind('/') + 1)},
                                                               resolved(folder, attributes["Target"])};
                       }});
  if (!read) return std::unexpected(read.error());
  return all;
}

std::string part_of_kind(const Relations& relations, std::string_view kind) {
  for (const auto& [id, one] : relations) {
    if (one.kind == kind) return one.target;
  }
  return {};
}

Result<void> find_sheet(Archive& archive, const std::string& part, const Relations& relations,
                        Workbook& book) {
  auto read = read_xml(archive, part, {.start = [&](std::string_view name, const XmlAttributes& attributes) {
                         if (name == "workbookPr")
                           book.from_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
                         const bool hidden = !attributes["state"].empty() && attributes["state"] != "visible";
                         if (name != "sheet" || hidden || !book.sheet_part.empty()) return;
                         const auto found = relations.find(std::string{attributes["id"]});
                         if (found == relations.end() || found->second.kind != "worksheet") return;
                         book.sheet_part = found->second.target;
                         book.sheet_name = attributes["name"];
                       }});
  if (!read) return read;
  if (book.sheet_part.empty()) return std::unexpected(Problem{&problems::sheet_none});
  return {};
}

Result<void> read_styles(Archive& archive, const std::string& part, Workbook& book) {
  std::map<int, NumberShape> own;
  bool in_cells = false;
  return read_xml(archive, part,
                  {.start =
                       [&](std::string_view name, const XmlAttributes& attributes) {
                         if (name == "numFmt" && own.size() < most_shapes)
                           own[number_of(attributes["numFmtId"])] = shape_of_code(attributes["formatCode"]);
                         if (name == "cellXfs") in_cells = true;
                         if (name != "xf" || !in_cells || book.shapes.size() >= most_shapes) return;
                         const int id = number_of(attributes["numFmtId"]);
                         const auto found = own.find(id);
                         book.shapes.push_back(found == own.end() ? shape_of_builtin(id) : found->second);
                       },
                   .end =
                       [&](std::string_view name) {
                         if (name == "cellXfs") in_cells = false;
                       }});
}

// Runs of one string are joined; how it is spoken (rPh) is left out.
Result<void> read_texts(Archive& archive, const std::string& part, Workbook& book) {
  bool in_text = false;
  bool spoken = false;
  const auto start = [&](std::string_view name, const XmlAttributes&) {
    if (name == "si") book.texts.begin();
    if (name == "rPh") spoken = true;
    if (name == "t") in_text = !spoken;
  };
  const auto end = [&](std::string_view name) {
    if (name == "t") in_text = false;
    if (name == "rPh") spoken = false;
  };
  bool too_many = false;
  const auto text = [&](std::string_view piece) {
    too_many = too_many || book.texts.size() + piece.size() > most_shared_text;
    if (in_text && !too_many) book.texts.add(piece);
  };
  auto read = read_xml(archive, part, {.start = start, .end = end, .text = text});
  if (read && too_many) {
    return std::unexpected(Problem{&problems::sheet_swells, {{"part", part}, {"limit", "256 MiB"}}});
  }
  return read;
}

// What else a zip may be, told by what lies in it.
Problem foreign(Archive& archive) {
  std::string what = "ZIP";
  if (archive.holds("xl/workbook.bin")) what = "Excel .xlsb";
  if (archive.holds("word/document.xml")) what = "Word .docx";
  if (archive.holds("ppt/presentation.xml")) what = "PowerPoint .pptx";
  if (archive.holds("mimetype")) {
    const auto type = archive.read_small("mimetype");
    what = type && type->find("spreadsheet") != std::string::npos ? "OpenDocument .ods" : "OpenDocument";
  }
  return {&problems::sheet_foreign, {{"what", what}}};
}

Result<std::string> workbook_part(Archive& archive) {
  if (!archive.holds("_rels/.rels")) {
    if (archive.holds("xl/workbook.xml")) return "xl/workbook.xml";
    return std::unexpected(foreign(archive));
  }
  const auto package = relations_of(archive, "");
  if (!package) return std::unexpected(package.error());
  const auto part = part_of_kind(*package, "officeDocument");
  if (part.find("workbook") == std::string::npos || !part.ends_with(".xml"))
    return std::unexpected(foreign(archive));
  return part;
}

}  // namespace

std::string_view SharedTexts::at(std::size_t number) const {
  if (number >= ends_.size()) return {};
  const auto begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view{text_}.substr(begin, ends_[number] - begin);
}

Result<Workbook> open_workbook(Archive& archive) {
  const auto part = workbook_part(archive);
  if (!part) return std::unexpected(part.error());
  const auto relations = relations_of(archive, *part);
  if (!relations) return std::unexpected(relations.error());
  Workbook book;
  if (auto found = find_sheet(archive, *part, *relations, book); !found)
    return std::unexpected(found.error());
  const auto styles = part_of_kind(*relations, "styles");
  if (!styles.empty()) {
    if (auto read = read_styles(archive, styles, book); !read) return std::unexpected(read.error());
  }
  const auto texts = part_of_kind(*relations, "sharedStrings");
  if (!texts.empty()) {
    if (auto read = read_texts(archive, texts, book); !read) return std::unexpected(read.error());
  }
  return book;
}

}  // namespace zusage::format
