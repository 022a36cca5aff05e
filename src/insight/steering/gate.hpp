// The privacy gate: the one way by which a figure about people leaves insight/. It knows who looks and how
// many people stand behind the figure; a guarded figure cannot be read in any other way.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

#include "ground/base/problem.hpp"
#include "ground/base/require.hpp"
#include "insight/steering/evaluation.hpp"

namespace zusage::steering {

struct Viewer {
  std::string person;  // id of whoever looks
};

// Whose doings a figure counts.
struct Subjects {
  int people = 0;            // different people behind the figure
  double largest_share = 0;  // of the figure that the busiest one of them contributes, 0..1
  std::string only_person;   // set when the figure is about this one person
};

// Why a figure is not shown: a sentence with its facts.
struct Withheld {
  Phrase sentence;
  Facts about;
};

// A figure that waits for the gate. There is no other way to look inside, and none to make one without saying
// which evaluation it belongs to.
template <class Figure>
class Guarded {
 public:
  Guarded(const Evaluation& evaluation, Subjects subjects, Figure figure)
      : evaluation_(&evaluation), subjects_(std::move(subjects)), figure_(std::move(figure)) {}

 private:
  friend class Gate;
  const Evaluation* evaluation_;
  Subjects subjects_;
  Figure figure_;
};

class Gate {
 public:
  static constexpr int usual_smallest_group = 8;
  static constexpr int least_smallest_group = 5;

  Gate() = default;
  // Refuses a group below five: that bound is not a setting.
  [[nodiscard]] static Result<Gate> with_smallest_group(int people);

  template <class Figure>
  [[nodiscard]] std::expected<Figure, Withheld> let_out(const Viewer& viewer,
                                                        const Guarded<Figure>& guarded) const {
    auto open = judge(*guarded.evaluation_, viewer, guarded.subjects_);
    if (!open) return std::unexpected(open.error());
    return guarded.figure_;
  }

  // A count of what lies open now: present work, which names nobody and knows no past.
  template <class Count>
  [[nodiscard]] static Count present(const Evaluation& evaluation, Count count) {
    require(evaluation.scope != Scope::group, "a figure about a group passes let_out");
    return count;
  }

  [[nodiscard]] int smallest_group() const { return smallest_group_; }

 private:
  [[nodiscard]] std::expected<void, Withheld> judge(const Evaluation& evaluation, const Viewer& viewer,
                                                    const Subjects& subjects) const;

  int smallest_group_ = usual_smallest_group;
};

}  // namespace zusage::steering
