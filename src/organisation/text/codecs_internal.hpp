// Values whose text form is not their type's: numbers within bounds, weeks, promises, processes and a few
// more.
#pragma once

#include "organisation/model/organisation.hpp"
#include "organisation/text/fields_internal.hpp"

namespace zusage::text {

void read_number(Reader& reader, const YamlNode& node, std::pair<int, int> range, std::optional<int>& out);

template <int least, int most>
struct Number {
  static void read(Reader& reader, const YamlNode& node, std::optional<int>& out) {
    read_number(reader, node, {least, most}, out);
  }
  static Written write(const Writer&, const std::optional<int>& value) {
    if (!value) return std::nullopt;
    return format::yaml_word(std::to_string(*value));
  }
};

// {mon-thu: ["08:00-12:00"]}
struct WeekCodec {
  static void read(Reader& reader, const YamlNode& node, calendar::Week& out);
  static Written write(const Writer& writer, const calendar::Week& week);
};
// {2026-12-23: ["08:00-10:00"]}
struct DaysCodec {
  static void read(Reader& reader, const YamlNode& node, std::map<model::Date, calendar::DayHours>& out);
  static Written write(const Writer& writer, const std::map<model::Date, calendar::DayHours>& days);
};
struct ZoneCodec {
  static void read(Reader& reader, const YamlNode& node, std::string& out);
  static Written write(const Writer& writer, const std::string& zone);
};
struct LanguageCodec {
  static void read(Reader& reader, const YamlNode& node, std::string& out);
  static Written write(const Writer& writer, const std::string& language);
};
// {service_goal: {de: …}}
struct BindingTextsCodec {
  static void read(Reader& reader, const YamlNode& node, std::map<std::string, model::Text>& out);
  static Written write(const Writer& writer, const std::map<std::string, model::Text>& texts);
};
// Any key with a word or a list of words; what they mean is the check's matter.
struct SettingsCodec {
  static constexpr bool reads_open = true;
  static void read(Reader& reader, const YamlNode& node, std::map<std::string, model::Setting>& out);
  static Written write(const Writer& writer, const std::map<std::string, model::Setting>& settings);
};
// The keys beside a duration, over calendar::Counting.
struct CutoffCodec {
  static void read(Reader& reader, const YamlNode& node, calendar::Counting& out);
  static Written write(const Writer& writer, const calendar::Counting& counting);
};
struct EndsCodec {
  static void read(Reader& reader, const YamlNode& node, calendar::Counting& out);
  static Written write(const Writer& writer, const calendar::Counting& counting);
};
struct ShiftCodec {
  static void read(Reader& reader, const YamlNode& node, calendar::Counting& out);
  static Written write(const Writer& writer, const calendar::Counting& counting);
};
struct PlaceCodec {
  static void read(Reader& reader, const YamlNode& node, calendar::Counting& out);
  static Written write(const Writer& writer, const calendar::Counting& counting);
};

void read(Reader& reader, const YamlNode& node, model::Holidays& out);
void read(Reader& reader, const YamlNode& node, model::ContactPoint& out);
void read(Reader& reader, const YamlNode& node, model::Review& out);
void read(Reader& reader, const YamlNode& node, model::Amount& out);
void read(Reader& reader, const YamlNode& node, model::Takes& out);
void read(Reader& reader, const YamlNode& node, model::Notice& out);
void read(Reader& reader, const YamlNode& node, model::Promise& out);
void read(Reader& reader, const YamlNode& node, model::Step& out);

Written write(const Writer& writer, const model::Holidays& value);
Written write(const Writer& writer, const model::ContactPoint& value);
Written write(const Writer& writer, const model::Review& value);
Written write(const Writer& writer, const model::Amount& value);
Written write(const Writer& writer, const model::Takes& value);
Written write(const Writer& writer, const model::Notice& value);
Written write(const Writer& writer, const model::Promise& value);
Written write(const Writer& writer, const model::Step& value);

}  // namespace zusage::text
