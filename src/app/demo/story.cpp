// How the plan is drawn: arrivals by exponential gaps, answers and declarations by log-normal times.
#include "app/demo/story.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <string_view>

#include "ground/base/random.hpp"

namespace zusage::app::demo {
namespace {

constexpr int minutes_a_day = 8 * 60;
constexpr double working_minutes_a_month = 21.0 * minutes_a_day;

constexpr std::array<std::string_view, 5> decline_reasons = {
    "Das liegt außerhalb unseres Netzgebiets.", "Dafür fehlt uns in diesem Monat die Kolonne.",
    "Bitte über das Portal, dann geht es schneller.", "Das gehört zur Wohnungswirtschaft.",
    "Ohne Zustimmung des Eigentümers geht es nicht."};
constexpr std::array<std::string_view, 5> delay_reasons = {
    "Das Material kommt zwei Tage später.", "Die Kolonne ist bis dahin verplant.",
    "Das Straßenamt braucht noch eine Woche.", "Wegen des Feiertags verschiebt es sich.",
    "Wir möchten den Termin sicher halten."};
constexpr std::array<std::string_view, 6> questions = {
    "Bleibt es bei dem Termin?",  "Wir sind vormittags gut zu erreichen.", "Der Lageplan ist unterwegs.",
    "Bitte vorher kurz anrufen.", "Der Zugang ist über den Hof.",          "Danke, das hilft uns sehr."};
constexpr std::array<std::string_view, 5> shortcomings = {
    "Der Gehweg ist noch offen.", "Ein Kriterium fehlt noch.", "Die Zahlen passen nicht zum Vormonat.",
    "Der Kasten hat noch keinen Strom.", "Die Unterlagen sind nicht vollständig."};
constexpr std::array<std::string_view, 4> thanks = {"Schneller als gedacht, danke.", "Der Termin stand.",
                                                    "Alles wie besprochen.", "Sauber gearbeitet."};

template <std::size_t n>
std::string one_of(const std::array<std::string_view, n>& all, SplitMix64& dice) {
  return std::string{all[dice.below(n)]};
}

const std::string& one_of(const std::vector<std::string>& all, SplitMix64& dice) {
  return all[dice.below(all.size())];
}

// Standard normal by Box and Muller.
double normal(SplitMix64& dice) {
  const double u = 1.0 - dice.unit();
  const double v = dice.unit();
  return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
}

// The standard normal quantile by bisection; good to 1e-9, called once a topic.
double normal_quantile(double share) {
  double low = -6;
  double high = 6;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (0.5 * std::erfc(-middle / std::numbers::sqrt2) < share ? low : high) = middle;
  }
  return low;
}

// One conversation while it is being drawn.
class Talk {
 public:
  Talk(const Stage& stage, const Topic& topic, double quantile, std::uint64_t topic_number,
       std::uint64_t number)
      : stage_(stage),
        topic_(topic),
        quantile_(quantile),
        dice_(stage.seed * 1'000'003 + topic_number * 7'919 + number),
        topic_number_(topic_number),
        number_(number) {}

  void draw(Instant asked_at, std::vector<Spoken>& moves) {
    moves_ = &moves;
    at_ = asked_at;
    customer_ = one_of(topic_.askers, dice_);
    performer_ = topic_.performers.empty() ? topic_.provider : one_of(topic_.performers, dice_);
    request_ = drawn_id(stage_.seed, topic_number_, number_ * 16, asked_at);
    ask();
    if (dice_.unit() < 0.18) say("message", true, one_of(questions, dice_));
    if (!topic_.performers.empty()) {
      wait(0.6 * 60, 1.0);
      say("take", false, {});
    }
    if (agree()) fulfil();
  }

 private:
  void wait(double median_minutes, double spread) {
    const double minutes = median_minutes * std::exp(spread * normal(dice_));
    at_ = stage_.later(at_, std::clamp(static_cast<int>(minutes), 1, 120 * minutes_a_day));
  }

  Spoken& say(std::string_view kind, bool by_customer, std::string text) {
    Spoken move;
    move.at = at_;
    move.request = request_;
    move.act = drawn_id(stage_.seed, topic_number_, number_ * 16 + ++said_, at_);
    move.kind = kind;
    move.by_customer = by_customer;
    move.speaker = by_customer ? customer_ : performer_;
    if (!by_customer && performer_ != topic_.provider) move.as = topic_.provider;
    move.version = version_;
    move.text = std::move(text);
    if (kind != "message") ++version_;
    moves_->push_back(std::move(move));
    return moves_->back();
  }

  void ask() {
    std::string what = topic_.name;
    if (!topic_.subjects.empty()) what += ", " + one_of(topic_.subjects, dice_);
    auto& move = say("request", true, what);
    move.service = topic_.service;
    move.whom = topic_.provider;
    const bool colleague = std::ranges::find(stage_.customers, customer_) == stage_.customers.end();
    if (colleague && dice_.unit() < 0.85) move.for_customer = one_of(stage_.customers, dice_);
    if (topic_.promised_minutes == 0) {
      due_ = stage_.later(at_, static_cast<int>((3 + dice_.below(12)) * minutes_a_day));
      move.due = due_;
    }
  }

  // From the request to a commitment; false when there is none.
  bool agree() {
    wait(2.0 * 60, 0.9);
    const double choice = dice_.unit();
    if (choice < 0.03) {
      say("decline", false, one_of(decline_reasons, dice_));
      wait(8.0 * 60, 0.8);
      say("quit", true, {});
      return false;
    }
    const int promised = topic_.promised_minutes > 0 ? topic_.promised_minutes : 5 * minutes_a_day;
    if (choice < 0.11) {
      due_ = stage_.later(due_.value_or(stage_.later(at_, promised)), 2 * minutes_a_day);
      auto& offer = say("counter", false, one_of(delay_reasons, dice_));
      offer.due = due_;
      offer.valid_until = stage_.later(at_, 7 * minutes_a_day);
      wait(5.0 * 60, 0.8);
      say("accept_offer", true, {});
      return true;
    }
    if (!due_) due_ = stage_.later(at_, promised);
    say("promise", false, {}).due = due_;
    return true;
  }

  // Declares so that the topic's share is in time: a log-normal part of the promised span.
  void fulfil() {
    const auto promised_at = at_;
    const double exit = dice_.unit();
    const double part = std::exp(0.45 * (normal(dice_) - quantile_));
    const int span = topic_.promised_minutes > 0 ? topic_.promised_minutes : 5 * minutes_a_day;
    at_ = stage_.later(promised_at, std::max(5, static_cast<int>(part * span)));
    if (exit < 0.015) {
      at_ = stage_.later(promised_at, span / 2);
      say("cancel", true, "Wir brauchen es doch nicht.");
      return;
    }
    if (exit < 0.022) {
      say("renege", false, one_of(delay_reasons, dice_));
      return;
    }
    if (part > 1 && dice_.unit() < 0.5) {
      const auto declared_at = at_;
      at_ = stage_.later(promised_at, span * 9 / 10);
      say("message", false, one_of(delay_reasons, dice_));
      at_ = declared_at;
    }
    say("declare", false, {}).keeps_date = part <= 1;
    close();
  }

  void close() {
    wait(4.0 * 60, 1.0);
    if (dice_.unit() < 0.05) {
      say("reject", true, one_of(shortcomings, dice_));
      wait(6.0 * 60, 0.7);
      say("declare", false, "Nachgebessert.");
      wait(4.0 * 60, 0.8);
    }
    say("accept", true, {});
    if (dice_.unit() < 0.2) say("message", true, one_of(thanks, dice_));
  }

  const Stage& stage_;
  const Topic& topic_;
  double quantile_;  // standard normal, of the share in time
  SplitMix64 dice_;
  std::uint64_t topic_number_;
  std::uint64_t number_;
  std::vector<Spoken>* moves_ = nullptr;
  Instant at_;
  Uuid request_;
  std::string customer_;
  std::string performer_;
  std::optional<Instant> due_;
  int version_ = 0;
  std::uint64_t said_ = 0;
};

}  // namespace

Uuid drawn_id(std::uint64_t seed, std::uint64_t topic, std::uint64_t number, Instant at) {
  SplitMix64 dice{seed ^ (topic << 40U) ^ number};
  std::array<std::uint8_t, 10> random{};
  std::ranges::generate(random, [&] { return static_cast<std::uint8_t>(dice.next() >> 56U); });
  return uuid_v7(at, random);
}

std::vector<Spoken> plan(const Stage& stage, Instant from, Instant until) {
  std::vector<Spoken> moves;
  std::vector<Spoken> talk;
  for (std::uint64_t topic_number = 0; topic_number < stage.topics.size(); ++topic_number) {
    const Topic& topic = stage.topics[topic_number];
    if (topic.askers.empty() || topic.per_month <= 0) continue;
    SplitMix64 dice{stage.seed + topic_number * 104'729};
    Instant at = stage.begins;
    const double quantile = normal_quantile(topic.on_time);
    for (std::uint64_t number = 1;; ++number) {
      const double gap = -std::log(1.0 - dice.unit()) * working_minutes_a_month / topic.per_month;
      at = stage.later(at, std::max(1, static_cast<int>(gap)));
      if (at >= until) break;
      talk.clear();
      Talk(stage, topic, quantile, topic_number, number).draw(at, talk);
      if (talk.back().at < from) continue;
      std::ranges::move(talk, std::back_inserter(moves));
    }
  }
  std::erase_if(moves, [&](const Spoken& move) { return move.at >= until; });
  std::ranges::stable_sort(moves, {}, &Spoken::at);
  return moves;
}

}  // namespace zusage::app::demo
