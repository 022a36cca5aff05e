// Reading and judging.
#include "doors/cli/check/judged.hpp"

#include <algorithm>
#include <tuple>

namespace zusage::cli {
namespace {

// Today where the organisation is; in UTC where its zone could not be read.
model::Date today_in(const model::Organisation& organisation, Instant now) {
  auto zone = calendar::find_zone(organisation.time_zone);
  if (!zone) zone = calendar::find_zone("UTC");
  return zone ? calendar::date_of(zone->local(now)) : calendar::date_of({now.microseconds});
}

}  // namespace

Result<std::vector<text::File>> read_files(const std::string& path, const Outside& outside) {
  const auto paths = outside.list_yaml(path);
  if (!paths) return std::unexpected(paths.error());
  std::vector<text::File> files;
  for (const auto& file : *paths) {
    auto content = outside.read_file(file);
    if (!content) return std::unexpected(content.error());
    files.push_back({file.starts_with("./") ? file.substr(2) : file, std::move(*content)});
  }
  return files;
}

Report judged(const std::string& path, const std::vector<text::File>& files, Instant now,
              const Beside& beside) {
  auto reading = text::read(files);
  const auto today = beside.as_of.value_or(today_in(reading.organisation, now));
  check::Occasion occasion{.today = today, .unread = {}, .voice = beside.voice};
  for (const auto& problem : reading.problems) occasion.unread.push_back(problem.place);
  auto judgement = check::judge(reading.organisation, occasion);
  Report report{.path = path,
                .files = files.size(),
                .organisation = std::move(reading.organisation),
                .as_of = today,
                .problems = std::move(reading.problems),
                .remarks = std::move(judgement.remarks),
                .findings = std::move(judgement.findings),
                .coverage = std::move(judgement.coverage),
                .no_data = std::move(judgement.no_data)};
  for (const auto& file : files) report.sources.add(file.path, file.content);
  for (auto& problem : judgement.problems) report.problems.push_back(std::move(problem));
  std::ranges::stable_sort(report.problems, [](const Problem& a, const Problem& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) <
           std::tie(b.place.file, b.place.line, b.place.column);
  });
  return report;
}

}  // namespace zusage::cli
