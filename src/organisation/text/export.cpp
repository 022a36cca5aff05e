// A model to its canonical text: sorted by id, one spelling, and the digest of a promise.
#include <algorithm>

#include "ground/base/digest.hpp"
#include "organisation/text/tables_folder_internal.hpp"
#include "organisation/text/text.hpp"

namespace zusage::text {
namespace {

using Members = std::vector<format::YamlMember>;

template <class Things, class Wanted>
void add_section(const Writer& writer, Members& members, std::string_view key, const Things& things,
                 Wanted wanted) {
  std::vector<const typename Things::value_type*> sorted;
  for (const auto& thing : things) {
    if (wanted(thing)) sorted.push_back(&thing);
  }
  std::ranges::sort(sorted, {}, [](const auto* thing) -> const std::string& { return thing->id; });
  std::vector<YamlNode> items;
  for (const auto* thing : sorted) {
    if (auto node = write(writer, *thing)) items.push_back(std::move(*node));
  }
  if (!items.empty())
    members.push_back({.key = std::string{key}, .value = format::yaml_list(std::move(items))});
}

template <class Things>
void add_section(const Writer& writer, Members& members, std::string_view key, const Things& things) {
  add_section(writer, members, key, things, [](const auto&) { return true; });
}

void add_map(Members& members, std::string_view key, Written node) {
  if (node) members.push_back({.key = std::string{key}, .value = std::move(*node)});
}

void add_file(std::vector<File>& files, const std::string& path, Members members) {
  if (members.empty()) return;
  members.insert(members.begin(), {.key = "zusage", .value = format::yaml_word("1")});
  files.push_back({path, print_yaml(format::yaml_map(std::move(members)))});
}

}  // namespace

std::vector<File> export_text(const model::Organisation& organisation) {
  const Writer writer{.plain_language = organisation.language};
  std::vector<File> files;
  Members actors, head, markets, services, strategy, people;
  add_section(writer, actors, "actors", organisation.actors,
              [](const model::Actor& actor) { return !actor.in_register(); });
  add_map(head, "organisation", write(writer, organisation));
  add_section(writer, head, "calendars", organisation.calendars);
  add_map(head, "check", write(writer, organisation.check));
  add_section(writer, markets, "markets", organisation.markets);
  add_section(writer, markets, "segments", organisation.segments);
  add_section(writer, markets, "journeys", organisation.journeys);
  add_section(writer, markets, "needs", organisation.needs);
  add_section(writer, markets, "competitors", organisation.competitors);
  add_section(writer, services, "services", organisation.services);
  add_map(strategy, "strategy", write(writer, organisation.strategy));
  add_section(writer, people, "actors", organisation.actors,
              [](const model::Actor& actor) { return actor.in_register(); });
  add_file(files, "organisation/actors.yaml", std::move(actors));
  add_file(files, "organisation/markets.yaml", std::move(markets));
  add_file(files, "organisation/organisation.yaml", std::move(head));
  add_file(files, "organisation/services.yaml", std::move(services));
  add_file(files, "organisation/strategy.yaml", std::move(strategy));
  add_file(files, "register/actors.yaml", std::move(people));
  return files;
}

std::string canonical_text(const model::Organisation& organisation) {
  std::string whole;
  for (const auto& file : export_text(organisation)) whole += "# " + file.path + "\n" + file.content;
  return whole;
}

std::string answers_digest(const model::Service& service, const std::vector<model::Question>& answers) {
  const Writer writer;
  Members members;
  const auto add = [&](model::Question question) {
    const auto key = model::name_of(question);
    switch (question) {
      case model::Question::recipient:
        return add_map(members, key, write(writer, service.recipients));
      case model::Question::promise:
        return add_map(members, key, write(writer, service.promise));
      case model::Question::redeemer:
        return add_map(members, key, write(writer, service.redeemer));
      case model::Question::steering:
        return add_map(members, key, write(writer, service.steering));
      case model::Question::perception:
        return add_map(members, key, write(writer, service.perception));
    }
  };
  for (std::size_t i = 0; i < model::spellings<model::Question>.size(); ++i) {
    const auto question = static_cast<model::Question>(i);
    if (std::ranges::find(answers, question) != answers.end()) add(question);
  }
  return to_hex(sha256(print_yaml(format::yaml_map(std::move(members))))).substr(0, 12);
}

std::string promise_digest(const model::Service& service) {
  const Writer writer;
  Members members;
  add_map(members, "promise", write(writer, service.promise));
  add_map(members, "redeemer", write(writer, service.redeemer));
  add_map(members, "process", write(writer, service.process));
  return to_hex(sha256(print_yaml(format::yaml_map(std::move(members))))).substr(0, 12);
}

}  // namespace zusage::text
