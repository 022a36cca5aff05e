// How many acts a second an export becomes, in batches, on a fresh database; and how fast a repeated import
// finds that nothing is new. Prints Markdown for script/bench. The database lies in $TMPDIR.
#include <chrono>
#include <cstdio>

#include <record/desk.hpp>

using namespace zusage;
using tests::Desk;

namespace {

constexpr int case_count = 25'000;

std::vector<record::CaseToTakeOver> cases() {
  std::vector<record::CaseToTakeOver> all;
  for (int i = 0; i < case_count; ++i) {
    const auto opened = tests::monday - days(400) + minutes(i);
    all.push_back({.external = {.system = "Altsystem", .number = "A-" + std::to_string(i), .url = {}},
                   .parties = {.customer = "a.weigl", .provider = "counter"},
                   .title = "Ausweis A-" + std::to_string(i),
                   .opened_at = opened,
                   .due = opened + days(3),
                   .closed_at = opened + days(2),
                   .changed = {}});
  }
  return all;
}

double seconds_for(Desk& desk, record::TakenOver& taken) {
  auto all = cases();
  const auto began = std::chrono::steady_clock::now();
  taken = desk.recorder().take_over_all(std::move(all), [](const record::TakenOver&) {}).value();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

int main() {
  Desk desk;
  record::TakenOver taken;
  const double first = seconds_for(desk, taken);
  require(taken.fresh == case_count && taken.acts == 4 * case_count, "each case is four acts");
  std::printf("- an export becomes history: %.0f acts/s (%d cases, %.1f s)\n",
              static_cast<double>(taken.acts) / first, case_count, first);
  const double again = seconds_for(desk, taken);
  require(taken.unchanged == case_count, "nothing doubles");
  std::printf("- the same export once more: %.0f cases/s looked at, nothing written\n", case_count / again);
}
