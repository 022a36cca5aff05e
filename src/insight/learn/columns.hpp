// Which column of a ticket export is what: found by names and by content, each choice with its reason in
// words.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"

namespace zusage::learn {

// What a column may be taken for; spelled case, opened, promised, closed, type, provider, kept.
enum class Field { case_id, opened, promised, closed, type, provider, kept };

inline constexpr Field all_fields[] = {Field::case_id, Field::opened,   Field::promised, Field::closed,
                                       Field::type,    Field::provider, Field::kept};

[[nodiscard]] std::string_view name_of(Field field);

// 03/04/2024 is the third of April or the fourth of March.
enum class DayOrder { day_first, month_first };

// A sentence that already holds its facts.
struct Said {
  std::string en;
  std::string de;
};

// 12,345 or 12.345
[[nodiscard]] std::string grouped(std::int64_t number, Language language);

// A cell for people to look at: readable letters, shortened.
[[nodiscard]] std::string shown_cell(std::string_view text, std::size_t longest);

struct Taken {
  int column = 0;
  std::string header;
  Said why;
  DayOrder order = DayOrder::day_first;  // of a time
};

// A column that came near and was not taken for this field.
struct PassedOver {
  Field field = Field::opened;
  std::string header;
  Said why;
};

// A column that looks like persons: never read, never stored.
struct Dropped {
  std::string header;
  Said why;
};

struct Columns {
  std::vector<std::string> headers;
  std::map<Field, Taken> taken;
  std::vector<PassedOver> passed_over;
  std::vector<Dropped> dropped;
  int flag_column = -1;           // a flag of kept or broken, taken or only compared with
  bool flag_is_reversed = false;  // its yes means broken
  std::int64_t rows_seen = 0;     // how many rows the choice was judged by
  std::vector<Taken> touched;     // times that say when a row was last touched
};

// What the user said with --map: the header of a column, or "-" for none.
using Mapping = std::map<Field, std::string>;
[[nodiscard]] Result<Mapping> parse_mapping(std::string_view text);

// Reads the beginning of a file, as much as it needs, and chooses the columns.
class Survey {
 public:
  Survey();
  ~Survey();
  Survey(Survey&&) noexcept;
  Survey& operator=(Survey&&) noexcept;

  bool take(std::string_view piece);  // false: seen enough
  // After the last piece. `time_zone` hints at the order of day and month where no cell decides it.
  [[nodiscard]] Result<Columns> choose(const Mapping& mapping, std::string_view time_zone);

 private:
  struct Sample;
  std::unique_ptr<Sample> sample_;
};

}  // namespace zusage::learn
