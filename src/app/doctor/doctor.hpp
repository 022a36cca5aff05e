// How a data directory and its surroundings are. Looks, changes nothing, and calls only addresses it was
// told.
#pragma once

#include "doors/cli/diagnosis.hpp"
#include "ground/base/instant.hpp"
#include "store/looking.hpp"

namespace zusage::app::doctor {

[[nodiscard]] std::vector<cli::Sign> examine(const cli::DoctorWish& wish);

using Signs = std::vector<cli::Sign>;

// The parts, one file each.
void look_at_directory(const std::string& data, Signs& signs);
void look_at_database(const store::Looked& looked, Instant now, Signs& signs);
void look_at_backups(const std::string& data, const store::Looked& looked, Instant now, Signs& signs);
void look_at_clock(const store::Looked& looked, Instant now, Signs& signs);
void look_at_door(const cli::DoctorWish& wish, bool is_served, Instant now, Signs& signs);

// "3 Tagen", "3 days": whole days, else hours, else minutes.
[[nodiscard]] std::string length_in(Language language, Span span);

}  // namespace zusage::app::doctor
