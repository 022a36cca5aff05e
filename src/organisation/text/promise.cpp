// Promises and processes, whose parts say by their keys what they are.
#include <fmt/format.h>

#include <algorithm>

#include "organisation/text/tables_service_internal.hpp"

namespace zusage::text {

template <>
struct Fields<LoopParts> {
  using T = LoopParts;
  static constexpr std::string_view name = "a loop";
  static constexpr auto list =
      std::tuple{required("do", &T::body), field("again", &T::again), field("rework", &T::rework)};
};

template <>
struct Fields<model::Step> {
  using T = model::Step;
  using Kind = model::StepKind;
  static constexpr std::string_view name = "a step";
  static constexpr auto list = std::tuple{
      field("share", &T::share),
      coded<TaskCodec>("task", self),
      refers("by", &T::by, to_anybody),
      field("takes", &T::takes),
      field("effort", &T::effort),
      field("handover", &T::handover),
      coded<UseCodec>("service", self),
      coded<OperatorCodec<Kind::sequence>>("sequence", self),
      coded<OperatorCodec<Kind::parallel>>("parallel", self),
      coded<OperatorCodec<Kind::choice>>("choice", self),
      coded<LoopCodec>("loop", self),
  };
};

namespace {

void read_objective(Reader& reader, const YamlNode& node, model::Promise& out) {
  model::Objective objective;
  read<model::Objective>(reader, node, objective);
  const auto* kind = node.member("objective");
  if (node.member("criterion") != nullptr)
    objective.kind = model::ObjectiveKind::criterion;
  else if (node.kind == YamlNode::Kind::map && (kind == nullptr || reader.is_open(kind->value)))
    reader.refuse(problems::missing_key, node.spot, {{"key", "objective"}, {"where", "an objective"}});
  out.objectives.push_back(std::move(objective));
}

void read_checklist(Reader& reader, const YamlNode& node, model::Promise& out) {
  Checklist checklist;
  if (!out.complete_when.empty()) {
    reader.refuse(problems::section_twice, node.spot, {{"key", "complete_when"}, {"first", reader.file}});
  }
  read(reader, node, checklist);
  out.complete_when = std::move(checklist.complete_when);
}

}  // namespace

void read(Reader& reader, const YamlNode& node, model::Promise& out) {
  const auto add = [&](const YamlNode& item) {
    if (reader.is_open(item)) return;
    reader.key = "promise";
    if (item.member("complete_when") != nullptr)
      read_checklist(reader, item, out);
    else
      read_objective(reader, item, out);
  };
  if (node.kind != YamlNode::Kind::list) return add(node);
  for (const auto& item : node.items) add(item);
}

Written write(const Writer& writer, const model::Promise& value) {
  std::vector<YamlNode> items;
  for (const auto& objective : value.objectives) {
    auto node = write<model::Objective>(writer, objective).value_or(format::yaml_map({}));
    if (objective.criterion.empty()) {
      auto kind = format::yaml_word(std::string{name_of(objective.kind)});
      node.members.insert(node.members.begin(), {.key = "objective", .value = std::move(kind)});
    }
    items.push_back(std::move(node));
  }
  if (auto checklist = write(writer, Checklist{value.complete_when})) items.push_back(std::move(*checklist));
  if (items.empty()) return std::nullopt;
  return format::yaml_list(std::move(items));
}

void TaskCodec::read(Reader& reader, const YamlNode& node, model::Step& out) {
  out.kind = model::StepKind::task;
  text::read(reader, node, out.task);
}
Written TaskCodec::write(const Writer& writer, const model::Step& step) {
  return step.kind == model::StepKind::task ? text::write(writer, step.task) : std::nullopt;
}

void UseCodec::read(Reader& reader, const YamlNode& node, model::Step& out) {
  out.kind = model::StepKind::service;
  reader.targets = to_service;
  text::read(reader, node, out.service);
}
Written UseCodec::write(const Writer& writer, const model::Step& step) {
  return step.kind == model::StepKind::service ? text::write(writer, step.service) : std::nullopt;
}

void LoopCodec::read(Reader& reader, const YamlNode& node, model::Step& out) {
  out.kind = model::StepKind::loop;
  LoopParts parts;
  text::read(reader, node, parts);
  out.again = parts.again;
  for (auto* part : {&parts.body, &parts.rework}) {
    if (*part) out.steps.push_back(std::move(**part));
  }
}
Written LoopCodec::write(const Writer& writer, const model::Step& step) {
  if (step.kind != model::StepKind::loop) return std::nullopt;
  LoopParts parts{.again = step.again};
  if (!step.steps.empty()) parts.body = step.steps[0];
  if (step.steps.size() > 1) parts.rework = step.steps[1];
  return text::write(writer, parts);
}

void read(Reader& reader, const YamlNode& node, model::Step& out) {
  const auto& kinds = model::spellings<model::StepKind>;
  const auto decides = [&](const format::YamlMember& member) {
    return std::ranges::find(kinds, std::string_view{member.key}) != kinds.end();
  };
  const auto count = std::ranges::count_if(node.members, decides);
  read<model::Step>(reader, node, out);
  if (node.kind != YamlNode::Kind::map || count == 1) return;
  reader.refuse(problems::step_unclear, node.spot,
                {{"known", fmt::format("{}", fmt::join(kinds, ", "))}, {"count", std::to_string(count)}});
}

Written write(const Writer& writer, const model::Step& value) { return write<model::Step>(writer, value); }

}  // namespace zusage::text
