// Problems of rewriting a text: Z9340-Z9349.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind text_unreadable{
    .number = 9340,
    .slug = "text-unreadable",
    .status = 409,
    .title = {.en = "the present text cannot be read, so nothing can be changed in it: {reason}",
              .de = "Der jetzige Text ist nicht lesbar, darum lässt sich darin nichts ändern: {reason}"},
    .advice = {
        .en = "Load a text that reads with `zusage import` first; `zusage check` names each place.",
        .de = "Laden Sie mit `zusage import` zuerst einen lesbaren Text; `zusage check` nennt jede Stelle."}};

inline constexpr ProblemKind not_writable{
    .number = 9341,
    .slug = "not-writable",
    .status = 422,
    .title = {.en = "this cannot be written down so that it reads back as meant: {reason}",
              .de = "Das lässt sich nicht so aufschreiben, dass es sich wieder so liest: {reason}"},
    .advice = {.en = "Check ids and values; whatever is named must exist.",
               .de = "Prüfen Sie Kennungen und Werte; was genannt wird, muss es geben."}};

}  // namespace zusage::problems
