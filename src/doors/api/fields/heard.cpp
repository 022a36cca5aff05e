// Both answers side by side. Inside, nothing is told before the group is large enough, and then without days.
#include "doors/api/fields/heard.hpp"

#include <algorithm>
#include <array>

#include "doors/api/fields/coverage.hpp"
#include "doors/api/fields/letter.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using model::Question;

constexpr std::size_t told_at_most = 3;

constexpr std::array finding_fields{text("rule", "its id"), text("title", "what is open"),
                                    text("advice", "what to do"),
                                    instant("since", "when the gap was released open").or_null()};
constexpr std::array heard_fields{
    word("question", model::spellings<Question>, "of the five"),
    word("gap", gap_names, "beside which it stands"),
    text("ours", "our wording; null: open").or_null(),
    text("theirs", "what they say, newest first; those who differ before others").many(),
    text("source", "the recipient: a segment, a customer, a team"),
    instant("at", "the last answer; null inside").or_null(),
    whole("answers", "how many recipients answered"),
    whole("differing", "how many of them see it differently"),
    text("withheld", "why it is not told what they say").or_null(),
    object("finding", finding_shape, "the open point; null: no difference").or_null()};

std::string_view gap_of(const check::Heard& heard) {
  const bool timed =
      std::ranges::any_of(heard.answers, [](const auto* answer) { return answer->within || answer->share; });
  switch (heard.question) {
    case Question::recipient:
      return "recipient";
    case Question::promise:
      return timed ? "deadline" : "result";
    case Question::redeemer:
      return "redeemer";
    case Question::steering:
      return "steering";
    case Question::perception:
      return "notices";
  }
  return "name";
}

// "15 Arbeitstage, in 90 von 100 Fällen: „drei Wochen, wie am Telefon gesagt“"
std::string said(const Reader& reader, const check::RecipientAnswer& answer) {
  const bool german = reader.language == Language::de;
  std::string out;
  if (answer.within) out += calendar::to_words(*answer.within, reader.language);
  if (answer.share) {
    const auto share = std::to_string(answer.share->hundredths / 100);
    out += (out.empty() ? "" : ", ") +
           (german ? "in " + share + " von 100 Fällen" : "in " + share + " of 100 cases");
  }
  if (!answer.words.empty()) {
    const auto quoted = german ? "„" + answer.words + "“" : "“" + answer.words + "”";
    out += (out.empty() ? "" : ": ") + quoted;
  }
  if (answer.verdict == check::Verdict::none) return out;
  const bool right = answer.verdict == check::Verdict::right;
  const Phrase word = right ? Phrase{"right", "stimmt so"} : Phrase{"not right", "stimmt so nicht"};
  return out.empty() ? std::string{in(reader.language, word)}
                     : std::string{in(reader.language, word)} + "; " + out;
}

JsonArray theirs_of(const Reader& reader, const check::Heard& heard) {
  JsonArray theirs;
  if (!heard.may_be_told) return theirs;
  auto all = heard.differing;
  std::ranges::copy_if(heard.answers, std::back_inserter(all), [&](const auto* answer) {
    return std::ranges::find(heard.differing, answer) == heard.differing.end();
  });
  for (const auto* answer : all) {
    if (theirs.size() == told_at_most) break;
    const auto words = said(reader, *answer);
    const bool told = std::ranges::any_of(theirs, [&](const Json& one) { return one.as_string() == words; });
    if (!words.empty() && !told) theirs.emplace_back(words);
  }
  return theirs;
}

std::string sources_of(const Reader& reader, const check::Heard& heard) {
  std::vector<std::string> names;
  for (const auto* answer : heard.answers) {
    auto name = name_in(reader, unit_of(reader, answer->from));
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

Json finding_json(const Reader& reader, const check::Judgement& judgement, const check::Heard& heard) {
  const auto question = model::name_of(heard.question);
  const auto found = std::ranges::find_if(judgement.findings, [&](const check::Finding& finding) {
    return finding.rule->id == "Z508" && !finding.allowed &&
           finding.about == Facts{{"service", heard.service}, {"question", std::string{question}}};
  });
  if (!heard.differs || found == judgement.findings.end()) return nullptr;
  return JsonObject{{"rule", found->rule->id},
                    {"title", in(reader.language, found->rule->title)},
                    {"advice", in(reader.language, found->rule->advice)},
                    {"since", nullptr}};
}

Json one_json(const Reader& reader, const check::Voice& voice, const check::Judgement& judgement,
              const model::Service& service, const check::Heard& heard) {
  const auto ours = question_words(reader, service, heard.question);
  const Phrase too_few{"Inside, what was said is told from {least} answers on; there are {n}.",
                       "Innen wird erst ab {least} Antworten gezeigt, was gesagt wurde; bisher sind es {n}."};
  const auto count = std::to_string(heard.answers.size());
  return JsonObject{
      {"question", model::name_of(heard.question)},
      {"gap", gap_of(heard)},
      {"ours", ours.empty() ? Json(nullptr) : Json(ours)},
      {"theirs", theirs_of(reader, heard)},
      {"source", sources_of(reader, heard)},
      {"at", heard.outside ? instant_json({heard.answers.front()->order}) : Json(nullptr)},
      {"answers", static_cast<std::int64_t>(heard.answers.size())},
      {"differing", heard.may_be_told ? static_cast<std::int64_t>(heard.differing.size()) : 0},
      {"withheld", heard.may_be_told
                       ? Json(nullptr)
                       : Json(fill(in(reader.language, too_few),
                                   {{"least", std::to_string(voice.smallest_group)}, {"n", count}}))},
      {"finding", finding_json(reader, judgement, heard)}};
}

}  // namespace

const Shape finding_shape{.name = "GapFinding", .doc = "An open question.", .fields = finding_fields};
const Shape heard_shape{
    .name = "LetterHeard", .doc = "What recipients answered to one question.", .fields = heard_fields};

std::string question_words(const Reader& reader, const model::Service& service, Question question) {
  const auto gap = [&](std::string_view name) { return gap_words(reader, service, name); };
  const auto both = [](const std::string& first, std::string_view between, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return first + std::string{between} + second;
  };
  const bool german = reader.language == Language::de;
  switch (question) {
    case Question::recipient:
      return gap("recipient");
    case Question::promise:
      return both(gap("result"), german ? ", bis: " : ", by: ", gap("deadline"));
    case Question::redeemer:
      return gap("redeemer");
    case Question::steering:
      return gap("steering");
    case Question::perception:
      return both(gap("notices"), german ? "; erwartet wird: " : "; what is expected: ", gap("expects"));
  }
  return {};
}

Json heard_json(const Reader& reader, const check::Voice& voice, const check::Judgement& judgement,
                const model::Service& service) {
  JsonArray out;
  for (const auto& heard : check::heard_of(*reader.known->organisation, voice, today_of(reader))) {
    if (heard.service == service.id) out.push_back(one_json(reader, voice, judgement, service, heard));
  }
  return out;
}

}  // namespace zusage::api
