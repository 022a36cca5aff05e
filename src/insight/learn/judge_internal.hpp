// What speaks for and against taking one column for one field, in numbers and in words.
#pragma once

#include "insight/learn/profile_internal.hpp"
#include "insight/learn/words_internal.hpp"

namespace zusage::learn {

// What was decided before and may be looked at.
struct Context {
  const Beginning& beginning;
  const Profile* opened = nullptr;
  const Profile* closed = nullptr;
  const Profile* type = nullptr;
};

struct Judgement {
  int score = 0;  // 0: not to be taken
  Said in_favour;
  Said against;  // empty when nothing speaks against it
};

[[nodiscard]] Judgement judge(Field field, const Profile& profile, const WordMatch& match,
                              const Context& context);

[[nodiscard]] bool is_earliest(const Profile& profile, const std::vector<Profile>& all);
[[nodiscard]] bool is_different_in_every_row(const Profile& profile);
[[nodiscard]] Said reason_by_content(Field field);

}  // namespace zusage::learn
