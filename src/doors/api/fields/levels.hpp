// How sure an answer of a letter is: claimed, confirmed by the recipient, shown by figures. Changed wording
// is claimed again; figures pass the gate first.
#pragma once

#include <functional>

#include "conversation/projection/requests.hpp"
#include "doors/api/fields/reader.hpp"

namespace zusage::api {

struct Level {
  std::string_view word = "claimed";
  std::string source = {};
  std::optional<Instant> at = {};
};

// A recipient said yes to this very wording, in two years.
[[nodiscard]] std::optional<Level> confirmed(const Reader& reader,
                                             const std::vector<projection::AnswerRow>& answers,
                                             const model::Service& service, model::Question question);

// What figures of twelve months show of the gaps of one service; made once for a letter.
class Shown {
 public:
  Shown(const Reader& reader, const Rooms& rooms, const model::Service& service);
  [[nodiscard]] std::optional<Level> of(std::string_view gap) const;

 private:
  struct Part {
    std::int64_t count = 0;
    std::int64_t of = 0;
  };
  [[nodiscard]] Part asked_by_recipients() const;
  [[nodiscard]] Part done_by_redeemer() const;
  [[nodiscard]] Part said_how_it_was() const;
  [[nodiscard]] std::optional<Level> kept() const;
  [[nodiscard]] std::optional<Level> reviewed() const;
  [[nodiscard]] std::optional<Level> let_out(Part part, double least, const Phrase& sentence) const;

  const Reader& reader_;
  const Rooms& rooms_;
  const model::Service& service_;
  std::vector<projection::OutcomeRow> outcomes_;
};

// A is that unit, belongs to it or is in that segment, in the text or in the register.
[[nodiscard]] bool is_of(const Reader& reader, std::string_view actor, std::string_view unit);

}  // namespace zusage::api
