// Z508: recipients who were asked the same questions and answer otherwise.
#include "organisation/check/check.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::check {
namespace {

void hear(const model::Organisation& organisation, const Occasion& occasion, Findings& findings) {
  for (const auto& heard : heard_of(organisation, *occasion.voice, occasion.today)) {
    if (!heard.differs) continue;
    const auto& service = *model::find_service(organisation, heard.service);
    const auto key = model::name_of(heard.question);
    const bool noticed = heard.question == model::Question::perception;
    findings.report({.place = noticed ? place_in_perception(service, "notices_by") : service.place_of(key),
                     .about = {{"service", service.id}, {"question", std::string{key}}},
                     .evidence = evidence_at(service, key)});
  }
}

}  // namespace

extern constinit const Rule answers_differ{
    .id = "Z508",
    .name = "answers-differ",
    .severity = Severity::warning,
    .title = {.en = "The recipient sees it differently", .de = "Der Empfänger sieht es anders als wir"},
    .why =
        {.en = "A promise is what the recipient heard, not what we wrote; where the two part, one of them is "
               "going to be disappointed.",
         .de =
             "Versprochen ist, was der Empfänger verstanden hat, nicht, was wir geschrieben haben; wo beides "
             "auseinandergeht, wird einer enttäuscht."},
    .message = {.en = "the recipient of '{service}' sees this differently than we do",
                .de = "Der Empfänger von „{service}“ sieht das anders als wir"},
    .advice =
        {.en = "Talk with the recipient about the difference, and settle on one wording.",
         .de = "Sprechen Sie mit dem Empfänger über den Unterschied, und einigen Sie sich auf eine Fassung."},
    .fires_on = R"(segments:
  - {id: households, name: Haushalte}
services:
  - id: meter-replacement
    recipient: [households]
    promise: [{objective: fulfilment, within: 20 working days, share: 95 %}]
)",
    .silent_on = R"(segments:
  - {id: households, name: Haushalte}
services:
  - id: meter-replacement
    recipient: [households]
    promise: [{objective: fulfilment, within: 15 working days, share: 95 %}]
)",
    .hear = hear,
    .heard = R"(answers:
  - {service: meter-replacement, question: promise, from: households, on: 2026-05-04, within: 15 working days}
)",
};

}  // namespace zusage::check
