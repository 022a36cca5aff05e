// Schema, last entry and last anchor; and the backups.
#include <filesystem>

#include "app/doctor/doctor.hpp"
#include "store/backup.hpp"

namespace zusage::app::doctor {
namespace {

using cli::Health;

constexpr Span anchored_within = days(2);
constexpr Span backed_up_within = days(2);

// Both languages at once: the sentence is chosen later.
void add_age(Facts& about, const std::string& name, Span age) {
  about.emplace_back(name + "_en", length_in(Language::en, age));
  about.emplace_back(name + "_de", length_in(Language::de, age));
}

void look_at_schema(const store::Looked& looked, Signs& signs) {
  const Facts about = {{"schema", std::to_string(looked.schema)},
                       {"known", std::to_string(looked.known_schema)}};
  if (looked.schema > looked.known_schema) {
    signs.push_back(
        {.name = "schema",
         .health = Health::broken,
         .sentence = {.en = "The database was written by a newer Zusage (schema {schema}, known {known}).",
                      .de = "Die Datenbank schrieb ein neueres Zusage (Schema {schema}, bekannt {known})."},
         .advice = {.en = "Install the newer version, or restore a backup of before the upgrade.",
                    .de = "Installieren Sie die neuere Version, oder stellen Sie eine Sicherung von "
                          "vor der Aktualisierung wieder her."},
         .about = about});
  } else if (looked.schema < looked.known_schema) {
    signs.push_back(
        {.name = "schema",
         .health = Health::doubtful,
         .sentence = {.en = "The database has schema {schema}; this program knows {known}.",
                      .de = "Die Datenbank hat Schema {schema}; dieses Programm kennt {known}."},
         .advice = {.en = "The next start of the server copies it to backup/ and brings it up to date.",
                    .de = "Der nächste Start des Servers kopiert sie nach backup/ und bringt sie auf "
                          "den Stand."},
         .about = about});
  } else {
    signs.push_back({.name = "schema",
                     .sentence = {.en = "The database has the schema of this program ({schema}).",
                                  .de = "Die Datenbank hat das Schema dieses Programms ({schema})."},
                     .about = about});
  }
}

void look_at_anchor(const store::Looked& looked, Instant now, Signs& signs) {
  if (!looked.last_anchor_at) {
    const bool is_due = looked.last_entry_at && now - *looked.last_entry_at > anchored_within;
    signs.push_back(
        {.name = "anchor",
         .health = is_due ? Health::doubtful : Health::well,
         .sentence = {.en = "The log has no daily anchor yet.",
                      .de = "Das Protokoll hat noch keinen Tagesanker."},
         .advice = is_due ? Phrase{.en = "A running server sets one each day; start it.",
                                   .de = "Ein laufender Server setzt täglich einen; starten Sie ihn."}
                          : Phrase{}});
    return;
  }
  const auto age = now - *looked.last_anchor_at;
  Facts about;
  add_age(about, "age", age);
  const bool is_old = age > anchored_within;
  signs.push_back(
      {.name = "anchor",
       .health = is_old ? Health::doubtful : Health::well,
       .sentence = {.en = "The last daily anchor was set {age_en} ago.",
                    .de = "Der letzte Tagesanker wurde vor {age_de} gesetzt."},
       .advice = is_old
                     ? Phrase{.en = "A running server sets one each day; look at its log.",
                              .de = "Ein laufender Server setzt täglich einen; sehen Sie in sein Protokoll."}
                     : Phrase{},
       .about = about});
}

std::optional<Instant> made_at(const std::string& path) {
  // zusage-20261123T080000Z.tar.gz
  const auto name = std::filesystem::path{path}.filename().string();
  const auto at = parse_rfc3339(name.substr(7, 4) + "-" + name.substr(11, 2) + "-" + name.substr(13, 5) +
                                ":" + name.substr(18, 2) + ":" + name.substr(20, 2) + "Z");
  return at ? std::optional{*at} : std::nullopt;
}

}  // namespace

void look_at_database(const store::Looked& looked, Instant now, Signs& signs) {
  look_at_schema(looked, signs);
  Facts about;
  if (looked.last_entry_at) add_age(about, "age", now - *looked.last_entry_at);
  signs.push_back(
      {.name = "entries",
       .sentence = looked.last_entry_at
                       ? Phrase{.en = "The last entry was written {age_en} ago.",
                                .de = "Der letzte Eintrag wurde vor {age_de} geschrieben."}
                       : Phrase{.en = "Nothing was written yet.", .de = "Es wurde noch nichts geschrieben."},
       .about = about});
  look_at_anchor(looked, now, signs);
}

void look_at_backups(const std::string& data, const store::Looked& looked, Instant now, Signs& signs) {
  const auto all = store::backups_in(data + "/backup");
  const auto newest = all.empty() ? std::nullopt : made_at(all.back());
  if (!newest) {
    const bool is_worth_it = looked.last_entry_at.has_value();
    signs.push_back(
        {.name = "backup",
         .health = is_worth_it ? Health::doubtful : Health::well,
         .sentence = {.en = "There is no backup in {path}.", .de = "In {path} liegt keine Sicherung."},
         .advice = is_worth_it
                       ? Phrase{.en = "Let `zusage backup --keep 14` run every night, and copy its file "
                                      "to another machine.",
                                .de = "Lassen Sie `zusage backup --keep 14` jede Nacht laufen und "
                                      "kopieren Sie die Datei auf eine andere Maschine."}
                       : Phrase{},
         .about = {{"path", data + "/backup"}}});
    return;
  }
  const auto age = now - *newest;
  const bool is_old = age > backed_up_within;
  Facts about = {{"path", all.back()}};
  add_age(about, "age", age);
  signs.push_back({.name = "backup",
                   .health = is_old ? Health::doubtful : Health::well,
                   .sentence = {.en = "The newest backup was made {age_en} ago: {path}.",
                                .de = "Die neueste Sicherung entstand vor {age_de}: {path}."},
                   .advice = is_old ? Phrase{.en = "Run `zusage backup` every night.",
                                             .de = "Lassen Sie `zusage backup` jede Nacht laufen."}
                                    : Phrase{},
                   .about = about});
}

}  // namespace zusage::app::doctor
