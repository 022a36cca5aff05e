// Changes in a written organisation: the files say what a model says, and only what differs is written anew.
// Comments, order and the split into files stay.
#pragma once

#include "organisation/text/text.hpp"

namespace zusage::text {

struct Rewritten {
  std::vector<File> files;
  model::Organisation organisation;  // as read back from the files
};

// The files with what `wanted` says in place of what they say. Entities are found by their id: one that is
// new stands at the end of its list, one that is gone is taken out. Without files: the canonical ones.
// Reading the result back must give the canonical text of `wanted`; refuses files that cannot be read (9340),
// and what cannot be written so that it reads back (9341).
[[nodiscard]] Result<Rewritten> rewrite(const std::vector<File>& files, const model::Organisation& wanted);

// Two changed the same: one top-level key of one entity, or a whole entity (`key` is empty).
struct Conflict {
  std::string section;  // "services"
  std::string id;       // empty: organisation, strategy, check
  std::string key;      // "promise"
};

struct Merged {
  model::Organisation organisation;  // where they collide, as `present` says
  std::vector<Conflict> conflicts;
};

// What both made of `base`, by entities and their top-level keys. Refuses what does not fit together: one
// took out what the other refers to.
[[nodiscard]] Result<Merged> merge(const model::Organisation& base, const model::Organisation& present,
                                   const model::Organisation& mine);

}  // namespace zusage::text
