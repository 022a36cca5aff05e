// The problems of text/: Z9310-Z9359.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind unknown_key{
    .number = 9310,
    .slug = "unknown-key",
    .status = 400,
    .title = {.en = "{where} has no key '{key}'", .de = "{where} kennt keinen Schlüssel „{key}“"},
    .advice = {.en = "Known are: {known}.", .de = "Bekannt sind: {known}."}};

inline constexpr ProblemKind misspelt_key{
    .number = 9311,
    .slug = "misspelt-key",
    .status = 400,
    .title = {.en = "{where} has no key '{key}'", .de = "{where} kennt keinen Schlüssel „{key}“"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind missing_key{
    .number = 9312,
    .slug = "missing-key",
    .status = 400,
    .title = {.en = "{where} needs '{key}'", .de = "{where} braucht „{key}“"},
    .advice = {.en = "Add it; the reference page of the text shows an example.",
               .de = "Ergänzen Sie es; ein Beispiel steht auf der Seite zum Text."}};

inline constexpr ProblemKind wrong_shape{
    .number = 9313,
    .slug = "wrong-shape",
    .status = 400,
    .title = {.en = "'{key}' needs a {expected}, here is a {found}",
              .de = "„{key}“ braucht: {expected}. Hier steht: {found}"},
    .advice = {
        .en =
            "A word is 'key: word', a list is [a, b] or lines with '- ', a map is {a: b} or indented lines.",
        .de = "word ist „Schlüssel: Wort“, list ist [a, b] oder Zeilen mit „- “, map ist {a: b} oder "
              "eingerückte Zeilen."}};

inline constexpr ProblemKind unknown_choice{
    .number = 9314,
    .slug = "unknown-choice",
    .status = 400,
    .title = {.en = "'{word}' is no value of '{key}'", .de = "„{word}“ ist kein Wert für „{key}“"},
    .advice = {.en = "Known are: {known}.", .de = "Bekannt sind: {known}."}};

inline constexpr ProblemKind misspelt_word{
    .number = 9315,
    .slug = "misspelt-word",
    .status = 400,
    .title = {.en = "'{word}' is no value of '{key}'", .de = "„{word}“ ist kein Wert für „{key}“"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind not_a_share{
    .number = 9316,
    .slug = "not-a-share",
    .status = 400,
    .title = {.en = "'{word}' is not a share", .de = "„{word}“ ist kein Anteil"},
    .advice = {.en = "Write a percentage with at most two decimals, such as 95 % or 97.5 %.",
               .de = "Schreiben Sie Prozent mit höchstens zwei Nachkommastellen, etwa 95 % oder 97.5 %."}};

inline constexpr ProblemKind not_a_number{
    .number = 9317,
    .slug = "not-a-number",
    .status = 400,
    .title = {.en = "'{word}' is not a whole number from {least} to {most}",
              .de = "„{word}“ ist keine ganze Zahl von {least} bis {most}"},
    .advice = {.en = "Write digits only.", .de = "Schreiben Sie nur Ziffern."}};

inline constexpr ProblemKind not_true_or_false{
    .number = 9318,
    .slug = "not-true-or-false",
    .status = 400,
    .title = {.en = "'{key}' is either true or false, not '{word}'",
              .de = "„{key}“ ist true oder false, nicht „{word}“"},
    .advice = {.en = "Write true or false.", .de = "Schreiben Sie true oder false."}};

inline constexpr ProblemKind duplicate_id{
    .number = 9319,
    .slug = "duplicate-id",
    .status = 400,
    .title = {.en = "the id '{id}' is already taken at {first}",
              .de = "Die Kennung „{id}“ ist schon vergeben: {first}"},
    .advice = {.en = "Ids are unique across all kinds; choose another one here.",
               .de = "Kennungen gelten über alle Arten hinweg; wählen Sie hier eine andere."}};

inline constexpr ProblemKind reserved_id{
    .number = 9320,
    .slug = "reserved-id",
    .status = 400,
    .title = {.en = "'{id}' is a word of the text and cannot be an id",
              .de = "„{id}“ ist ein Wort des Textes und kann keine Kennung sein"},
    .advice = {.en = "Choose another id.", .de = "Wählen Sie eine andere Kennung."}};

inline constexpr ProblemKind unknown_reference{
    .number = 9321,
    .slug = "unknown-reference",
    .status = 400,
    .title = {.en = "'{key}' names '{id}', which nowhere stands",
              .de = "„{key}“ nennt „{id}“, das es nirgends gibt"},
    .advice = {
        .en = "Add an entry with this id ({targets}); for persons and customers kept elsewhere write "
              "'organisation: {register: elsewhere}'.",
        .de = "Legen Sie einen Eintrag mit dieser Kennung an ({targets}); führen Sie Personen und Kunden "
              "anderswo, schreiben Sie „organisation: {register: elsewhere}“."}};

inline constexpr ProblemKind misspelt_reference{
    .number = 9322,
    .slug = "misspelt-reference",
    .status = 400,
    .title = {.en = "'{key}' names '{id}', which nowhere stands",
              .de = "„{key}“ nennt „{id}“, das es nirgends gibt"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind wrong_reference{
    .number = 9323,
    .slug = "wrong-reference",
    .status = 400,
    .title = {.en = "'{key}' names '{id}', which is a {found}",
              .de = "„{key}“ nennt „{id}“, das ist: {found}"},
    .advice = {.en = "Here may stand: {targets}.", .de = "Hier darf stehen: {targets}."}};

inline constexpr ProblemKind no_format_version{
    .number = 9324,
    .slug = "no-format-version",
    .status = 400,
    .title = {.en = "the file does not say 'zusage: 1'", .de = "Der Datei fehlt „zusage: 1“"},
    .advice = {.en = "Write 'zusage: 1' as its first line.",
               .de = "Schreiben Sie „zusage: 1“ in die erste Zeile."}};

inline constexpr ProblemKind unknown_format_version{
    .number = 9325,
    .slug = "unknown-format-version",
    .status = 400,
    .title = {.en = "format version '{word}' is not known",
              .de = "Die Formatfassung „{word}“ ist nicht bekannt"},
    .advice = {.en = "This program reads version 1.", .de = "Dieses Programm liest die Fassung 1."}};

inline constexpr ProblemKind section_twice{
    .number = 9326,
    .slug = "section-twice",
    .status = 400,
    .title = {.en = "'{key}' stands a second time; first at {first}",
              .de = "„{key}“ steht ein zweites Mal; zuerst bei {first}"},
    .advice = {.en = "It may stand once in a folder; join the two, or name the folder of one organisation.",
               .de = "Es darf in einem Ordner einmal stehen; führen Sie beide zusammen, oder nennen Sie den "
                     "Ordner einer Organisation."}};

inline constexpr ProblemKind empty_file{
    .number = 9327,
    .slug = "empty-file",
    .status = 400,
    .title = {.en = "the file is empty", .de = "Die Datei ist leer"},
    .advice = {.en = "Write 'zusage: 1' and what you have, or delete it.",
               .de = "Schreiben Sie „zusage: 1“ und was Sie haben, oder löschen Sie sie."}};

inline constexpr ProblemKind not_for_register{
    .number = 9328,
    .slug = "not-for-register",
    .status = 400,
    .title = {.en = "'{what}' does not belong into the register",
              .de = "„{what}“ gehört nicht ins Verzeichnis"},
    .advice = {
        .en = "A file below register/ holds persons, customers, contacts and suppliers only; move it to "
              "organisation/.",
        .de =
            "Eine Datei unter register/ enthält nur Personen, Kunden, Kontakte und Zulieferer; legen Sie es "
            "nach organisation/."}};

inline constexpr ProblemKind step_unclear{
    .number = 9329,
    .slug = "step-unclear",
    .status = 400,
    .title = {.en = "a step is exactly one of: {known}", .de = "Ein Schritt ist genau eines von: {known}"},
    .advice = {.en = "Write one of these keys, not {count}.",
               .de = "Schreiben Sie einen dieser Schlüssel, nicht {count}."}};

inline constexpr ProblemKind not_a_language{
    .number = 9330,
    .slug = "not-a-language",
    .status = 400,
    .title = {.en = "'{word}' is no language", .de = "„{word}“ ist keine Sprache"},
    .advice = {.en = "Write two letters, such as de or en: {de: Lageplan, en: Site plan}.",
               .de = "Schreiben Sie zwei Buchstaben, etwa de oder en: {de: Lageplan, en: Site plan}."}};

inline constexpr ProblemKind no_organisation{
    .number = 9331,
    .slug = "no-organisation",
    .status = 400,
    .title = {.en = "no file says whose organisation this is",
              .de = "Keine Datei sagt, wessen Organisation das ist"},
    .advice = {
        .en = "Add a line such as 'organisation: {id: lindenau, name: Stadtwerke Lindenau}'.",
        .de = "Ergänzen Sie eine Zeile wie „organisation: {id: lindenau, name: Stadtwerke Lindenau}“."}};

inline constexpr ProblemKind folder_too_large{
    .number = 9332,
    .slug = "folder-too-large",
    .status = 413,
    .title = {.en = "the files together are larger than {limit} MiB",
              .de = "Die Dateien sind zusammen größer als {limit} MiB"},
    .advice = {.en = "Name a folder that holds the organisation only.",
               .de = "Nennen Sie einen Ordner, in dem nur die Organisation liegt."}};

inline constexpr ProblemKind kinds_do_not_fit{
    .number = 9333,
    .slug = "kinds-do-not-fit",
    .status = 400,
    .title = {.en = "'{id}' cannot be all of this at once",
              .de = "„{id}“ kann das nicht alles zugleich sein"},
    .advice = {.en = "One kind is enough; only customer and supplier go together.",
               .de = "Eine Art genügt; nur customer und supplier gehen zusammen."}};

inline constexpr ProblemKind no_such_step{
    .number = 9334,
    .slug = "no-such-step",
    .status = 400,
    .title = {.en = "the process of this service has no step {word}",
              .de = "Der Prozess dieser Leistung hat keinen Schritt {word}"},
    .advice = {.en = "A step path counts positions from 1, joined by dots, such as 2.1.",
               .de = "Ein Schritt wird durch Positionen ab 1 genannt, mit Punkten verbunden, etwa 2.1."}};

inline constexpr ProblemKind not_an_organisation{
    .number = 9335,
    .slug = "not-an-organisation",
    .status = 400,
    .title = {.en = "the file is no organisation as text", .de = "Die Datei ist keine Organisation als Text"},
    .advice = {.en = "It must hold keys such as 'zusage: 1', 'actors:' and 'services:'.",
               .de = "Sie muss Schlüssel enthalten wie „zusage: 1“, „actors:“ und „services:“."}};

inline constexpr ProblemKind text_cut_by_comma{
    .number = 9336,
    .slug = "text-cut-by-comma",
    .status = 400,
    .title = {.en = "the text ends at the comma before '{word}'",
              .de = "Der Text endet am Komma vor „{word}“"},
    .advice = {.en = "Inside { } and [ ] a comma separates; put the whole text into quotes.",
               .de = "In { } und [ ] trennt ein Komma; setzen Sie den ganzen Text in Anführungszeichen."}};

}  // namespace zusage::problems
