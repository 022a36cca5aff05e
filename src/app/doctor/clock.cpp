// The machine's clock against what was written, and the rules of time zones.
#include <sys/timex.h>

#include <fstream>

#include "app/doctor/doctor.hpp"
#include "ground/calendar/local.hpp"

namespace zusage::app::doctor {
namespace {

using cli::Health;

constexpr Span tolerated = minutes(1);

void look_at_zones(Signs& signs) {
  std::ifstream in{"/usr/share/zoneinfo/tzdata.zi"};
  std::string first;
  std::getline(in, first);
  if (first.empty()) {
    signs.push_back(
        {.name = "time_zones",
         .health = Health::broken,
         .sentence = {.en = "The rules of time zones are not installed.",
                      .de = "Die Regeln der Zeitzonen sind nicht installiert."},
         .advice = {.en = "Install the package tzdata.", .de = "Installieren Sie das Paket tzdata."}});
    return;
  }
  signs.push_back({.name = "time_zones",
                   .sentence = {.en = "The rules of time zones are those of {version}.",
                                .de = "Die Regeln der Zeitzonen sind die von {version}."},
                   .about = {{"version", calendar::tz_version_in(first)}}});
}

bool is_synchronised() {
  timex clock{};
  const int state = ::adjtimex(&clock);
  return state == -1 || (clock.status & STA_UNSYNC) == 0;
}

}  // namespace

void look_at_clock(const store::Looked& looked, Instant now, Signs& signs) {
  const Facts about = {
      {"now", to_rfc3339({now.microseconds - now.microseconds % 1'000'000}).substr(0, 19) + "Z"}};
  if (looked.last_entry_at && *looked.last_entry_at > now + tolerated) {
    signs.push_back({.name = "clock",
                     .health = Health::broken,
                     .sentence = {.en = "The clock says {now}, but something was written later than that.",
                                  .de = "Die Uhr sagt {now}, aber etwas wurde später geschrieben."},
                     .advice = {.en = "The clock went back. Set it right before anybody promises anything.",
                                .de = "Die Uhr ging zurück. Stellen Sie sie, bevor jemand etwas zusagt."},
                     .about = about});
  } else if (!is_synchronised()) {
    signs.push_back({.name = "clock",
                     .health = Health::doubtful,
                     .sentence = {.en = "The clock says {now}, but nothing keeps it right.",
                                  .de = "Die Uhr sagt {now}, aber nichts stellt sie nach."},
                     .advice = {.en = "Let systemd-timesyncd or chrony keep it.",
                                .de = "Lassen Sie sie von systemd-timesyncd oder chrony stellen."},
                     .about = about});
  } else {
    signs.push_back({.name = "clock",
                     .sentence = {.en = "The clock says {now}, later than everything that was written.",
                                  .de = "Die Uhr sagt {now}, später als alles, was geschrieben wurde."},
                     .about = about});
  }
  look_at_zones(signs);
}

}  // namespace zusage::app::doctor
