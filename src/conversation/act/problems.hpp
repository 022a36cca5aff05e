// The problems of act/: Z9401-Z9499.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_possible_now{
    .number = 9401,
    .slug = "not-possible-now",
    .status = 409,
    .title = {.en = "'{act}' cannot be said while the request is {state}",
              .de = "„{act}“ geht nicht, solange das Anliegen {state} ist"},
    .advice = {.en = "What may be said now: {may}. A plain message is always possible.",
               .de = "Jetzt geht: {may}. Eine Nachricht ist immer möglich."}};

inline constexpr ProblemKind stale_version{
    .number = 9402,
    .slug = "stale-version",
    .status = 409,
    .title =
        {.en = "the request has moved on: you decided on version {given}, it is now {present}",
         .de = "Das Anliegen ist weitergegangen: Sie entschieden über Fassung {given}, jetzt gilt {present}"},
    .advice = {.en = "Look at what was said meanwhile and decide again.",
               .de = "Sehen Sie nach, was inzwischen gesagt wurde, und entscheiden Sie neu."}};

inline constexpr ProblemKind version_missing{
    .number = 9403,
    .slug = "version-missing",
    .status = 400,
    .title = {.en = "the version that was decided on is missing",
              .de = "Die Fassung, über die entschieden wurde, fehlt"},
    .advice = {.en = "Send the field 'version' as the request page shows it.",
               .de = "Senden Sie das Feld „version“, wie die Seite des Anliegens es zeigt."}};

inline constexpr ProblemKind need_missing{
    .number = 9404,
    .slug = "need-missing",
    .status = 400,
    .title = {.en = "'{act}' needs {need}", .de = "„{act}“ braucht {need}"},
    .advice = {.en = "Fill it in and say it again; nothing is lost.",
               .de = "Ergänzen Sie es und sagen Sie es noch einmal; nichts geht verloren."}};

inline constexpr ProblemKind terms_not_current{
    .number = 9405,
    .slug = "terms-not-current",
    .status = 409,
    .title =
        {.en = "version {given} of the terms is no longer on the table, version {present} is",
         .de = "Fassung {given} der Bedingungen liegt nicht mehr auf dem Tisch, sondern Fassung {present}"},
    .advice = {.en = "Read the present terms; agree to them or suggest otherwise.",
               .de = "Lesen Sie die jetzigen Bedingungen; sagen Sie zu oder schlagen Sie anderes vor."}};

inline constexpr ProblemKind promise_changes_terms{
    .number = 9406,
    .slug = "promise-changes-terms",
    .status = 409,
    .title = {.en = "a promise cannot change the date that was asked for",
              .de = "Eine Zusage kann den erbetenen Termin nicht ändern"},
    .advice = {.en = "Make a counter-offer with the other date and a reason.",
               .de = "Machen Sie ein Gegenangebot mit dem anderen Termin und einem Grund."}};

inline constexpr ProblemKind nothing_changed{
    .number = 9407,
    .slug = "nothing-changed",
    .status = 400,
    .title = {.en = "the new terms are the same as before",
              .de = "Die neuen Bedingungen sind dieselben wie zuvor"},
    .advice = {.en = "Change the date, the result, the criteria or the place.",
               .de = "Ändern Sie Termin, Ergebnis, Kriterien oder Ort."}};

inline constexpr ProblemKind valid_until_passed{
    .number = 9408,
    .slug = "valid-until-passed",
    .status = 400,
    .title = {.en = "the offer would already have expired", .de = "Das Angebot wäre schon abgelaufen"},
    .advice = {.en = "Name a day that lies ahead; seven working days are usual.",
               .de = "Nennen Sie einen Tag, der noch kommt; üblich sind sieben Arbeitstage."}};

inline constexpr ProblemKind offer_is_firm{
    .number = 9409,
    .slug = "offer-is-firm",
    .status = 409,
    .title = {.en = "this offer was made firm and stands until it expires",
              .de = "Dieses Angebot ist fest und gilt, bis es abläuft"},
    .advice = {.en = "Write a message and ask the other side to suggest otherwise.",
               .de = "Schreiben Sie eine Nachricht und bitten Sie um einen anderen Vorschlag."}};

inline constexpr ProblemKind cancel_needs_consent{
    .number = 9410,
    .slug = "cancel-needs-consent",
    .status = 409,
    .title = {.en = "the terms say that this is not cancelled by one side alone",
              .de = "Nach den Bedingungen kann das nicht eine Seite allein absagen"},
    .advice = {.en = "Write a message and ask the provider for consent.",
               .de = "Schreiben Sie eine Nachricht und bitten Sie den Anbieter um Zustimmung."}};

inline constexpr ProblemKind performer_of_other_provider{
    .number = 9411,
    .slug = "performer-of-other-provider",
    .status = 409,
    .title = {.en = "{performer} does not belong to {provider}",
              .de = "{performer} gehört nicht zu {provider}"},
    .advice = {.en = "Choose a person of the provider.", .de = "Wählen Sie jemanden beim Anbieter."}};

inline constexpr ProblemKind no_such_criterion{
    .number = 9412,
    .slug = "no-such-criterion",
    .status = 400,
    .title = {.en = "there is no criterion number {index}",
              .de = "Ein Kriterium Nummer {index} gibt es nicht"},
    .advice = {.en = "Criteria are counted from 0 as the terms list them.",
               .de = "Kriterien zählen ab 0, wie die Bedingungen sie nennen."}};

inline constexpr ProblemKind decided_elsewhere{
    .number = 9445,
    .slug = "decided-elsewhere",
    .status = 409,
    .title = {.en = "this is still open in the system it came from and is decided there",
              .de = "Dies ist im Herkunftssystem noch offen und wird dort entschieden"},
    .advice = {.en = "Follow the link to the other system; here you can write a message.",
               .de = "Folgen Sie dem Link ins andere System; hier können Sie eine Nachricht schreiben."}};

inline constexpr ProblemKind external_not_a_link{
    .number = 9446,
    .slug = "external-not-a-link",
    .status = 400,
    .title = {.en = "'{url}' is not a link that can be opened",
              .de = "„{url}“ ist kein Link, der sich öffnen lässt"},
    .advice = {.en = "A link begins with https:// or http:// and has no blanks.",
               .de = "Ein Link beginnt mit https:// oder http:// und enthält keine Leerzeichen."}};

inline constexpr ProblemKind external_incomplete{
    .number = 9447,
    .slug = "external-incomplete",
    .status = 400,
    .title = {.en = "the other system and the number there belong together",
              .de = "Das andere System und die Nummer dort gehören zusammen"},
    .advice = {.en = "Give both, for instance Jira and OPS-1041.",
               .de = "Geben Sie beides an, zum Beispiel Jira und OPS-1041."}};
inline constexpr ProblemKind concerned_cannot_answer{
    .number = 9440,
    .slug = "concerned-cannot-answer",
    .status = 403,
    .title = {.en = "this complaint is about a request in which {speaker} had a part on the provider's side",
              .de = "Diese Beschwerde betrifft ein Anliegen, an dem {speaker} auf der Seite des Anbieters "
                    "beteiligt war"},
    .advice = {
        .en = "Somebody else who looks after complaints answers it; an administrator may, too.",
        .de = "Es antwortet jemand anderes, der Beschwerden bearbeitet; auch die Verwaltung darf das."}};

inline constexpr ProblemKind concerned_cannot_be_assigned{
    .number = 9441,
    .slug = "concerned-cannot-be-assigned",
    .status = 409,
    .title = {.en = "{performer} had a part in the request this complaint is about",
              .de = "{performer} war an dem Anliegen beteiligt, das diese Beschwerde betrifft"},
    .advice = {.en = "Choose somebody whom the complaint does not concern.",
               .de = "Wählen Sie jemanden, den die Beschwerde nicht betrifft."}};

inline constexpr ProblemKind how_it_was_is_the_customers{
    .number = 9435,
    .slug = "how-it-was-is-the-customers",
    .status = 409,
    .title = {.en = "how it was is the customer's to say", .de = "Wie es war, sagt der Kunde"},
    .advice = {.en = "Ask in a message; the answer comes with 'That is fine' or after it.",
               .de = "Fragen Sie in einer Nachricht; die Antwort kommt mit „Passt so“ oder danach."}};

inline constexpr ProblemKind nothing_done_yet{
    .number = 9436,
    .slug = "nothing-done-yet",
    .status = 409,
    .title = {.en = "nothing was reported done yet that could be judged",
              .de = "Es ist noch nichts erledigt gemeldet, das sich beurteilen ließe"},
    .advice = {.en = "Write a message now, and say how it was once it is done.",
               .de = "Schreiben Sie jetzt eine Nachricht, und sagen Sie, wie es war, wenn es erledigt ist."}};

}  // namespace zusage::problems
