// Opening the house.
#include "app/house.hpp"

#include <sys/random.h>

#include <chrono>
#include <cstdlib>
#include <fstream>

#include "ground/base/require.hpp"
#include "ground/calendar/local.hpp"
#include "organisation/model/built_in.hpp"
#include "organisation/text/built_in.hpp"

namespace zusage::app {
namespace {

std::string tz_version() {
  std::ifstream in("/usr/share/zoneinfo/tzdata.zi");
  std::string first;
  std::getline(in, first);
  return calendar::tz_version_in(first);
}

}  // namespace

std::string data_path(const std::string& given) {
  if (!given.empty()) return given;
  const char* named = std::getenv("ZUSAGE_DATA");
  return named != nullptr && *named != '\0' ? named : "./zusage-data";
}

void fill_random(std::span<std::uint8_t> bytes) {
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const auto count = getrandom(bytes.data() + filled, bytes.size() - filled, 0);
    require(count > 0, "the machine has random bytes");
    filled += static_cast<std::size_t>(count);
  }
}

Instant clock_now() {
  using namespace std::chrono;
  return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

Result<std::vector<text::File>> with_what_is_built_in(std::vector<text::File> files) {
  auto reading = text::read(files);
  if (!reading.problems.empty()) return std::unexpected(reading.problems.front());
  auto added = text::complaint_file(reading.organisation);
  if (!added) return files;
  files.push_back(std::move(*added));
  reading = text::read(files);
  if (!reading.problems.empty()) return std::unexpected(reading.problems.front());
  return files;
}

House::House(store::DataDirectory directory, std::unique_ptr<store::Database> database)
    : directory_(std::move(directory)), database_(std::move(database)) {}

Result<std::unique_ptr<House>> House::open(const std::string& path, store::Missing missing) {
  auto directory = store::DataDirectory::open(path, missing, fill_random);
  if (!directory) return std::unexpected(directory.error());
  auto database = store::Database::open(directory->database(), directory->backups());
  if (!database) return std::unexpected(database.error());
  directory->note_version();
  std::unique_ptr<House> house{new House(std::move(*directory), std::move(*database))};
  auto known = house->known_at_opening();
  if (!known) return std::unexpected(known.error());
  house->recorder_ = std::make_unique<record::Recorder>(
      house->database_->ledger(),
      record::Surroundings{
          .organisation = organisation, .now = clock_now, .random = fill_random, .known = *known});
  house->sign_in_ = std::make_unique<access::SignIn>(house->database_->accounts(), fill_random, organisation);
  return house;
}

Result<projection::KnownNow> House::known_at_opening() {
  auto& ledger = database_->ledger();
  projection::KnownText text;
  text.tz_version = tz_version();
  if (const auto revision = ledger.last_revision(organisation)) {
    auto reading = text::read(record::files_of(*revision));
    text.organisation = std::make_shared<model::Organisation>(std::move(reading.organisation));
    text.revision = revision->number;
    text.digest = revision->digest;
  }
  auto rows = ledger.actors(organisation);
  return projection::make_known(std::move(text), rows, ledger.absences(organisation));
}

Result<void> House::add_what_is_built_in() {
  const auto revision = database_->ledger().last_revision(organisation);
  if (!revision) return {};
  const auto files = record::files_of(*revision);
  const auto reading = text::read(files);
  if (!reading.problems.empty() || !text::complaint_file(reading.organisation)) return {};
  const auto loaded = load(files, "zusage", std::nullopt);
  return loaded ? Result<void>{} : std::unexpected(loaded.error());
}

Result<std::int64_t> House::load(const std::vector<text::File>& given, const std::string& speaker,
                                 std::optional<Instant> said_at, std::string reason) {
  const auto files = with_what_is_built_in(given);
  if (!files) return std::unexpected(files.error());
  auto reading = text::read(*files);
  if (reason.empty() && files->size() > given.size())
    reason = in(reading.organisation.language == "en" ? Language::en : Language::de, model::why_complaints);
  record::TextToLoad text{
      .organisation = std::make_shared<model::Organisation>(std::move(reading.organisation)),
      .canonical = {},
      .files = {},
      .tz_version = tz_version(),
      .speaker = speaker,
      .said_at = said_at,
      .reason = std::move(reason)};
  text.canonical = text::canonical_text(*text.organisation);
  for (const auto& file : *files) text.files.emplace_back(file.path, file.content);
  return recorder_->load_text(std::move(text));
}

std::vector<text::File> House::written_files() {
  const auto revision = database_->revisions().text(organisation, recorder_->known()->revision);
  return revision ? record::files_of(*revision) : std::vector<text::File>{};
}

}  // namespace zusage::app
