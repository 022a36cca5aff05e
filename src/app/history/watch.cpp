// Polling: sound on every file system, and nobody waits for a nightly drop by the second.
#include "app/history/watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "app/history/take.hpp"
#include "app/problems.hpp"
#include "ground/base/digest.hpp"
#include "insight/learn/problems_history.hpp"
#include "insight/learn/problems_taking.hpp"

namespace zusage::app {
namespace {

namespace fs = std::filesystem;

constexpr long between_looks = 60;  // seconds

bool is_export(const fs::path& path) {
  const auto name = path.filename().string();
  const auto extension = path.extension().string();
  return !name.starts_with('.') && (extension == ".csv" || extension == ".gz" || extension == ".xlsx" ||
                                    extension == ".tsv" || extension == ".txt");
}

// Which files were taken already, by what is in them: one digest a line.
bool was_taken(const fs::path& taken, const std::string& digest) {
  std::ifstream in(taken);
  for (std::string line; std::getline(in, line);) {
    if (line == digest) return true;
  }
  return false;
}

std::string report_of(const Problem& problem, Language language) {
  auto text = fmt::format("Z{}: {}\n", problem.kind->number, title_of(problem, language));
  if (problem.place.line > 0) text += fmt::format("{}:{}\n", problem.place.file, problem.place.line);
  return text + advice_of(problem, language) + "\n";
}

// A name that is free there.
fs::path free_name(const fs::path& folder, const std::string& name) {
  auto target = folder / name;
  for (int number = 2; fs::exists(target); ++number) target = folder / fmt::format("{}-{}", number, name);
  return target;
}

void put_away(const fs::path& file, const fs::path& folder, const std::string& report,
              cli::Outside& outside) {
  fs::create_directories(folder);
  const auto target = free_name(folder, file.filename().string());
  if (const auto written = outside.write_file(target.string() + ".txt", report); !written)
    (void)cli::complain(written.error(), outside);
  fs::rename(file, target);
}

}  // namespace

Drop::Drop(std::string folder, cli::HistoryWish wish) : folder_(std::move(folder)), wish_(std::move(wish)) {}

void Drop::take(const std::string& file, cli::Outside& outside) {
  const auto name = fs::path{file}.filename().string();
  const bool german = wish_.language == Language::de;
  const auto content = outside.read_file(file);
  const auto digest = content ? to_hex(sha256(*content)) : std::string{};
  const auto taken = fs::path{folder_} / "done" / ".taken";
  if (!digest.empty() && was_taken(taken, digest)) {
    const auto sentence =
        fmt::format(fmt::runtime(german ? "{} wurde schon übernommen und nicht noch einmal gelesen.\n"
                                        : "{} was taken over before and was not read again.\n"),
                    name);
    put_away(file, fs::path{folder_} / "done", sentence, outside);
    outside.print(sentence);
    return;
  }
  auto wish = wish_;
  wish.file = file;
  const auto done = take_history_into(wish, [](const cli::HistoryProgress&) {});
  if (!done) {
    const auto report = report_of(done.error(), wish.language);
    outside.print(fmt::format(
        fmt::runtime(german ? "{} ließ sich nicht übernehmen: {}" : "{} could not be taken over: {}"), name,
        report.substr(0, report.find('\n') + 1)));
    return put_away(file, fs::path{folder_} / "failed", report, outside);
  }
  const auto report = cli::said_of_history(*done, wish);
  put_away(file, fs::path{folder_} / "done", report, outside);
  std::ofstream(taken, std::ios::app) << digest << '\n';
  outside.print(fmt::format("{}: {}", name, report.substr(0, report.find('\n') + 1)));
}

int Drop::look(cli::Outside& outside) {
  std::map<std::string, Seen> now;
  std::vector<std::string> ready;
  for (const auto& found : fs::directory_iterator{folder_}) {
    if (!found.is_regular_file() || !is_export(found.path())) continue;
    const Seen seen{.size = found.file_size(), .changed = found.last_write_time().time_since_epoch().count()};
    const auto before = seen_.find(found.path().string());
    if (before != seen_.end() && before->second == seen) ready.push_back(found.path().string());
    now.emplace(found.path().string(), seen);
  }
  seen_ = std::move(now);
  std::ranges::sort(ready);
  for (const auto& file : ready) {
    take(file, outside);
    seen_.erase(file);
  }
  return static_cast<int>(ready.size());
}

cli::Exit watch_folder(const std::string& folder, const cli::HistoryWish& wish, cli::Outside& outside) {
  if (!fs::is_directory(folder))
    return cli::complain({&problems::history_no_folder, {{"folder", folder}}}, outside);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread, so that all inherit it
  outside.print(
      fmt::format(fmt::runtime(wish.language == Language::de ? "Zusage sieht jede Minute in {} nach.\n"
                                                             : "Zusage looks into {} every minute.\n"),
                  folder));
  Drop drop{folder, wish};
  for (;;) {
    try {
      drop.look(outside);
    } catch (const std::exception& fault) {
      // One background job: the folder may be back by the next minute.
      outside.complain(fmt::format("{}\n", fault.what()));
    }
    const timespec step{.tv_sec = between_looks, .tv_nsec = 0};
    if (sigtimedwait(&signals, nullptr, &step) > 0) return cli::Exit::fine;
  }
}

}  // namespace zusage::app
