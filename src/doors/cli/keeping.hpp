// What the commands that keep a data directory ask of the outside: accounts, texts, backups. Filled in by
// app/.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "doors/cli/diagnosis.hpp"
#include "doors/cli/kept.hpp"
#include "ground/base/problem.hpp"

namespace zusage::cli {

// How far long work has come. `total` 0: nobody knows.
struct Progress {
  std::string_view stage;  // a word; the commands know its sentence
  std::int64_t done = 0;
  std::int64_t total = 0;
};
using Heard = std::function<void(const Progress&)>;

struct NewUser {
  std::string data;    // data directory; empty: the default, here and below
  std::string person;  // model or register id
  std::string name;    // display name
  std::string login;
  std::string password;
  std::vector<std::string> rights;
};

// By person or by login.
struct AccountNamed {
  std::string data;
  std::string person;
  std::string login;
  std::string password = {};  // of a reset
};

struct AccountSeen {
  std::string person;
  std::string login;
  bool changed = true;  // else it was so before
};

struct Keeping {
  std::function<Result<void>(const NewUser&)> add_user;
  std::function<Result<AccountSeen>(const AccountNamed&)> reset_user;
  std::function<Result<AccountSeen>(const AccountNamed&)> disable_user;
  std::function<Result<AccountSeen>(const AccountNamed&)> enable_user;
  std::function<Result<Imported>(const TextToImport&, const Heard&)> import_text;
  std::function<Result<Exported>(const TextToExport&)> export_text;
  std::function<Result<BackupSeen>(const BackupWish&, const Heard&)> back_up;
  std::function<Result<BackupSeen>(const RestoreWish&, const Heard&)> restore;
  std::function<std::vector<Sign>(const DoctorWish&)> examine;
  std::function<bool(const std::string& path)> is_taken;  // there is a file, or a folder with something in it
};

}  // namespace zusage::cli
