// The problems of app/: Z9901-Z9999.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind cannot_read_file{
    .number = 9901,
    .slug = "cannot-read-file",
    .status = 500,
    .title = {.en = "cannot read {path}: {reason}", .de = "{path} ist nicht lesbar: {reason}"},
    .advice = {.en = "Check the path and who may read it.",
               .de = "Prüfen Sie den Pfad und wer ihn lesen darf."}};

inline constexpr ProblemKind cannot_write_file{
    .number = 9902,
    .slug = "cannot-write-file",
    .status = 500,
    .title = {.en = "cannot write {path}: {reason}", .de = "{path} ist nicht schreibbar: {reason}"},
    .advice = {.en = "Check the folder, the free space and who may write there.",
               .de = "Prüfen Sie Ordner, freien Platz und wer dort schreiben darf."}};

inline constexpr ProblemKind file_too_large{
    .number = 9903,
    .slug = "file-too-large",
    .status = 413,
    .title = {.en = "{path} is larger than {limit} MiB", .de = "{path} ist größer als {limit} MiB"},
    .advice = {.en = "Split it into several files.", .de = "Teilen Sie die Datei auf."}};

inline constexpr ProblemKind broken_gzip{
    .number = 9904,
    .slug = "broken-gzip",
    .status = 400,
    .title = {.en = "{path} is damaged: {reason}", .de = "{path} ist beschädigt: {reason}"},
    .advice = {.en = "Export or download the file again.",
               .de = "Exportieren oder laden Sie die Datei noch einmal."}};

inline constexpr ProblemKind no_yaml_there{
    .number = 9905,
    .slug = "no-yaml-there",
    .status = 400,
    .title = {.en = "{path} holds no *.yaml file", .de = "{path} enthält keine Datei *.yaml"},
    .advice = {.en = "Name a YAML file or a folder of them, for instance examples/utility.",
               .de = "Nennen Sie eine YAML-Datei oder einen Ordner damit, zum Beispiel examples/utility."}};

inline constexpr ProblemKind not_a_demo{
    .number = 9906,
    .slug = "not-a-demo",
    .status = 409,
    .title = {.en = "{path} holds real data, not a demo", .de = "{path} enthält echte Daten, keine Demo"},
    .advice = {.en = "Name another directory with --data, or start without --demo.",
               .de = "Nennen Sie mit --data ein anderes Verzeichnis, oder starten Sie ohne --demo."}};

inline constexpr ProblemKind demo_beyond_loopback{
    .number = 9908,
    .slug = "demo-beyond-loopback",
    .status = 400,
    .title = {.en = "the demo listens on this machine only, not on {listen}",
              .de = "Die Demo hört nur auf dieser Maschine, nicht auf {listen}"},
    .advice = {.en = "Anybody could sign in by a click; leave --listen on 127.0.0.1.",
               .de = "Jeder könnte sich mit einem Klick anmelden; lassen Sie --listen auf 127.0.0.1."}};

inline constexpr ProblemKind public_url_missing{
    .number = 9909,
    .slug = "public-url-missing",
    .status = 400,
    .title = {.en = "listening on {listen} needs --public-url", .de = "Für {listen} fehlt --public-url"},
    .advice = {.en = "Name the address people use, such as https://zusage.example.org.",
               .de = "Nennen Sie die Adresse, die Menschen benutzen, etwa https://zusage.example.org."}};

inline constexpr ProblemKind no_control_socket{
    .number = 9910,
    .slug = "no-control-socket",
    .status = 500,
    .title = {.en = "the control socket {path} cannot be opened: {reason}",
              .de = "Der Steuer-Socket {path} lässt sich nicht öffnen: {reason}"},
    .advice = {.en = "Name a data directory with a shorter path, on a file system that knows sockets.",
               .de = "Nennen Sie ein Datenverzeichnis mit kürzerem Pfad auf einem Dateisystem, das Sockets "
                     "kennt."}};

inline constexpr ProblemKind not_understood{
    .number = 9911,
    .slug = "not-understood",
    .status = 409,
    .title = {.en = "the running server and this program do not understand each other",
              .de = "Der laufende Server und dieses Programm verstehen sich nicht"},
    .advice = {.en = "Use the program of the same version as the server's, or stop the server first.",
               .de = "Nehmen Sie das Programm in der Version des Servers, oder halten Sie den Server an."}};

inline constexpr ProblemKind no_text_yet{
    .number = 9915,
    .slug = "no-text-yet",
    .status = 409,
    .title = {.en = "no text of an organisation was loaded there yet",
              .de = "Dort wurde noch kein Text einer Organisation geladen"},
    .advice = {.en = "Load one with `zusage import PATH`.",
               .de = "Laden Sie einen mit `zusage import PFAD`."}};

inline constexpr ProblemKind last_administrator{
    .number = 9912,
    .slug = "last-administrator",
    .status = 409,
    .title = {.en = "{who} is the last administrator", .de = "{who} ist die letzte Verwaltung"},
    .advice = {.en = "Give somebody else the right first: `zusage user add --right administrator`.",
               .de = "Geben Sie das Recht zuerst jemand anderem: `zusage user add --right administrator`."}};

inline constexpr ProblemKind no_account{
    .number = 9913,
    .slug = "no-account",
    .status = 404,
    .title = {.en = "{who} has no account", .de = "{who} hat kein Konto"},
    .advice = {.en = "Check the spelling; `zusage user add` opens an account.",
               .de = "Prüfen Sie die Schreibweise; ein Konto öffnet `zusage user add`."}};

inline constexpr ProblemKind no_open_account{
    .number = 9914,
    .slug = "no-open-account",
    .status = 404,
    .title = {.en = "{who} has no open account", .de = "{who} hat kein offenes Konto"},
    .advice = {.en = "Check the spelling; `zusage user enable` opens a closed one again, `zusage user add` a "
                     "new one.",
               .de = "Prüfen Sie die Schreibweise; ein geschlossenes öffnet `zusage user enable` wieder, ein "
                     "neues `zusage user add`."}};

}  // namespace zusage::problems
