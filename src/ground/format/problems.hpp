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

}  // namespace zusage::problems
