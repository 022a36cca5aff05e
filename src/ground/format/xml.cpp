// Expat with its doors shut: what a table never needs is refused before it can grow.
#include "ground/format/xml_internal.hpp"

#include <expat.h>

#include "ground/format/problems_bomb.hpp"
#include "ground/format/problems_sheet.hpp"

namespace zusage::format {
namespace {

constexpr int deepest = 64;
constexpr XML_Index longest_word = 4L << 20U;

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(*pair) == name) return pair[1];
  }
  return {};
}

struct XmlReader::Work {
  std::string part;
  XmlTaker taker;
  XML_Parser parser = XML_ParserCreate(nullptr);
  std::optional<Problem> problem;
  bool stopped = false;
  int depth = 0;
  XML_Index fed = 0;

  Work(std::string name, XmlTaker given) : part(std::move(name)), taker(std::move(given)) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, text);
    XML_SetStartDoctypeDeclHandler(parser, doctype);
  }
  ~Work() { XML_ParserFree(parser); }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  void refuse(std::string what) {
    if (!problem) problem = Problem{&problems::sheet_trick, {{"part", part}, {"what", std::move(what)}}};
    halt();
  }
  void halt() {
    stopped = true;
    XML_StopParser(parser, XML_FALSE);
  }

  static void start(void* data, const char* name, const char** attributes) {
    auto& work = *static_cast<Work*>(data);
    if (++work.depth > deepest) work.refuse("XML > 64");
    if (!work.stopped && work.taker.start) work.taker.start(without_prefix(name), XmlAttributes{attributes});
  }
  static void end(void* data, const char* name) {
    auto& work = *static_cast<Work*>(data);
    --work.depth;
    if (!work.stopped && work.taker.end) work.taker.end(without_prefix(name));
  }
  static void text(void* data, const char* letters, int count) {
    auto& work = *static_cast<Work*>(data);
    if (!work.stopped && work.taker.text) work.taker.text({letters, static_cast<std::size_t>(count)});
  }
  static void doctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Work*>(data)->refuse("<!DOCTYPE>");
  }
};

XmlReader::XmlReader(std::string part, XmlTaker taker)
    : work_(std::make_unique<Work>(std::move(part), std::move(taker))) {}
XmlReader::~XmlReader() = default;

void XmlReader::stop() { work_->halt(); }
const std::optional<Problem>& XmlReader::problem() const { return work_->problem; }

bool XmlReader::feed(std::string_view piece, bool is_last) {
  Work& work = *work_;
  if (work.stopped || work.problem) return false;
  const auto status = XML_Parse(work.parser, piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
  work.fed += static_cast<XML_Index>(piece.size());
  if (work.stopped) return false;
  if (status == XML_STATUS_ERROR) {
    work.problem = Problem{&problems::sheet_damaged,
                           {{"what", work.part + ": " + XML_ErrorString(XML_GetErrorCode(work.parser))}},
                           {.line = static_cast<int>(XML_GetCurrentLineNumber(work.parser))}};
    return false;
  }
  // What is still no event after so many bytes is one word without an end.
  if (!is_last && work.fed - XML_GetCurrentByteIndex(work.parser) > longest_word) work.refuse("> 4 MiB: <…");
  return !work.stopped;
}

}  // namespace zusage::format
