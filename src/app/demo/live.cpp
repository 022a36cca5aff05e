// From plan to sayings.
#include "app/demo/live.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "conversation/record/frame.hpp"
#include "ground/base/require.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::app::demo {
namespace {

constexpr std::size_t batch = 2'000;

const std::vector<std::string>& places() {
  static const std::vector<std::string> all = {"Ahornweg 7",     "Marktstraße 12", "Lindenallee 3",
                                               "Am Ostufer 21",  "Schulgasse 5",   "Bahnhofstraße 40",
                                               "Rathausplatz 1", "Mühlenweg 16",   "Kirchberg 2",
                                               "Gartenweg 9",    "Hafenstraße 33", "Birkenhain 4"};
  return all;
}

const std::vector<std::string>& matters() {
  static const std::vector<std::string> all = {
      "Neubau Ahornweg",     "Trafostation Ostufer", "KW-Planung",       "Wohnpark Lindenhof",
      "Sanierung Kirchberg", "Quartalsabschluss",    "Ladepark Bahnhof", "neue Kollegin"};
  return all;
}

int working_minutes(const calendar::Duration& duration) {
  constexpr int day = 8 * 60;
  switch (duration.unit) {
    case calendar::Unit::working_minutes:
    case calendar::Unit::minutes:
      return duration.amount;
    case calendar::Unit::working_hours:
    case calendar::Unit::hours:
      return duration.amount * 60;
    case calendar::Unit::weeks:
      return duration.amount * 5 * day;
    case calendar::Unit::months:
      return duration.amount * 21 * day;
    case calendar::Unit::agreed_date:
      return 0;
    default:
      return duration.amount * day;
  }
}

bool in_segment(const model::Organisation& organisation, const projection::Actor& actor,
                std::string_view segment) {
  return actor.is(model::ActorKind::customer) && model::is_part_of(organisation, actor.id, segment);
}

std::vector<std::string> askers_of(const projection::Known& known, const model::Service& service) {
  std::vector<std::string> askers;
  for (const auto& recipient : service.recipients) {
    for (const auto* person : known.directory->people_of(recipient.id)) askers.push_back(person->id);
    for (const auto& actor : known.directory->actors()) {
      if (in_segment(*known.organisation, actor, recipient.id)) askers.push_back(actor.id);
    }
  }
  return askers;
}

bool asked_from_outside(const projection::Known& known, const std::vector<std::string>& askers) {
  return std::ranges::any_of(askers, [&](const std::string& asker) {
    const auto* actor = known.directory->find(asker);
    return actor != nullptr && actor->is_outside();
  });
}

Topic topic_of(const projection::Known& known, const model::Service& service) {
  Topic topic;
  topic.service = service.id;
  topic.provider = service.redeemer.id;
  topic.name = model::text_in(service.name, known.organisation->language);
  topic.per_month = service.volume.value_or(4);
  topic.askers = askers_of(known, service);
  for (const auto* person : known.directory->people_of(topic.provider))
    topic.performers.push_back(person->id);
  std::erase(topic.performers, topic.provider);
  topic.subjects = asked_from_outside(known, topic.askers) ? places() : matters();
  for (const auto& objective : service.promise.objectives) {
    if (objective.kind != model::ObjectiveKind::fulfilment || !objective.within) continue;
    topic.promised_minutes = working_minutes(*objective.within);
    const double promised = objective.share ? objective.share->fraction() : 0.93;
    // Some services do better than promised, some worse: from a digit of the id, the same in every run.
    const int luck = static_cast<int>(sha256(service.id)[0] % 9) - 5;
    topic.on_time = std::clamp(promised + luck * 0.012, 0.7, 0.985);
  }
  return topic;
}

record::TermsSaid terms_of(const Spoken& spoken) {
  record::TermsSaid terms;
  terms.due = spoken.due;
  if (spoken.kind == "request") terms.result = spoken.text;
  return terms;
}

// As the record takes them over from the service.
int criteria_count(const projection::Known& known, std::string_view service_id) {
  const auto* service = known.service(service_id);
  if (service == nullptr) return 0;
  return static_cast<int>(record::criteria_of(*service, known.organisation->language).size());
}

// Remembers per request what later moves need: how many criteria, which terms were offered.
class Interpreter {
 public:
  explicit Interpreter(const projection::Known& known) : known_(known) {}

  record::Saying saying_of(const Spoken& spoken) {
    const auto kind = act::kind_of(spoken.kind);
    require(kind.has_value(), "the plan speaks words of the table");
    record::Saying saying;
    saying.act_id = spoken.act;
    saying.request = spoken.request;
    saying.kind = *kind;
    saying.side = spoken.by_customer ? act::Side::customer : act::Side::provider;
    saying.speaker = spoken.speaker;
    saying.on_behalf_of = spoken.as;
    saying.said_at = spoken.at;
    if (*kind != act::Kind::message) saying.version = spoken.version;
    add_content(saying, spoken);
    return saying;
  }

 private:
  void add_content(record::Saying& saying, const Spoken& spoken) {
    auto& [criteria, terms_version] = seen_[spoken.request];
    if (saying.kind == act::Kind::request) {
      saying.parties = {.customer = spoken.as.empty() ? spoken.speaker : spoken.as,
                        .provider = spoken.whom,
                        .service = spoken.service,
                        .for_customer = spoken.for_customer,
                        .redeemer = {}};
      saying.terms = terms_of(spoken);
      criteria = criteria_count(known_, spoken.service);
      terms_version = 1;
      return;
    }
    saying.text = spoken.text;
    if (saying.kind == act::Kind::counter) {
      saying.terms = terms_of(spoken);
      saying.valid_until = spoken.valid_until;
      ++terms_version;
    }
    saying.terms_version = terms_version;
    if (saying.kind == act::Kind::promise) saying.due = spoken.due;
    if (saying.kind != act::Kind::declare) return;
    for (int index = 0; index < criteria; ++index) saying.evidence.emplace_back(index, std::string{});
  }

  struct Seen {
    int criteria = 0;
    int terms_version = 0;
  };
  const projection::Known& known_;
  std::map<Uuid, Seen> seen_;
};

}  // namespace

Stage stage_of(const projection::Known& known, Instant begins, std::uint64_t seed) {
  Stage stage;
  stage.seed = seed;
  stage.begins = begins;
  for (const auto& actor : known.directory->actors()) {
    if (actor.is(model::ActorKind::customer)) stage.customers.push_back(actor.id);
  }
  for (const auto& service : known.organisation->services) {
    const bool lived = !service.redeemer.empty() && service.id != model::complaint_service;
    if (lived) stage.topics.push_back(topic_of(known, service));
  }
  const auto office = known.calendar_of("");
  stage.later = [office](Instant at, int minutes_of_work) {
    const auto due = calendar::due(office, at, {calendar::Unit::working_minutes, minutes_of_work});
    return due ? due->at : at + days(3650);
  };
  return stage;
}

Tally live(record::Recorder& recorder, const Stage& stage, const Lived& lived,
           const std::function<bool(std::size_t, std::size_t)>& progress) {
  auto moves = plan(stage, lived.from, lived.until);
  std::set<Uuid> fresh;
  for (const auto laid_at : lived.desks_laid) {
    for (auto& move : desk(stage, laid_at, lived.until)) {
      if (laid_at > lived.from) fresh.insert(move.act);
      moves.push_back(std::move(move));
    }
  }
  std::ranges::stable_sort(moves, {}, &Spoken::at);
  const auto known = recorder.known();
  Interpreter interpreter{*known};
  std::vector<record::Saying> sayings;
  for (const auto& move : moves) {
    auto saying = interpreter.saying_of(move);
    if (move.at >= lived.from || fresh.contains(move.act)) sayings.push_back(std::move(saying));
  }
  Tally tally;
  for (std::size_t begin = 0; begin < sayings.size(); begin += batch) {
    const auto end = std::min(sayings.size(), begin + batch);
    std::vector<record::Saying> some(
        std::make_move_iterator(sayings.begin() + static_cast<std::ptrdiff_t>(begin)),
        std::make_move_iterator(sayings.begin() + static_cast<std::ptrdiff_t>(end)));
    for (const auto& result : recorder.submit_all(std::move(some))) ++(result ? tally.said : tally.refused);
    if (!progress(end, sayings.size())) break;
  }
  return tally;
}

std::vector<std::string> people_to_show(const projection::Known& known) {
  static constexpr std::array<std::string_view, 11> wanted = {"j.brandt", "e.aydin", "m.kuehn", "p.krueger",
                                                              "t.berger", "m.demir", "i.vogt",  "j.weiss",
                                                              "n.falk",   "a.frei",  "m.schulz"};
  std::vector<std::string> people;
  for (const auto id : wanted) {
    if (known.directory->find(id) != nullptr) people.emplace_back(id);
  }
  return people;
}

}  // namespace zusage::app::demo
