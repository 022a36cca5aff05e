// The directory, who holds it, and the room on its disk.
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "app/doctor/doctor.hpp"

namespace zusage::app::doctor {
namespace {

using cli::Health;

constexpr std::int64_t mebibyte = 1 << 20;
constexpr std::int64_t too_little = 64 * mebibyte;

std::string name_of(int holder) {
  std::string name;
  std::getline(std::ifstream{"/proc/" + std::to_string(holder) + "/comm"}, name);
  return name.empty() ? "?" : name;
}

void look_at_holder(const std::string& data, Signs& signs) {
  const auto holder = store::holder_of(data);
  if (!holder) {
    signs.push_back(
        {.name = "holder",
         .sentence = {.en = "Nobody works in the directory right now: no server runs here.",
                      .de = "Gerade arbeitet niemand in dem Verzeichnis: Hier läuft kein Server."}});
    return;
  }
  signs.push_back({.name = "holder",
                   .sentence = {.en = "The directory is held by {program}, process {number}.",
                                .de = "Das Verzeichnis hält {program}, Prozess {number}."},
                   .about = {{"program", name_of(*holder)}, {"number", std::to_string(*holder)}}});
}

void look_at_disk(const std::string& data, Signs& signs) {
  struct statvfs disk{};
  if (::statvfs(data.c_str(), &disk) != 0) return;
  struct stat database{};
  const bool has_database = ::stat((data + "/zusage.db").c_str(), &database) == 0;
  const auto size = has_database ? static_cast<std::int64_t>(database.st_size) : 0;
  const auto room = static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
  const Facts about = {{"free", std::to_string(room / mebibyte)}, {"size", std::to_string(size / mebibyte)}};
  if (room < too_little) {
    signs.push_back(
        {.name = "disk",
         .health = Health::broken,
         .sentence = {.en = "The disk has only {free} MiB left.",
                      .de = "Auf der Platte sind nur noch {free} MiB frei."},
         .advice = {.en = "Free space now: without it nothing can be written down.",
                    .de = "Schaffen Sie jetzt Platz: Ohne ihn lässt sich nichts mehr aufschreiben."},
         .about = about});
  } else if (room < 2 * size) {
    signs.push_back(
        {.name = "disk",
         .health = Health::doubtful,
         .sentence = {.en = "The disk has {free} MiB left; the database has {size} MiB.",
                      .de = "Auf der Platte sind {free} MiB frei; die Datenbank hat {size} MiB."},
         .advice = {.en = "A backup or an upgrade needs about twice the size of the database for a while.",
                    .de = "Eine Sicherung oder Aktualisierung braucht zeitweise etwa die doppelte Größe der "
                          "Datenbank."},
         .about = about});
  } else {
    signs.push_back({.name = "disk",
                     .sentence = {.en = "The disk has {free} MiB left; the database has {size} MiB.",
                                  .de = "Auf der Platte sind {free} MiB frei; die Datenbank hat {size} MiB."},
                     .about = about});
  }
}

}  // namespace

void look_at_directory(const std::string& data, Signs& signs) {
  if (::access(data.c_str(), R_OK | W_OK | X_OK) != 0) {
    signs.push_back(
        {.name = "directory",
         .health = Health::broken,
         .sentence = {.en = "{path} cannot be read and written: {reason}.",
                      .de = "{path} lässt sich nicht lesen und beschreiben: {reason}."},
         .advice = {.en = "Run this as the user of the server, or name the directory with --data.",
                    .de = "Starten Sie dies als Benutzer des Servers, oder nennen Sie das "
                          "Verzeichnis mit --data."},
         .about = {{"path", data}, {"reason", std::strerror(errno)}}});
    return;
  }
  signs.push_back({.name = "directory",
                   .sentence = {.en = "{path} can be read and written.",
                                .de = "{path} lässt sich lesen und beschreiben."},
                   .about = {{"path", data}}});
  for (const auto* name : {"/secret", "/zusage.db"}) {
    struct stat file{};
    const auto path = data + name;
    if (::stat(path.c_str(), &file) != 0) continue;
    if ((file.st_mode & 0077U) == 0 || std::strcmp(name, "/secret") != 0) {
      if (::access(path.c_str(), R_OK | W_OK) == 0) continue;
    }
    signs.push_back({.name = "rights",
                     .health = Health::broken,
                     .sentence = {.en = "{path} has the wrong owner or rights.",
                                  .de = "{path} hat den falschen Eigentümer oder falsche Rechte."},
                     .advice = {.en = "It must belong to the user of the server and to nobody else: "
                                      "chown it, and chmod 600 the secret.",
                                .de = "Sie muss dem Benutzer des Servers gehören und sonst niemandem: chown, "
                                      "und chmod 600 für das Geheimnis."},
                     .about = {{"path", path}}});
  }
  look_at_holder(data, signs);
  look_at_disk(data, signs);
}

}  // namespace zusage::app::doctor
