// What the command learn shows: first what it took and why, then figures, then what an honest reader should
// know.
#pragma once

#include <string>
#include <vector>

#include "ground/calendar/local.hpp"
#include "insight/learn/columns.hpp"
#include "insight/learn/figures.hpp"

namespace zusage::cli {

struct LearnContext {
  std::string file;
  const calendar::Zone& zone;
  Language language = Language::en;
  std::size_t columns = 100;  // of the terminal
};

[[nodiscard]] std::string said_of_columns(const learn::Columns& columns, const LearnContext& context);
[[nodiscard]] std::string said_of_figures(const learn::Learned& learned, const LearnContext& context);
[[nodiscard]] std::string said_of_skipped(const std::vector<learn::Skipped>& skipped,
                                          const LearnContext& context);
[[nodiscard]] std::string said_of_oddities(const learn::Learned& learned, const learn::Columns& columns,
                                           const LearnContext& context);

// What an honest reader should know, a sentence each.
[[nodiscard]] std::vector<std::string> notes_of(const learn::Learned& learned, const learn::Columns& columns,
                                                const LearnContext& context);
// What a column is taken for, in words: "opened at"; and where none is: "no column names groups".
[[nodiscard]] std::string_view meaning_of(learn::Field field, Language language);
[[nodiscard]] std::string_view meaning_without(learn::Field field, const learn::Columns& columns,
                                               Language language);

[[nodiscard]] std::string learned_as_json(const learn::Learned& learned, const learn::Columns& columns,
                                          const LearnContext& context);

}  // namespace zusage::cli
