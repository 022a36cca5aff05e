// The written organisation to a model and back. Strings in, strings out: files are somebody else's.
#pragma once

#include <string>
#include <vector>

#include "organisation/model/organisation.hpp"

namespace zusage::text {

struct File {
  std::string path;
  std::string content;
};

// A fragment (the example of a rule) needs no format version and no organisation.
enum class Whole { organisation, fragment };

// The model as far as it could be read, and everything that could not, in the order of files and lines.
struct Reading {
  model::Organisation organisation;
  std::vector<Problem> problems;
};

// The files of one folder, merged. Files below a folder `register/` may hold persons, customers, contacts and
// suppliers only.
[[nodiscard]] Reading read(const std::vector<File>& files, Whole whole = Whole::organisation);

// The canonical text: organisation/*.yaml and register/*.yaml, sorted by id, without what says only the
// default. The same model gives the same bytes; they read back as the same model.
[[nodiscard]] std::vector<File> export_text(const model::Organisation& organisation);

// Those files as one text, each with its name above it: what a revision's digest is taken of.
[[nodiscard]] std::string canonical_text(const model::Organisation& organisation);

// The first 12 hexadecimal digits of SHA-256 over these answers in canonical form: what a recipient confirms.
[[nodiscard]] std::string answers_digest(const model::Service& service,
                                         const std::vector<model::Question>& answers);

// The first 12 hexadecimal digits of SHA-256 over canonical promise, redeemer and process: what the redeemer
// agrees to.
[[nodiscard]] std::string promise_digest(const model::Service& service);

}  // namespace zusage::text
