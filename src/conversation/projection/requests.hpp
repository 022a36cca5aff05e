// The questions that pages ask about requests. store/ answers them from the projections; titles and texts are
// filled in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "conversation/log/entry.hpp"
#include "conversation/projection/line.hpp"
#include "conversation/projection/register_rows.hpp"
#include "conversation/projection/voice.hpp"

namespace zusage::projection {

enum class Which : std::uint8_t { open, ended, all };

// Where a page ends: rows stand newest word first, then by descending id.
struct ListPlace {
  Instant last_said_at;
  Uuid id;
  friend auto operator<=>(const ListPlace&, const ListPlace&) = default;
};

struct Filter {
  std::vector<std::string>
      actors;  // rows in which one of these is customer, provider or performer; empty: all
  Which which = Which::open;
  // Of whoever asks: other rows are not counted. Empty: all.
  std::function<bool(const RequestRow&)> may_read = {};
  std::string text;                // part of title, number or number elsewhere, any case
  std::optional<ListPlace> after;  // the last row of the page before
  int limit = 50;
};

struct Page {
  std::vector<RequestRow> rows;
  std::optional<ListPlace> end;  // of this page, while another one follows
  std::int64_t total = 0;
};

struct CustomerFigures {
  std::string customer;
  std::int64_t open_count = 0;
  std::int64_t overdue_count = 0;
  std::optional<Instant> waits_since;  // earliest due that has passed
  Instant last_said_at;
};

struct OutcomeFilter {
  std::string service = {};  // exactly one of these four
  std::string provider = {};
  std::string customer = {};
  std::string served = {};
  Instant since;  // whose due (else end, else start) lies at or after
};

class Requests : public Voices {
 public:
  using Org = log::OrganisationId;
  [[nodiscard]] virtual std::optional<RequestRow> by_id(Org organisation, const Uuid& id) const = 0;
  [[nodiscard]] virtual std::optional<RequestRow> by_number(Org organisation, std::int64_t number) const = 0;

  // Open rows (requested to rejected) and those that ended since then, of one actor on one side.
  [[nodiscard]] virtual std::vector<RequestRow> given_by(Org organisation, const std::string& provider,
                                                         Instant ended_since) const = 0;
  [[nodiscard]] virtual std::vector<RequestRow> performed_by(Org organisation, const std::string& person,
                                                             Instant ended_since) const = 0;
  [[nodiscard]] virtual std::vector<RequestRow> asked_by(Org organisation, const std::string& customer,
                                                         Instant ended_since) const = 0;
  // For whom it is done in the end, and who asks.
  [[nodiscard]] virtual std::vector<RequestRow> of_customer(Org organisation, const std::string& customer,
                                                            Instant ended_since) const = 0;
  [[nodiscard]] virtual Page list(Org organisation, const Filter& filter) const = 0;

  [[nodiscard]] virtual std::vector<LineRow> lines(Org organisation, const Uuid& request) const = 0;
  [[nodiscard]] virtual std::vector<CommitmentRow> commitments(Org organisation,
                                                               const Uuid& request) const = 0;
  [[nodiscard]] virtual std::vector<OutcomeRow> outcomes(Org organisation,
                                                         const OutcomeFilter& filter) const = 0;
  // The newest fulfilments that were declared done; those done at once are left out.
  [[nodiscard]] virtual std::vector<OutcomeRow> done_of_service(Org organisation, const std::string& service,
                                                                int limit) const = 0;
  [[nodiscard]] virtual std::optional<act::External> external_of(Org organisation,
                                                                 const Uuid& request) const = 0;
  [[nodiscard]] virtual std::vector<CustomerFigures> customer_figures(Org organisation,
                                                                      Instant now) const = 0;
  // What was said by the customer's side in requests of this customer, newest first.
  [[nodiscard]] virtual std::vector<CustomerWord> last_words(Org organisation, const std::string& customer,
                                                             int limit) const = 0;
  [[nodiscard]] virtual std::vector<MovedDate> moved_dates(Org organisation, const std::string& customer,
                                                           int limit) const = 0;
  [[nodiscard]] virtual std::optional<Uuid> about(Org organisation, const Uuid& request) const = 0;
  [[nodiscard]] virtual std::vector<Uuid> those_about(Org organisation, const Uuid& request) const = 0;
  [[nodiscard]] virtual std::optional<CustomerNoteRow> customer_note(Org organisation,
                                                                     std::string_view customer) const = 0;
};

}  // namespace zusage::projection
