// How far long work has come, in one line of a terminal that goes away again; nothing in the first second,
// and nothing at all where no terminal is.
#pragma once

#include "doors/cli/command.hpp"

namespace zusage::cli {

class ProgressLine {
 public:
  explicit ProgressLine(Outside& outside) : outside_(outside), began_(outside.now()), shown_(began_) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  [[nodiscard]] Heard heard() {
    return [this](const Progress& progress) { show(progress); };
  }
  void clear();

 private:
  void show(const Progress& progress);

  Outside& outside_;
  Instant began_;
  Instant shown_;
  bool is_shown_ = false;
};

}  // namespace zusage::cli
