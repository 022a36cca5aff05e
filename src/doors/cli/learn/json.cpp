// The same as data, for programs.
#include "ground/format/json.hpp"
#include "doors/cli/learn/report.hpp"

namespace zusage::cli {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

std::string in_language(const learn::Said& said, Language language) {
  return language == Language::de ? said.de : said.en;
}

JsonObject share_json(const steering::Share& share) {
  return {{"kept", share.kept},
          {"base", share.base},
          {"share", share.value ? Json(*share.value) : Json(nullptr)},
          {"low", share.interval.low},
          {"high", share.interval.high}};
}

Json time_json(const std::optional<learn::TimeTaken>& taken) {
  if (!taken) return nullptr;
  return JsonObject{
      {"cases", taken->cases},
      {"median", taken->median},
      {"p85", taken->p85},
      {"p95", taken->p95},
      {"nearest_rank",
       JsonObject{{"median", taken->median_rank}, {"p85", taken->p85_rank}, {"p95", taken->p95_rank}}}};
}

Json reason_missing(learn::Deadline::Missing missing) {
  switch (missing) {
    case learn::Deadline::Missing::nothing:
      return nullptr;
    case learn::Deadline::Missing::too_few_cases:
      return "not enough data: too few cases";
    case learn::Deadline::Missing::too_many_open:
      return "not enough data: the rank falls on an open case";
  }
  return nullptr;
}

JsonArray deadlines_json(const std::vector<learn::Deadline>& deadlines) {
  JsonArray all;
  for (const auto& one : deadlines) {
    all.push_back(JsonObject{{"share", one.share},
                             {"confidence", 0.90},
                             {"seconds", one.seconds ? Json(*one.seconds) : Json(nullptr)},
                             {"missing", reason_missing(one.missing)},
                             {"cases", one.cases},
                             {"cases_needed", one.cases_needed}});
  }
  return all;
}

// The counts stand first and flat, the rest below them.
JsonObject figures_json(const learn::Figures& figures) {
  const auto& tally = figures.tally;
  return {
      {"tickets", tally.tickets},
      {"kept", tally.kept},
      {"closed_late", tally.closed_late},
      {"open_late", tally.open_late},
      {"open_in_time", tally.open_in_time},
      {"closed_without_promise", tally.closed_without_promise},
      {"open_without_promise", tally.open_without_promise},
      {"kept_share", JsonObject{{"of_all_due", share_json(figures.kept_share.of_all_due)},
                                {"of_closed", share_json(figures.kept_share.of_closed)}}},
      {"time_taken_seconds", time_json(figures.time_taken)},
      {"promised_median_seconds", figures.promised_median ? Json(*figures.promised_median) : Json(nullptr)},
      {"deadlines", deadlines_json(figures.deadlines)}};
}

JsonObject service_json(const learn::ServiceFigures& service) {
  JsonArray providers;
  for (const auto& one : service.providers)
    providers.push_back(JsonObject{{"name", one.name}, {"tickets", one.tickets}});
  JsonObject object{{"name", service.name.empty() ? Json(nullptr) : Json(service.name)}};
  for (const auto& [key, value] : figures_json(service.figures)) object.emplace(key, value);
  object.emplace("providers", std::move(providers));
  return object;
}

JsonObject columns_json(const learn::Columns& columns, Language language) {
  JsonObject object;
  for (const auto field : learn::all_fields) {
    const auto found = columns.taken.find(field);
    if (found == columns.taken.end()) {
      object.emplace(name_of(field), nullptr);
      continue;
    }
    object.emplace(name_of(field), JsonObject{{"column", found->second.header},
                                              {"why", in_language(found->second.why, language)}});
  }
  return object;
}

JsonArray passed_over_json(const learn::Columns& columns, Language language) {
  JsonArray all;
  for (const auto& one : columns.passed_over) {
    all.push_back(JsonObject{
        {"column", one.header}, {"field", name_of(one.field)}, {"why", in_language(one.why, language)}});
  }
  return all;
}

JsonArray dropped_json(const learn::Columns& columns, Language language) {
  JsonArray all;
  for (const auto& one : columns.dropped) {
    all.push_back(JsonObject{{"column", one.header}, {"why", in_language(one.why, language)}});
  }
  return all;
}

JsonObject skipped_json(const std::vector<learn::Skipped>& skipped, Language language) {
  std::int64_t rows = 0;
  JsonArray reasons;
  for (const auto& one : skipped) {
    rows += one.rows;
    JsonArray examples;
    for (const auto& example : one.examples) {
      examples.push_back(JsonObject{{"line", example.place.line}, {"title", title_of(example, language)}});
    }
    reasons.push_back(JsonObject{{"problem", problem_id(one.kind->number)},
                                 {"rows", one.rows},
                                 {"advice", advice_of(one.examples.front(), language)},
                                 {"examples", std::move(examples)}});
  }
  return {{"rows", rows}, {"reasons", std::move(reasons)}};
}

JsonObject oddities_json(const learn::Oddities& oddities) {
  return {{"closed_before_opened", oddities.closed_before_opened},
          {"days_without_time", oddities.days_without_time},
          {"repeated_rows", oddities.repeated_rows},
          {"flag_kept_unpromised", oddities.flag_kept_unpromised},
          {"flag_contradicted", oddities.flag_contradicted}};
}

JsonObject reading_json(const format::Reading& reading, Language language) {
  JsonArray remarks;
  for (const auto& one : reading.remarks) {
    remarks.push_back(JsonObject{{"problem", problem_id(one.kind->number)},
                                 {"line", one.place.line},
                                 {"column", one.place.column},
                                 {"title", title_of(one, language)},
                                 {"advice", advice_of(one, language)}});
  }
  const bool csv = reading.sheet.empty();
  return {{"kind", csv ? "csv" : "xlsx"},
          {"encoding", csv ? Json(name_of(reading.encoding)) : Json(nullptr)},
          {"byte_order_mark", reading.is_marked},
          {"separator", csv ? Json(std::string{reading.separator}) : Json(nullptr)},
          {"sheet", csv ? Json(nullptr) : Json(reading.sheet)},
          {"remarks", std::move(remarks)}};
}

}  // namespace

std::string learned_as_json(const learn::Learned& learned, const learn::Columns& columns,
                            const LearnContext& context) {
  JsonArray services;
  for (const auto& service : learned.services) services.push_back(service_json(service));
  const JsonObject object{{"file", context.file},
                          {"rows", learned.rows},
                          {"read_as", reading_json(learned.reading, context.language)},
                          {"as_of", to_rfc3339(learned.as_of)},
                          {"as_of_from", learned.as_of_given ? "given" : "file"},
                          {"time_zone", context.zone.name()},
                          {"columns", columns_json(columns, context.language)},
                          {"not_taken", passed_over_json(columns, context.language)},
                          {"dropped", dropped_json(columns, context.language)},
                          {"skipped", skipped_json(learned.skipped, context.language)},
                          {"oddities", oddities_json(learned.oddities)},
                          {"totals", figures_json(learned.totals)},
                          {"services", std::move(services)}};
  return format::print(object, format::Layout::pretty);
}

}  // namespace zusage::cli
