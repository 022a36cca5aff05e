// The problems of reading JSON and YAML: Z9201-Z9249 of format/.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_json{
    .number = 9201,
    .slug = "not-json",
    .status = 400,
    .title = {.en = "this is no JSON: {reason}", .de = "Das ist kein JSON: {reason}"},
    .advice = {.en = "Check brackets, commas and quotes at the place shown.",
               .de = "Prüfen Sie Klammern, Kommas und Anführungszeichen an der gezeigten Stelle."}};

inline constexpr ProblemKind json_key_twice{
    .number = 9202,
    .slug = "json-key-twice",
    .status = 400,
    .title = {.en = "the key '{key}' stands twice in one object",
              .de = "Der Schlüssel „{key}“ steht zweimal in einem Objekt"},
    .advice = {.en = "Keep one of them.", .de = "Lassen Sie einen davon stehen."}};

inline constexpr ProblemKind json_too_deep{
    .number = 9203,
    .slug = "json-too-deep",
    .status = 400,
    .title = {.en = "the JSON is nested deeper than {limit} levels",
              .de = "Das JSON ist tiefer als {limit} Ebenen verschachtelt"},
    .advice = {.en = "Send it flatter.", .de = "Senden Sie es flacher."}};

inline constexpr ProblemKind not_utf8{
    .number = 9204,
    .slug = "not-utf-8",
    .status = 400,
    .title = {.en = "the text is not UTF-8", .de = "Der Text ist nicht in UTF-8"},
    .advice = {
        .en = "Save it as UTF-8; the first byte that does not fit stands at the place shown.",
        .de = "Speichern Sie ihn als UTF-8; das erste unpassende Byte steht an der gezeigten Stelle."}};

inline constexpr ProblemKind nul_character{
    .number = 9205,
    .slug = "nul-character",
    .status = 400,
    .title = {.en = "the text holds a NUL character", .de = "Der Text enthält ein NUL-Zeichen"},
    .advice = {.en = "Take it out; no text of ours may hold one.",
               .de = "Nehmen Sie es heraus; kein Text hier darf eines enthalten."}};

inline constexpr ProblemKind not_yaml{
    .number = 9210,
    .slug = "not-yaml",
    .status = 400,
    .title = {.en = "this is no YAML: {reason}", .de = "Das ist kein YAML: {reason}"},
    .advice = {.en = "Check indents, colons, brackets and quotes at the place shown.",
               .de = "Prüfen Sie Einrückung, Doppelpunkte, Klammern und Anführungszeichen an der gezeigten "
                     "Stelle."}};

inline constexpr ProblemKind yaml_key_twice{
    .number = 9211,
    .slug = "yaml-key-twice",
    .status = 400,
    .title = {.en = "the key '{key}' stands twice; first at {first}",
              .de = "Der Schlüssel „{key}“ steht zweimal; zuerst bei {first}"},
    .advice = {.en = "Keep one of them, or make a list of both values.",
               .de = "Lassen Sie einen davon stehen, oder machen Sie aus beiden Werten eine Liste."}};

inline constexpr ProblemKind yaml_too_deep{
    .number = 9212,
    .slug = "yaml-too-deep",
    .status = 400,
    .title = {.en = "the YAML is nested deeper than {limit} levels",
              .de = "Das YAML ist tiefer als {limit} Ebenen verschachtelt"},
    .advice = {.en = "Split the process: what is inside can be a service of its own.",
               .de = "Teilen Sie den Prozess: Was innen liegt, kann eine eigene Leistung sein."}};

inline constexpr ProblemKind yaml_anchor{
    .number = 9213,
    .slug = "yaml-anchor",
    .status = 400,
    .title = {.en = "anchors (&name) are not read", .de = "Anker (&name) werden nicht gelesen"},
    .advice = {.en = "Write the value out; quote a text that begins with '&'.",
               .de = "Schreiben Sie den Wert aus; Text, der mit „&“ beginnt, gehört in Anführungszeichen."}};

inline constexpr ProblemKind yaml_alias{
    .number = 9214,
    .slug = "yaml-alias",
    .status = 400,
    .title = {.en = "aliases (*name) are not read", .de = "Verweise (*name) werden nicht gelesen"},
    .advice = {.en = "Write the value out; quote a text that begins with '*'.",
               .de = "Schreiben Sie den Wert aus; Text, der mit „*“ beginnt, gehört in Anführungszeichen."}};

inline constexpr ProblemKind yaml_tag{
    .number = 9215,
    .slug = "yaml-tag",
    .status = 400,
    .title = {.en = "tags (!name) are not read", .de = "Typangaben (!name) werden nicht gelesen"},
    .advice = {.en = "Leave the tag out: the key decides the type. Quote a text that begins with '!'.",
               .de = "Lassen Sie die Angabe weg: Der Schlüssel bestimmt die Art. Text, der mit „!“ beginnt, "
                     "gehört in Anführungszeichen."}};

inline constexpr ProblemKind yaml_key_no_word{
    .number = 9216,
    .slug = "yaml-key-no-word",
    .status = 400,
    .title = {.en = "a key must be one word", .de = "Ein Schlüssel muss ein Wort sein"},
    .advice = {.en = "Write 'key: value'; lists and maps cannot be keys.",
               .de = "Schreiben Sie „Schlüssel: Wert“; Listen und Tabellen können keine Schlüssel sein."}};

inline constexpr ProblemKind yaml_two_documents{
    .number = 9217,
    .slug = "yaml-two-documents",
    .status = 400,
    .title = {.en = "a second document begins here", .de = "Hier beginnt ein zweites Dokument"},
    .advice = {.en = "Put it into a file of its own, or take out the line '---'.",
               .de = "Legen Sie dafür eine eigene Datei an, oder nehmen Sie die Zeile „---“ heraus."}};

inline constexpr ProblemKind yaml_too_large{
    .number = 9218,
    .slug = "yaml-too-large",
    .status = 413,
    .title = {.en = "the file is larger than {limit} MiB", .de = "Die Datei ist größer als {limit} MiB"},
    .advice = {.en = "Split it into several files of one folder.",
               .de = "Teilen Sie sie in mehrere Dateien eines Ordners."}};

}  // namespace zusage::problems
