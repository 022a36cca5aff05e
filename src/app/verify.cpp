// zusage verify: the chain of everything that was said, and the tables folded from it once more.
#include <fmt/format.h>

#include "app/house.hpp"
#include "app/serve.hpp"
#include "conversation/record/verify.hpp"

namespace zusage::app {

cli::Exit verify(const std::string& data, cli::Outside& outside) {
  auto house = House::open(data_path(data), store::Missing::refuse);
  if (!house) return cli::complain(house.error(), outside);
  auto& database = (*house)->database();
  (*house)->recorder().stop();
  auto verified = record::verify(database.ledger(), organisation);
  if (verified.is_foldable() &&
      database.projections_digest(organisation) != database.fold_again(organisation, false)) {
    verified.findings.push_back(
        {.flaw = record::Flaw::wrong_projection, .position = 0, .about = "projections"});
  }
  const bool german = outside.language == Language::de;
  for (const auto& finding : verified.findings) {
    outside.print(fmt::format("{} ({} {}, {})\n", in(outside.language, record::sentence_of(finding.flaw)),
                              german ? "Position" : "position", finding.position, finding.about));
  }
  outside.print(fmt::format(
      fmt::runtime(german ? "{} Einträge in {} Strömen, {} Texte, {} Tagesanker: {}\n"
                          : "{} entries in {} streams, {} texts, {} daily anchors: {}\n"),
      verified.entry_count, verified.stream_count, verified.word_count, verified.anchor_count,
      verified.is_clean()
          ? (german ? "alles heil, neu gefaltet dieselben Bytes"
                    : "all whole, folded again to the same bytes")
          : fmt::format(fmt::runtime(german ? "{} Schäden" : "{} flaws"), verified.findings.size())));
  return verified.is_clean() ? cli::Exit::fine : cli::Exit::finding;
}

}  // namespace zusage::app
