// Dates, times and spans of time as people read them on a terminal, in English and German.
#pragma once

#include <string>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"
#include "ground/calendar/deadline.hpp"
#include "ground/calendar/local.hpp"

namespace zusage::cli {

// "Tue 2026-04-07", "Di 07.04.2026"
[[nodiscard]] std::string short_day(calendar::Date date, Language language);

// "Tuesday, 7 April 2026", "Dienstag, 7. April 2026"
[[nodiscard]] std::string long_day(calendar::Date date, Language language);

// "Tuesday, 7 April 2026, 11:00", "Dienstag, 7. April 2026, 11:00 Uhr"
[[nodiscard]] std::string long_time(const calendar::Due& at, const calendar::Zone& zone, Language language);

// "11:00", "11:00:30"
[[nodiscard]] std::string clock(Instant at, const calendar::Zone& zone);

// "1 h 30 min", "45 s"
[[nodiscard]] std::string length_of(Span span);

}  // namespace zusage::cli
