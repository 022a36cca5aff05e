// The parts of a promise and of a process whose keys decide what they are.
#pragma once

#include "organisation/text/codecs_internal.hpp"

namespace zusage::text {

// The item of a promise that is no objective.
struct Checklist {
  std::vector<model::Text> complete_when;
};

// Written by the promise itself, since a criterion needs no `objective`.
struct ObjectiveKindCodec {
  static void read(Reader& reader, const YamlNode& node, model::ObjectiveKind& out) {
    text::read(reader, node, out);
  }
  static Written write(const Writer&, model::ObjectiveKind) { return std::nullopt; }
};

struct LoopParts {
  std::optional<model::Step> body, rework;
  std::optional<model::Share> again;
};

struct TaskCodec {
  static void read(Reader& reader, const YamlNode& node, model::Step& out);
  static Written write(const Writer& writer, const model::Step& step);
};
struct UseCodec {
  static void read(Reader& reader, const YamlNode& node, model::Step& out);
  static Written write(const Writer& writer, const model::Step& step);
};
struct LoopCodec {
  static void read(Reader& reader, const YamlNode& node, model::Step& out);
  static Written write(const Writer& writer, const model::Step& step);
};

template <model::StepKind kind>
struct OperatorCodec {
  static void read(Reader& reader, const YamlNode& node, model::Step& out) {
    out.kind = kind;
    text::read(reader, node, out.steps);
  }
  static Written write(const Writer& writer, const model::Step& step) {
    return step.kind == kind ? text::write(writer, step.steps) : std::nullopt;
  }
};

}  // namespace zusage::text
