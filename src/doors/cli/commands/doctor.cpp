// zusage doctor: how a data directory and its surroundings are, in sentences.
#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/command.hpp"
#include "doors/cli/lines.hpp"
#include "doors/cli/paint.hpp"
#include "doors/cli/problems.hpp"
#include "ground/format/json.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
    {.name = "--listen",
     .value = "ADDRESS:PORT",
     .help = {.en = "where the server listens or shall listen", .de = "wo der Server hört oder hören soll"},
     .fallback = "127.0.0.1:8080"},
    {.name = "--public-url",
     .value = "URL",
     .help = {.en = "the address people use; it is called once",
              .de = "die Adresse, die Menschen benutzen; sie wird einmal aufgerufen"}},
    {.name = "--format",
     .value = "text|json",
     .help = {.en = "for people or for programs", .de = "für Menschen oder für Programme"},
     .fallback = "text"},
};

std::string_view word_of(Health health) {
  if (health == Health::well) return "well";
  return health == Health::doubtful ? "doubtful" : "broken";
}

std::string mark_of(Health health, const Paint& paint) {
  if (health == Health::well) return paint(Ink::good, "✓");
  return health == Health::doubtful ? paint(Ink::warning, "▲") : paint(Ink::error, "✕");
}

std::string line_of(const Sign& sign, const Outside& outside) {
  const auto width = static_cast<std::size_t>(std::max(outside.columns, 60)) - 2;
  auto line = mark_of(sign.health, {outside.colours}) + " " +
              wrapped(visible(fill(in(outside.language, sign.sentence), sign.about)), width, "  ") + "\n";
  const auto advice = in(outside.language, sign.advice);
  if (!advice.empty()) line += "  → " + wrapped(visible(fill(advice, sign.about)), width - 2, "    ") + "\n";
  return line;
}

format::JsonObject both_of(const Phrase& phrase, const Facts& about) {
  return {{"en", fill(phrase.en, about)}, {"de", fill(phrase.de, about)}};
}

std::string json_of(const std::vector<Sign>& signs, Health worst) {
  format::JsonArray all;
  for (const auto& sign : signs) {
    all.push_back(format::JsonObject{{"name", sign.name},
                                     {"health", word_of(sign.health)},
                                     {"sentence", both_of(sign.sentence, sign.about)},
                                     {"advice", both_of(sign.advice, sign.about)}});
  }
  return format::print(format::JsonObject{{"health", word_of(worst)}, {"signs", std::move(all)}},
                       format::Layout::pretty);
}

Exit doctor(const Arguments& arguments, Outside& outside) {
  const auto format = arguments.value("--format");
  if (format != "text" && format != "json")
    return complain({&problems::unknown_format, {{"given", format}}}, outside);
  const auto signs = outside.keep.examine({.data = arguments.value("--data"),
                                           .listen = arguments.value("--listen"),
                                           .public_url = arguments.value("--public-url")});
  auto worst = Health::well;
  for (const auto& sign : signs) worst = std::max(worst, sign.health);
  if (format == "json") {
    outside.print(json_of(signs, worst));
  } else {
    for (const auto& sign : signs) outside.print(line_of(sign, outside));
  }
  return worst == Health::broken ? Exit::finding : Exit::fine;
}

}  // namespace

extern const Command doctor_command{
    .name = "doctor",
    .summary = {.en = "Say how the data directory and its surroundings are",
                .de = "Sagen, wie es dem Datenverzeichnis und seiner Umgebung geht"},
    .options = options,
    .examples =
        "  zusage doctor --data /var/lib/zusage\n"
        "  zusage doctor --public-url https://zusage.example.org --format json",
    .details = {.en = "✓ is well, ▲ wants a look, ✕ is broken; then the exit code is 1. It changes nothing.\n"
                      "JSON: {health, signs: [{name, health, sentence, advice}]}; sentences are {en, de}.",
                .de =
                    "✓ ist gut, ▲ will angesehen werden, ✕ ist kaputt; dann ist der Rückgabewert 1. Es wird "
                    "nichts verändert.\n"
                    "JSON: {health, signs: [{name, health, sentence, advice}]}; Sätze sind {en, de}."},
    .run = doctor,
};

}  // namespace zusage::cli
