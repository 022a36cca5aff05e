// From words to a command, by CLI11. No other file of the house includes it.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <span>

#include "doors/cli/catalogue.hpp"
#include "doors/cli/lines.hpp"
#include "doors/cli/wrong_words.hpp"

namespace zusage::cli {

namespace {

// Where CLI11 leaves the words of one command until they become Arguments.
struct Words {
  std::map<std::string, std::vector<std::string>> values;
  std::map<std::string, bool> switches;
};

void declare(CLI::App& app, const Command& command, Words& words, Language language) {
  for (const Option& option : command.options) {
    const std::string name{option.name};
    const std::string help{in(language, option.help)};
    if (option.value.empty() && name.starts_with("--")) {
      app.add_flag(name, words.switches[name], help);
      continue;
    }
    auto* added = app.add_option(name, words.values[name], help);
    if (!option.value.empty()) added->type_name(std::string{option.value});
    if (option.required) added->required();
    // Each time one word: else a repeated option would swallow the path behind it.
    if (option.repeated && name.starts_with("--")) added->allow_extra_args(false);
    if (!option.repeated) added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    if (!option.fallback.empty()) added->description(fmt::format("{} [{}]", help, option.fallback));
  }
}

std::string footer_of(const Command& command, const Outside& outside) {
  std::string footer;
  if (!command.examples.empty())
    footer = fmt::format("{}:\n{}\n", outside.language == Language::de ? "Beispiele" : "Examples",
                         command.examples);
  std::string_view details = in(outside.language, command.details);
  while (!details.empty()) {
    const auto end = std::min(details.find('\n'), details.size());
    footer += "\n" + wrapped(details.substr(0, end), 100, "");
    details.remove_prefix(std::min(end + 1, details.size()));
  }
  return footer;
}

Arguments arguments_of(const Command& command, const Words& words) {
  std::map<std::string, std::vector<std::string>> given;
  for (const auto& [name, values] : words.values) {
    if (!values.empty()) given[name] = values;
  }
  for (const auto& [name, set] : words.switches) {
    if (set) given[name] = {};
  }
  for (const Option& option : command.options) {
    if (!option.fallback.empty())
      given.try_emplace(std::string{option.name}, std::vector{std::string{option.fallback}});
  }
  return Arguments{std::move(given)};
}

Refused refused_of(const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return Refused::unexpected;
  const bool missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  return missing ? Refused::missing : Refused::other;
}

// The words of the help that the parser brings itself.
void speak_german(CLI::App& app) {
  const auto formatter = app.get_formatter();
  for (const auto& [english, german] : {std::pair{"Usage", "Aufruf"},
                                        {"OPTIONS", "OPTIONEN"},
                                        {"Positionals", "Angaben"},
                                        {"SUBCOMMAND", "BEFEHL"},
                                        {"SUBCOMMANDS", "BEFEHLE"},
                                        {"REQUIRED", "(nötig)"}}) {
    formatter->label(english, german);
  }
  app.set_help_flag("-h,--help", "Diese Hilfe zeigen")->group("Optionen");
  app.option_defaults()->group("Optionen");
}

}  // namespace

int run(int argc, const char* const* argv, Outside& outside) {
  const bool german = outside.language == Language::de;
  CLI::App app{german ? "Zusage: Versprechen, die halten. Ein Server für kundenorientierte Organisationen."
                      : "Zusage: promises that hold. A server for customer-oriented organisations.",
               "zusage"};
  if (german) speak_german(app);
  app.require_subcommand(1);
  app.set_version_flag("--version", "zusage " ZUSAGE_VERSION,
                       german ? "Die Fassung zeigen" : "Show the version");
  std::vector<std::unique_ptr<Words>> all_words;
  const Command* chosen = nullptr;
  const Words* chosen_words = nullptr;
  for (const Command* command : command_catalogue()) {
    auto* sub =
        app.add_subcommand(std::string{command->name}, std::string{in(outside.language, command->summary)});
    all_words.push_back(std::make_unique<Words>());
    Words* words = all_words.back().get();
    if (german) {
      sub->group("Befehle");
      sub->get_help_ptr()->group("Optionen");
    }
    declare(*sub, *command, *words, outside.language);
    sub->footer(footer_of(*command, outside));
    sub->callback([&chosen, &chosen_words, command, words] {
      chosen = command;
      chosen_words = words;
    });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) {
      const std::span words{argv + std::min(argc, 1), argv + argc};
      return static_cast<int>(complain(problem_of_words(words, refused_of(error), error.what()), outside));
    }
    std::ostringstream out;
    app.exit(error, out, out);
    outside.print(out.str());
    return static_cast<int>(Exit::fine);
  }
  return static_cast<int>(chosen->run(arguments_of(*chosen, *chosen_words), outside));
}

}  // namespace zusage::cli
