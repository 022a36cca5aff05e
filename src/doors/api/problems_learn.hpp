// The problems of learning in the browser: Z9892-Z9895.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind learn_file_gone{
    .number = 9892,
    .slug = "learn-file-gone",
    .status = 404,
    .title = {.en = "this file is not here", .de = "Diese Datei liegt hier nicht"},
    .advice = {.en = "Drop it again.", .de = "Legen Sie sie noch einmal ab."}};

inline constexpr ProblemKind learn_file_too_large{
    .number = 9893,
    .slug = "learn-file-too-large",
    .status = 413,
    .title = {.en = "a file of more than {limit} MiB is not taken in the browser",
              .de = "Eine Datei über {limit} MiB nimmt der Browser nicht an"},
    .advice = {.en = "Pack it with gzip, or use `zusage learn FILE --into DIR` on the server.",
               .de = "Packen Sie sie mit gzip, oder nehmen Sie auf dem Server `zusage learn DATEI --into "
                     "VERZEICHNIS`."}};

inline constexpr ProblemKind learn_piece_misplaced{
    .number = 9894,
    .slug = "learn-piece-misplaced",
    .status = 409,
    .title = {.en = "this piece begins at {at}, but the file goes on at {size}",
              .de = "Dieses Stück beginnt bei {at}, die Datei geht aber bei {size} weiter"},
    .advice = {.en = "Send the piece that begins there.", .de = "Senden Sie das Stück, das dort beginnt."}};

inline constexpr ProblemKind learn_not_yours{
    .number = 9895,
    .slug = "learn-not-yours",
    .status = 403,
    .title = {.en = "only stewards and administrators learn from exports here",
              .de = "Aus Exporten lernen hier nur Pflegende und Verwaltende"},
    .advice = {.en = "Ask somebody with the right steward or administrator.",
               .de = "Bitten Sie jemanden mit dem Recht steward oder administrator."}};

}  // namespace zusage::problems
