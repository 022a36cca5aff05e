// More problems of the api door: Z9883-Z9887, links that open a request without an account, and hints at
// needs.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind link_throttled{
    .number = 9883,
    .slug = "link-throttled",
    .status = 429,
    .title = {.en = "too many addresses were tried from here that open nothing",
              .de = "Von hier wurden zu viele Adressen versucht, die zu nichts führen"},
    .advice = {
        .en = "Wait {minutes} minutes, then open the link as you received it.",
        .de = "Warten Sie {minutes} Minuten und öffnen Sie dann den Link, wie Sie ihn bekommen haben."}};

inline constexpr ProblemKind too_many_links{
    .number = 9884,
    .slug = "too-many-links",
    .status = 429,
    .title = {.en = "many links were made here within the hour",
              .de = "Hier sind in dieser Stunde schon viele Links entstanden"},
    .advice = {.en = "Use one of those made before, or make another in an hour.",
               .de = "Nehmen Sie einen der vorhandenen, oder machen Sie in einer Stunde einen neuen."}};

inline constexpr ProblemKind link_too_busy{
    .number = 9885,
    .slug = "link-too-busy",
    .status = 429,
    .title = {.en = "very much was said by this link within the hour",
              .de = "Über diesen Link kam in dieser Stunde sehr viel"},
    .advice = {
        .en = "What you sent before has arrived. Try again in an hour.",
        .de = "Was Sie vorher gesendet haben, ist angekommen. Versuchen Sie es in einer Stunde wieder."}};

inline constexpr ProblemKind link_not_yours{
    .number = 9886,
    .slug = "link-not-yours",
    .status = 403,
    .title = {.en = "links are made by those who do it, or who asked for the customer",
              .de = "Links macht, wer es tut oder für den Kunden gefragt hat"},
    .advice = {.en = "Ask them for a link, in a message if you like.",
               .de = "Bitten Sie dort um einen Link, gern mit einer Nachricht."}};

inline constexpr ProblemKind stewards_only{
    .number = 9887,
    .slug = "stewards-only",
    .status = 403,
    .title = {.en = "hints at needs are looked after by stewards",
              .de = "Hinweise auf Erfordernisse bearbeitet, wer die Organisation pflegt"},
    .advice = {.en = "Ask an administrator for the right 'steward'.",
               .de = "Bitten Sie die Verwaltung um das Recht „steward“."}};

}  // namespace zusage::problems
