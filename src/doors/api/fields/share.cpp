// From outcomes to a figure, through the gate.
#include "doors/api/fields/share.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "insight/steering/kept_share.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::OutcomeRow;

constexpr std::size_t strip_length = 20;

constexpr std::array share_fields{
    number("percent", "kept of all that were due; null: withheld or nothing due").or_null(),
    whole("kept", "how many were kept"),
    whole("due", "of how many that were due"),
    whole("days", "how far back"),
    number("low", "95 % Wilson interval").or_null(),
    number("high", "95 % Wilson interval").or_null(),
    truth("strip", "the last twenty, oldest first; true: kept").many(),
    text("withheld", "why there is no figure").or_null()};

struct Figure {
  steering::KeptShare share;
  std::vector<bool> strip;
};

steering::Commitment commitment_of(const OutcomeRow& row) {
  // Both enums list the same standings in the same order.
  return {.standing = static_cast<steering::Standing>(row.standing),
          .due = row.first_due,
          .declared_at = row.done_at,
          .ended_at = row.ended_at,
          .at_once = row.at_once};
}

Figure figure_of(std::vector<OutcomeRow>& outcomes, Instant now) {
  std::ranges::sort(outcomes, {}, [](const OutcomeRow& row) {
    return std::pair{row.done_at.value_or(row.first_due.value_or(row.started_at)), row.request};
  });
  std::vector<steering::Commitment> all;
  Figure figure;
  for (const auto& row : outcomes) {
    all.push_back(commitment_of(row));
    const auto one = steering::count({&all.back(), 1}, now);
    if (one.kept + one.broken_closed + one.broken_open > 0) figure.strip.push_back(one.kept > 0);
  }
  if (figure.strip.size() > strip_length) {
    figure.strip.erase(figure.strip.begin(), figure.strip.end() - strip_length);
  }
  figure.share = steering::kept_share(steering::count(all, now));
  return figure;
}

// Suppliers, systems and customers act as a whole; nobody's doing is seen through them.
bool is_no_person(const projection::Actor* actor) {
  using enum model::ActorKind;
  return actor != nullptr && (actor->is(supplier) || actor->is(system) || actor->is(customer));
}

Json rounded(std::optional<double> share) {
  return share ? Json(std::round(*share * 1000) / 10) : Json(nullptr);
}

}  // namespace

// Whose doing an outcome is: the performer's; where none was named, anybody's of the provider, in equal
// parts. So the holder of a role that only one person holds is seen as that person.
steering::Subjects subjects_of(const Reader& reader, const std::vector<OutcomeRow>& outcomes, int enough) {
  const auto& directory = *reader.known->directory;
  std::map<std::string, double> parts;
  bool persons = false;
  for (const auto& row : outcomes) {
    if (row.performer.empty() && is_no_person(directory.find(row.provider))) continue;
    persons = true;
    if (!row.performer.empty()) {
      parts[row.performer] += 1;
      continue;
    }
    const auto people = directory.people_of(row.provider);
    for (const auto* person : people) parts[person->id] += 1.0 / static_cast<double>(people.size());
  }
  if (!persons) return {.people = enough, .largest_share = 0, .only_person = {}};
  double largest = 0;
  double whole = 0;  // of what people did: what a supplier did beside them hides nobody
  for (const auto& [person, part] : parts) {
    largest = std::max(largest, part);
    whole += part;
  }
  return {.people = static_cast<int>(parts.size()),
          .largest_share = whole > 0 ? largest / whole : 1,
          .only_person = {}};
}

const Shape share_shape{.name = "Share", .doc = "A kept share with its base.", .fields = share_fields};

Json share_json(const Reader& reader, const steering::Gate& gate, Counted counted) {
  JsonObject out{{"percent", nullptr},   {"kept", 0},          {"due", 0},
                 {"days", counted.days}, {"low", nullptr},     {"high", nullptr},
                 {"strip", JsonArray{}}, {"withheld", nullptr}};
  std::erase_if(counted.outcomes, [&](const OutcomeRow& row) {
    return row.kind != projection::ObjectiveKind::fulfilment || row.imported;
  });
  auto subjects = subjects_of(reader, counted.outcomes, gate.smallest_group());
  if (counted.evaluation.scope == steering::Scope::oneself)
    subjects = {.people = 1, .largest_share = 1, .only_person = reader.person};
  const bool nothing = counted.outcomes.empty();
  const steering::Guarded<Figure> guarded{counted.evaluation, subjects,
                                          figure_of(counted.outcomes, reader.now)};
  if (nothing) return out;
  const auto figure = gate.let_out({.person = reader.person}, guarded);
  if (!figure) {
    out["withheld"] = fill(in(reader.language, figure.error().sentence), figure.error().about);
    return out;
  }
  const auto& share = figure->share.of_all_due;
  out["percent"] = rounded(share.value);
  out["kept"] = share.kept;
  out["due"] = share.base;
  if (share.value) {
    out["low"] = rounded(share.interval.low);
    out["high"] = rounded(share.interval.high);
  }
  JsonArray strip;
  for (const bool kept : figure->strip) strip.emplace_back(kept);
  out["strip"] = std::move(strip);
  return out;
}

}  // namespace zusage::api
