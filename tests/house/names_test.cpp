// Words that the domain has taken stay free of technical use.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "pattern.hpp"
#include "sources.hpp"

namespace {

// <taken word> -> what to say instead when something technical is meant.
const std::map<std::string, std::string>& taken() {
  static const std::map<std::string, std::string> words = {{"request", "http::Call, or attempt"},
                                                           {"service", "a port, or what it does"},
                                                           {"process", "program"},
                                                           {"promise", "Done, a function that is handed in"},
                                                           {"task", "job, or what it does"},
                                                           {"role", "Right"},
                                                           {"act", "what it does"},
                                                           {"system", "program, machine"},
                                                           {"response", "http::Reply"}};
  return words;
}

// Beside one of these a taken word is meant technically, in whichever room.
const std::set<std::string>& technical() {
  static const std::set<std::string> words = {
      "handler", "queue",      "pool",    "runner",  "worker", "locator", "registry", "factory",
      "context", "parser",     "header",  "headers", "body",   "session", "socket",   "client",
      "server",  "controller", "builder", "async",   "http",   "base",    "abstract"};
  return words;
}

// "HttpRequests" and "http_requests" -> http, request.
std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if ((upper || c == '_') && !words.back().empty()) words.emplace_back();
    if (c != '_') words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  for (auto& word : words) {
    if (!taken().contains(word) && word.ends_with("es") && taken().contains(word.substr(0, word.size() - 2)))
      word.resize(word.size() - 2);
    if (!taken().contains(word) && word.ends_with('s') && taken().contains(word.substr(0, word.size() - 1)))
      word.pop_back();
  }
  return words;
}

// These rooms know nothing of requests and promises: what is called so there is technical.
bool knows_no_word_of_ours(const std::string& path) {
  return std::ranges::any_of(std::vector<std::string>{"src/ground/", "src/doors/http/", "src/doors/post/"},
                             [&](const auto& room) { return path.starts_with(room); });
}

void judge(const std::string& name, const std::string& path) {
  const auto words = words_of(name);
  const bool beside = std::ranges::any_of(words, [](const auto& word) { return technical().contains(word); });
  for (const auto& word : words) {
    if (!taken().contains(word) || (!beside && !knows_no_word_of_ours(path))) continue;
    if (house::excepted("taken_word", path)) continue;
    FAIL_CHECK(path, ": '", name, "' takes a word of the domain (docs/glossary.md) for something else: say ",
               taken().at(word));
  }
}

}  // namespace

TEST_CASE("a word of the domain names nothing technical: types") {
  const house::Pattern name("^ *[a-z ]* ([A-Za-z_]+)( |;|\\{|$)");
  const house::Pattern type("^ *(class|struct|enum class|enum|union|using|namespace) +[A-Za-z_]+");
  for (const auto& file : house::files_below("src", {".cpp", ".hpp"})) {
    for (const auto& line : file.lines) {
      if (!type.found_in(line) || line.find("using namespace") != std::string::npos) continue;
      judge(name.bracket(line), file.path);
    }
  }
}

TEST_CASE("a word of the domain names nothing technical: files outside of the domain") {
  for (const auto& file : house::files_below("src", {".cpp", ".hpp"})) {
    const bool outside = knows_no_word_of_ours(file.path) || file.path.starts_with("src/app/");
    if (outside) {
      const auto slash = file.path.rfind('/') + 1;
      const auto stem = file.path.substr(slash, file.path.rfind('.') - slash);
      for (const auto& word : words_of(stem)) {
        INFO(file.path, ": '", word, "' is a word of the domain; name the file after what it does");
        CHECK((!taken().contains(word) || house::excepted("taken_word", file.path)));
      }
    }
  }
}

TEST_CASE("a promise is given by a person, not by the standard library") {
  for (const auto& file : house::files_below("src", {".cpp", ".hpp"})) {
    int count = 0;
    for (const auto& line : file.lines) count += line.find("std::promise") != std::string::npos ? 1 : 0;
    INFO(file.path, ": no std::promise; hand a Done in, as Recorder::submit does");
    CHECK(count <= house::exceptions_for("std_promise", file.path));
  }
}
