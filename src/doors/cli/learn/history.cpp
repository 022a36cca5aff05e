// What became of an import, in sentences.
#include "doors/cli/learn/history.hpp"

#include <fmt/format.h>

#include "insight/learn/columns.hpp"

namespace zusage::cli {

std::string said_of_history(const HistoryDone& done, const HistoryWish& wish) {
  const bool german = wish.language == Language::de;
  const auto count = [&](std::int64_t number) { return learn::grouped(number, wish.language); };
  const auto& taken = done.taken;
  std::string said = fmt::format(
      fmt::runtime(
          german ? "{} Vorgänge aus {}: {} neu, {} fortgeschrieben, {} berichtigt, {} unverändert; {} Züge.\n"
                 : "{} matters from {}: {} new, {} continued, {} corrected, {} unchanged; {} acts.\n"),
      count(done.matters), wish.system, count(taken.fresh), count(taken.continued), count(taken.corrected),
      count(taken.unchanged), count(taken.acts));
  if (taken.own > 0)
    said += fmt::format(
        fmt::runtime(german ? "{} gehören zu Anliegen, die hier geführt werden, und blieben, wie sie sind.\n"
                            : "{} belong to requests that are led here, and stayed as they are.\n"),
        count(taken.own));
  if (done.revision > 0)
    said += fmt::format(fmt::runtime(german ? "Der Entwurf wurde vorher als Revision {} geladen.\n"
                                            : "The draft was loaded first, as revision {}.\n"),
                        done.revision);
  if (!done.dropped.empty())
    said += fmt::format(fmt::runtime(german ? "Nicht gespeichert, weil es nach Personen aussieht: {}.\n"
                                            : "Not stored, because it looks like persons: {}.\n"),
                        done.dropped);
  if (done.by_flag > 0)
    said += fmt::format(
        fmt::runtime(german
                         ? "{} nennen nur ein Ja oder Nein und keinen Termin: Sie zählen in keinem Anteil.\n"
                         : "{} tell a yes or no and no date: they count in no share.\n"),
        count(done.by_flag));
  return said;
}

}  // namespace zusage::cli
