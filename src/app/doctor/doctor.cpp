// All parts in the order in which one would ask.
#include "app/doctor/doctor.hpp"

#include <fmt/format.h>

#include "app/house.hpp"

namespace zusage::app::doctor {

std::vector<cli::Sign> examine(const cli::DoctorWish& wish) {
  const auto data = data_path(wish.data);
  const auto now = clock_now();
  Signs signs;
  look_at_directory(data, signs);
  const auto looked = store::look_at(data);
  if (looked) {
    look_at_database(*looked, now, signs);
    look_at_backups(data, *looked, now, signs);
  } else {
    signs.push_back({.name = "database",
                     .health = cli::Health::broken,
                     .sentence = looked.error().kind->title,
                     .advice = looked.error().kind->advice,
                     .about = looked.error().about});
  }
  look_at_clock(looked.value_or(store::Looked{}), now, signs);
  look_at_door(wish, looked && looked->holder.has_value(), now, signs);
  return signs;
}

std::string length_in(Language language, Span span) {
  const bool german = language == Language::de;
  const auto minutes_long = span.microseconds / minutes(1).microseconds;
  const auto said = [&](std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
  };
  if (minutes_long >= 2 * 24 * 60)
    return said(minutes_long / (24 * 60), german ? "Tag" : "day", german ? "Tagen" : "days");
  if (minutes_long >= 120)
    return said(minutes_long / 60, german ? "Stunde" : "hour", german ? "Stunden" : "hours");
  return said(minutes_long, german ? "Minute" : "minute", german ? "Minuten" : "minutes");
}

}  // namespace zusage::app::doctor
