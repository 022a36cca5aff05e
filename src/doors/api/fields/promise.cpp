// Sentences about promises, in both languages.
#include "doors/api/fields/promise.hpp"

#include <fmt/format.h>

namespace zusage::api {
namespace {

std::string percent(model::Share share, Language language) {
  const auto whole = share.hundredths / 100;
  const auto rest = share.hundredths % 100;
  if (rest == 0) return fmt::format("{} %", whole);
  const auto digits = rest % 10 == 0 ? fmt::format("{}", rest / 10) : fmt::format("{:02}", rest);
  return fmt::format("{}{}{} %", whole, language == Language::de ? "," : ".", digits);
}

std::string subject_of(const model::Objective& objective, bool german) {
  switch (objective.kind) {
    case model::ObjectiveKind::response:
      return german ? "Antwort" : "Answer";
    case model::ObjectiveKind::quality:
      return german ? "Qualität" : "Quality";
    default:
      return german ? "Fertig" : "Done";
  }
}

std::string limit_of(const model::Objective& objective, Language language) {
  const bool german = language == Language::de;
  if (objective.on_agreed_date()) return german ? "zum vereinbarten Termin" : "on the agreed date";
  if (objective.within) {
    return fmt::format("{} {}", german ? "innerhalb von" : "within",
                       calendar::to_dative_words(*objective.within, language));
  }
  if (!objective.at_least) return {};
  return fmt::format("{} {}", german ? "mindestens" : "at least", percent(*objective.at_least, language));
}

}  // namespace

std::vector<std::string> promise_sentences(const model::Service& service, Language language) {
  const bool german = language == Language::de;
  std::vector<std::string> sentences;
  for (const auto& objective : service.promise.objectives) {
    if (objective.kind == model::ObjectiveKind::criterion) continue;
    const auto limit = limit_of(objective, language);
    if (limit.empty()) continue;
    auto sentence = subject_of(objective, german) + " " + limit;
    if (objective.share) {
      sentence += fmt::format(fmt::runtime(german ? ", in {} der Fälle" : ", in {} of cases"),
                              percent(*objective.share, language));
    }
    if (objective.starts == model::Starts::completeness) {
      sentence += german ? ", ab vollständigen Unterlagen" : ", once the papers are complete";
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::string within_words(const model::Service& service, model::ObjectiveKind kind, Language language) {
  for (const auto& objective : service.promise.objectives) {
    if (objective.kind == kind && objective.within) return calendar::to_words(*objective.within, language);
  }
  return {};
}

std::string binding_sentence(const Reader& reader, model::Binding binding) {
  const auto& texts = reader.known->organisation->binding_texts;
  const auto own = texts.find(std::string{model::name_of(binding)});
  if (own != texts.end()) return std::string{model::text_in(own->second, reader.language)};
  const bool german = reader.language == Language::de;
  switch (binding) {
    case model::Binding::contract:
      return german ? "Das ist Teil des Vertrags." : "This is part of the contract.";
    case model::Binding::statutory:
      return german ? "Dazu verpflichtet das Gesetz." : "The law obliges us to this.";
    default:
      return german ? "Ein Serviceziel: Wir tun alles dafür, es ist kein Rechtsanspruch."
                    : "A service goal: we do all we can; it is no legal claim.";
  }
}

std::optional<std::string> why_not_ask(const Reader& reader, const model::Service& service) {
  const auto& redeemer = service.redeemer.id;
  const auto say = [&](Phrase phrase) { return std::string{in(reader.language, phrase)}; };
  if (redeemer.empty()) {
    return say(
        {.en = "Nobody is named yet who keeps this promise, so nobody can be asked for it.",
         .de =
             "Noch ist niemand benannt, der diese Leistung einlöst; darum kann noch niemand darum bitten."});
  }
  const auto* actor = reader.known->directory->find(redeemer);
  if (actor == nullptr || actor->removed) {
    return say({.en = "Whoever kept this promise is no longer here, and nobody is named instead.",
                .de = "Wer diese Leistung eingelöst hat, ist nicht mehr da, und niemand ist an dessen Stelle "
                      "benannt."});
  }
  if (redeemer == reader.person) {
    return say({.en = "You keep this promise yourself.", .de = "Diese Leistung lösen Sie selbst ein."});
  }
  return std::nullopt;
}

}  // namespace zusage::api
