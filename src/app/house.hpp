// An opened data directory with its database and the one writer: what every command that needs data works in.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "conversation/access/sign_in.hpp"
#include "conversation/record/recorder.hpp"
#include "organisation/text/text.hpp"
#include "store/data_directory.hpp"
#include "store/database.hpp"

namespace zusage::app {

inline constexpr log::OrganisationId organisation{1};

// $ZUSAGE_DATA and ./zusage-data stand in for an empty name.
[[nodiscard]] std::string data_path(const std::string& given);
void fill_random(std::span<std::uint8_t> bytes);
[[nodiscard]] Instant clock_now();
// Its beginning, in UTC.
[[nodiscard]] constexpr Instant day_of(Instant at) {
  return {at.microseconds - at.microseconds % days(1).microseconds};
}

// A text with the services that every organisation has; refuses one that cannot be read.
[[nodiscard]] Result<std::vector<text::File>> with_what_is_built_in(std::vector<text::File> files);

class House {
 public:
  [[nodiscard]] static Result<std::unique_ptr<House>> open(const std::string& path, store::Missing missing);

  [[nodiscard]] store::DataDirectory& directory() { return directory_; }
  [[nodiscard]] store::Database& database() { return *database_; }
  [[nodiscard]] record::Recorder& recorder() { return *recorder_; }
  [[nodiscard]] access::SignIn& sign_in() { return *sign_in_; }

  // Releases a text: a new revision, unless it is the present one. Returns its number.
  [[nodiscard]] Result<std::int64_t> load(const std::vector<text::File>& given, const std::string& speaker,
                                          std::optional<Instant> said_at, std::string reason = {});
  // The present text as it was submitted; also beside a writer.
  [[nodiscard]] std::vector<text::File> written_files();
  // A text of before gets the services that every organisation has, as a revision of its own.
  [[nodiscard]] Result<void> add_what_is_built_in();

 private:
  House(store::DataDirectory directory, std::unique_ptr<store::Database> database);
  [[nodiscard]] Result<projection::KnownNow> known_at_opening();

  store::DataDirectory directory_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<record::Recorder> recorder_;
  std::unique_ptr<access::SignIn> sign_in_;
};

}  // namespace zusage::app
