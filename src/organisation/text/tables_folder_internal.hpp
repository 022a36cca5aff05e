// Keys of the strategy, of the organisation itself and of a file.
#pragma once

#include "organisation/text/tables_strategy_internal.hpp"

namespace zusage::text {

template <>
struct Fields<model::StrategyAnswer> {
  using T = model::StrategyAnswer;
  static constexpr std::string_view name = "an answer";
  static constexpr auto list = std::tuple{
      refers("market", &T::market, to_market),
      field("text", &T::text),
      field("state", &T::state),
      refers("owner", &T::owner, to_inside),
      field("review", &T::review),
      field("reviewed", &T::reviewed),
      refers("promises", &T::promises, to_service),
      field("measures", &T::measures),
      field("asks", &T::asks),
      field("compares_with", &T::compares_with),
  };
};

template <>
struct Fields<model::Strategy> {
  using T = model::Strategy;
  static constexpr std::string_view name = "strategy";
  static constexpr auto list = std::tuple{
      field("markets", &T::markets),
      field("focus", &T::focus),
      field("contacts", &T::contacts),
      field("buying_centre", &T::buying_centre),
      field("orientation", &T::orientation),
      field("competitors", &T::competitors),
      field("difference", &T::difference),
      field("abilities", &T::abilities),
      field("signs", &T::signs),
      field("not_promised", &T::not_promised),
  };
};

template <>
struct Fields<model::CheckText> {
  using T = model::CheckText;
  static constexpr std::string_view name = "check";
  static constexpr auto list =
      std::tuple{coded<SettingsCodec>("settings", &T::settings),
                 coded<SettingsCodec>("severity", &T::severity), field("allow", &T::allow)};
};

template <>
struct Fields<model::Organisation> {
  using T = model::Organisation;
  static constexpr std::string_view name = "organisation";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      field("name", &T::name),
      field("kind", &T::kind),
      coded<LanguageCodec>("language", &T::language),
      coded<ZoneCodec>("time_zone", &T::time_zone),
      refers("calendar", &T::calendar, to_calendar),
      field("register", &T::persons),
      coded<BindingTextsCodec>("binding_texts", &T::binding_texts),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

// The keys at the top of a file, over the same organisation.
struct Folder : model::Organisation {};

struct OrganisationCodec {
  static void read(Reader& reader, const YamlNode& node, Folder& out) {
    text::read(reader, node, static_cast<model::Organisation&>(out));
  }
  static Written write(const Writer& writer, const Folder& folder) {
    return text::write(writer, static_cast<const model::Organisation&>(folder));
  }
};

// Read beforehand; written by whoever writes the file.
struct VersionCodec {
  static void read(Reader&, const YamlNode&, Folder&) {}
  static Written write(const Writer&, const Folder&) { return std::nullopt; }
};

template <>
struct Fields<Folder> {
  using T = Folder;
  static constexpr std::string_view name = "a file";
  static constexpr auto list = std::tuple{
      coded<VersionCodec>("zusage", self), coded<OrganisationCodec>("organisation", self),
      field("calendars", &T::calendars),   field("actors", &T::actors),
      field("services", &T::services),     field("markets", &T::markets),
      field("segments", &T::segments),     field("journeys", &T::journeys),
      field("needs", &T::needs),           field("competitors", &T::competitors),
      field("strategy", &T::strategy),     field("check", &T::check),
  };
};

}  // namespace zusage::text
