// What the command learn asks of the outside with --into: taking an export over as history.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "conversation/record/saying.hpp"
#include "ground/base/problem.hpp"

namespace zusage::cli {

struct HistoryWish {
  std::string data;     // data directory; empty: default
  std::string file;     // absolute: a server reads it itself
  std::string system;   // with the number the key of repeated imports
  std::string url;      // "https://old.example/{number}"; empty: no links
  std::string service;  // all matters belong to it; empty: as their groups are called
  std::string mapping;  // as --map spells it
  std::string time_zone;
  std::string as_of;        // empty: the latest instant in the file
  bool with_draft = false;  // into an empty directory: the draft becomes its text first
  Language language = Language::de;
  std::string by = {};    // the person who asked for it in the browser; empty: a command
  std::string name = {};  // of the file as people call it; empty: as it is called in its folder
};

struct HistoryDone {
  record::TakenOver taken;
  std::int64_t matters = 0;   // with a number
  std::int64_t tickets = 0;   // as the figures count them
  std::string dropped;        // headers of columns that look like persons, never stored
  std::int64_t revision = 0;  // of the draft that was loaded first; 0: none
  std::int64_t by_flag =
      0;  // matters that only a flag calls kept or broken: no day, so they count in no share
};

// How far it is: what stands, of how many.
struct HistoryProgress {
  record::TakenOver taken;
  std::int64_t matters = 0;
};
using HistoryHeard = std::function<void(const HistoryProgress&)>;

// Both in one sentence or more, for the terminal and the report of a nightly drop.
[[nodiscard]] std::string said_of_history(const HistoryDone& done, const HistoryWish& wish);

}  // namespace zusage::cli
