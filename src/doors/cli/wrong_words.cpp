// Finds the word that is wrong by itself: the parser's sentences are English and name no nearest word.
#include "doors/cli/wrong_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "doors/cli/catalogue.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const auto word : words) text += (text.empty() ? "" : ", ") + std::string{word};
  return text;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const auto* command : command_catalogue()) names.push_back(command->name);
  return names;
}

Problem without_command(std::span<const char* const> words) {
  const auto names = command_names();
  if (words.empty()) return {&problems::no_command, {{"commands", joined(names)}}};
  const std::string word = words.front();
  const auto nearest = nearest_word(word, names);
  if (!nearest.empty())
    return {&problems::misspelt_command, {{"word", word}, {"nearest", std::string{nearest}}}};
  return {&problems::no_such_command, {{"word", word}, {"commands", joined(names)}}};
}

// The first word that looks like an option and is none of the command's.
std::string_view unknown_option(std::span<const char* const> words, const Command& command) {
  for (const std::string_view word : words) {
    const auto name = word.substr(0, word.find('='));
    const bool known =
        name == "--help" || std::ranges::find(command.options, name, &Option::name) != command.options.end();
    if (name.size() > 1 && name.starts_with('-') && !known) return name;
  }
  return {};
}

Problem unexpected(std::span<const char* const> words, const Command& command, std::string_view said) {
  const std::string name{command.name};
  const auto option = unknown_option(words, command);
  if (option.empty()) {
    const auto last = said.substr(said.rfind(' ') + 1);
    return {&problems::word_too_many, {{"command", name}, {"word", std::string{last}}}};
  }
  std::vector<std::string_view> known{"--help"};
  for (const auto& one : command.options) known.push_back(one.name);
  const auto nearest = nearest_word(option, known);
  if (nearest.empty()) return {&problems::no_such_option, {{"command", name}, {"word", std::string{option}}}};
  return {&problems::misspelt_option,
          {{"command", name}, {"word", std::string{option}}, {"nearest", std::string{nearest}}}};
}

}  // namespace

Problem problem_of_words(std::span<const char* const> words, Refused refused, std::string_view said) {
  const auto catalogue = command_catalogue();
  const auto found = words.empty() ? catalogue.end()
                                   : std::ranges::find(catalogue, std::string_view{words.front()},
                                                       [](const Command* command) { return command->name; });
  if (found == catalogue.end()) return without_command(words);
  if (refused == Refused::unexpected) return unexpected(words.subspan(1), **found, said);
  // "--person is required", "--deny: 1 required RULE missing": the option stands first.
  const auto word = said.substr(0, said.find_first_of(": "));
  const auto option = std::ranges::find((*found)->options, word, &Option::name);
  std::string full{word};
  if (option != (*found)->options.end() && !option->value.empty() && word.starts_with('-'))
    full += " " + std::string{option->value};
  return {&problems::word_missing, {{"command", std::string{(*found)->name}}, {"word", full}}};
}

}  // namespace zusage::cli
