// Writes the draft as YAML. Names are always quoted, ids never need it.
#include "insight/learn/draft.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "ground/base/digest.hpp"
#include "insight/learn/words_internal.hpp"

namespace zusage::learn {
namespace {

// Ids are unique across all kinds, and these words mean something else in the text.
class Ids {
 public:
  std::string fresh(std::string_view name, std::string_view fallback) {
    constexpr std::size_t longest = 56;
    std::string id = plain_words(name);
    for (char& letter : id) letter = letter == ' ' ? '-' : letter;
    id = id.substr(0, longest);
    while (id.ends_with('-')) id.pop_back();
    if (id.empty()) id = fallback;
    std::string candidate = id;
    for (int number = 2; !used_.insert(candidate).second; ++number)
      candidate = fmt::format("{}-{}", id, number);
    return candidate;
  }

 private:
  std::set<std::string> used_{"redeemer", "team_lead", "owner", "customer", "clock", "draft"};
};

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') out += '\\';
    if (static_cast<unsigned char>(letter) < 0x20) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(letter));
    } else {
      out += letter;
    }
  }
  return out + '"';
}

// Two deadlines that read the same are one promise: the stricter share.
std::string promise_lines(const std::vector<Deadline>& deadlines) {
  std::string lines;
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    if (!deadlines[i].seconds) continue;
    const auto within = promised_within(*deadlines[i].seconds);
    const bool said_again = i + 1 < deadlines.size() && deadlines[i + 1].seconds &&
                            promised_within(*deadlines[i + 1].seconds) == within;
    if (said_again) continue;
    lines += fmt::format("      - {{objective: fulfilment, within: {}, share: {:.0f} %}}\n", within,
                         deadlines[i].share * 100);
  }
  return lines.empty() ? lines : "    promise:\n" + lines;
}

std::string line_of_base(const ServiceFigures& service, bool german) {
  const auto& share = service.figures.kept_share.of_all_due;
  const auto tickets = grouped(service.figures.tally.tickets, german ? Language::de : Language::en);
  const auto due = grouped(share.base, german ? Language::de : Language::en);
  auto percent = fmt::format("{:.1f}", share.value.value_or(0) * 100);
  if (german) percent.replace(percent.find('.'), 1, ",");
  if (!share.value)
    return german ? fmt::format("{} Vorgänge, nichts davon zugesagt", tickets)
                  : fmt::format("{} tickets, none of them promised", tickets);
  return german ? fmt::format("{} Vorgänge; gehalten {} % von {} fälligen", tickets, percent, due)
                : fmt::format("{} tickets; kept {} % of {} that were due", tickets, percent, due);
}

// Everything that becomes a service, with the ids it got.
struct Draft {
  const Learned& learned;
  const DraftSettings& settings;
  bool german;
  Ids ids = {};
  std::map<std::string, std::string, std::less<>> team_ids = {};
  std::map<std::string, std::string, std::less<>> service_ids = {};
  std::string teams = {};
  std::string services = {};

  std::string team_of(const ServiceFigures& service) {
    return team_named(service.providers.empty() ? settings.usual_team : service.providers.front().name);
  }

  std::string team_named(const std::string& name) {
    if (name.empty()) return {};
    auto& id = team_ids[name];
    if (!id.empty()) return id;
    id = ids.fresh(name, "team");
    teams += fmt::format("  - {{id: {}, kind: team, name: {}}}\n", id, quoted(name));
    return id;
  }

  void add(const ServiceFigures& service, std::string_view name) {
    const auto id = ids.fresh(name, "service");
    service_ids[service.name] = id;
    services +=
        fmt::format("\n  # {}\n  - id: {}\n    name: {}\n", line_of_base(service, german), id, quoted(name));
    const auto promise = promise_lines(service.figures.deadlines);
    services += !promise.empty() ? promise
                : german ? "    # promise: zu wenige oder zu viele offene Vorgänge, um etwas zu versprechen\n"
                         : "    # promise: too few tickets, or too many open ones, to promise anything\n";
    const auto team = team_of(service);
    if (team.empty()) return;
    if (service.providers.empty()) {
      services += fmt::format("    redeemer: {}\n", team);
      return;
    }
    const auto& first = service.providers.front();
    const auto share =
        100.0 * static_cast<double>(first.tickets) / static_cast<double>(service.figures.tally.tickets);
    services += fmt::format("    redeemer: {}{}\n", team,
                            german ? fmt::format("  # {:.0f} % der Vorgänge", share)
                                   : fmt::format("  # {:.0f} % of the tickets", share));
  }

  void add_all() {
    const bool alone = learned.services.size() == 1;
    for (const ServiceFigures& service : learned.services) {
      if (!service.name.empty()) add(service, service.name);
      if (service.name.empty() && alone) add(service, german ? "Alle Vorgänge" : "All tickets");
    }
  }
};

constexpr std::string_view mark = "# zusage learn, untouched: ";

std::string mark_of(std::string_view body) { return to_hex(sha256(body)).substr(0, 12); }

std::string head(const DraftSettings& settings, bool german) {
  std::string source = settings.source;
  for (char& letter : source) letter = static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
  if (german) {
    return fmt::format(
        "# Entwurf, gelernt aus {}.\n"
        "# Die Fristen sind die kürzesten, die sich nach diesen Vorgängen mit 90 % Sicherheit versprechen "
        "lassen\n"
        "# (verstrichene Zeit). Wer empfängt, wie gesteuert wird und woran der Kunde es merkt, weiß nur "
        "Ihre\n"
        "# Organisation: `zusage check` fragt danach.\n",
        source);
  }
  return fmt::format(
      "# A draft, learned from {}.\n"
      "# The deadlines are the shortest that these tickets let one promise with 90 % confidence (elapsed "
      "time).\n"
      "# Who receives it, how it is steered and how the customer notices, only your organisation knows:\n"
      "# `zusage check` asks for it.\n",
      source);
}

std::string heading(const DraftSettings& settings, bool german) {
  return fmt::format("zusage: 1\norganisation: {{id: draft, name: {}, language: {}, time_zone: {}}}\n",
                     quoted(german ? "Entwurf" : "Draft"), german ? "de" : "en", settings.time_zone);
}

}  // namespace

std::string promised_within(double seconds) {
  const auto up_to = [&](double unit) {
    return static_cast<long long>(std::max(1.0, std::ceil(seconds / unit - 1e-9)));
  };
  const auto say = [](long long amount, std::string_view unit) {
    return fmt::format("{} {}{}", amount, unit, amount == 1 ? "" : "s");
  };
  if (seconds <= 2 * 3600) return say(up_to(60), "minute");
  if (seconds <= 96 * 3600) return say(up_to(3600), "hour");
  // A calendar day ends at 24:00, so n days are never less than n times 24 hours.
  return say(up_to(86400), "day");
}

std::string draft_of(const Learned& learned, const DraftSettings& settings) {
  const bool german = settings.language == Language::de;
  Draft draft{learned, settings, german};
  draft.add_all();
  std::string body = head(settings, german) + heading(settings, german);
  if (!draft.teams.empty()) body += "\nactors:\n" + draft.teams;
  if (!draft.services.empty()) body += "\nservices:" + draft.services;
  return fmt::format("{}{}\n{}", mark, mark_of(body), body);
}

DraftIds draft_ids(const Learned& learned, const DraftSettings& settings) {
  Draft draft{learned, settings, settings.language == Language::de};
  draft.add_all();
  return {.services = std::move(draft.service_ids), .teams = std::move(draft.team_ids)};
}

bool is_untouched_draft(std::string_view text) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  const auto end = text.find('\n');
  return end != std::string_view::npos && text.substr(0, end) == mark_of(text.substr(end + 1));
}

}  // namespace zusage::learn
