// Numbers, weeks, zones, settings, and the keys beside a duration.
#include "organisation/text/codecs_internal.hpp"

#include <charconv>

namespace zusage::text {
namespace {

// The word of a node through a parser of the calendar room; nothing with a problem when it refuses.
template <class Parse>
auto parsed(Reader& reader, const YamlNode& node, Parse parse)
    -> std::optional<typename decltype(parse(std::string_view{}))::value_type> {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return std::nullopt;
  auto value = parse(*word);
  if (value) return std::move(*value);
  reader.refuse(std::move(value.error()), node.spot);
  return std::nullopt;
}

Written word_if(bool given, std::string_view word) {
  if (!given) return std::nullopt;
  return format::yaml_word(std::string{word});
}

// ["08:00-12:00", "13:00-17:00"]
calendar::DayHours read_hours(Reader& reader, const YamlNode& node, const std::string& day) {
  std::vector<calendar::OpenHours> hours;
  const auto add = [&](const YamlNode& item) {
    if (const auto open = parsed(reader, item, calendar::parse_open_hours)) hours.push_back(*open);
  };
  if (node.kind == YamlNode::Kind::list) {
    for (const auto& item : node.items) add(item);
  } else if (!reader.is_open(node)) {
    add(node);
  }
  auto sorted = calendar::day_hours(std::move(hours), day);
  if (sorted) return *sorted;
  reader.refuse(std::move(sorted.error()), node.spot);
  return {};
}

YamlNode write_hours(const calendar::DayHours& hours) {
  std::vector<YamlNode> items;
  for (const auto& open : hours) items.push_back(format::yaml_sentence(calendar::to_text(open)));
  return format::yaml_list(std::move(items));
}

}  // namespace

void read_number(Reader& reader, const YamlNode& node, std::pair<int, int> range, std::optional<int>& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  int value = 0;
  const auto* end = word->data() + word->size();
  const auto read = std::from_chars(word->data(), end, value);
  if (read.ec == std::errc{} && read.ptr == end && value >= range.first && value <= range.second) {
    out = value;
    return;
  }
  reader.refuse(
      problems::not_a_number, node.spot,
      {{"word", *word}, {"least", std::to_string(range.first)}, {"most", std::to_string(range.second)}});
}

void WeekCodec::read(Reader& reader, const YamlNode& node, calendar::Week& out) {
  if (!reader.is_map(node, "mon-fri: hours")) return;
  for (const auto& [days, spot, value] : node.members) {
    auto weekdays = calendar::parse_weekdays(days);
    if (!weekdays) {
      reader.refuse(std::move(weekdays.error()), spot);
      continue;
    }
    const auto hours = read_hours(reader, value, days);
    for (const int day : *weekdays) {
      auto& there = out[static_cast<std::size_t>(day)];
      if (!there.empty())
        reader.refuse(problems::section_twice, spot, {{"key", days}, {"first", reader.file}});
      there = hours;
    }
  }
}

Written WeekCodec::write(const Writer&, const calendar::Week& week) {
  std::vector<format::YamlMember> members;
  for (std::size_t first = 0; first < week.size();) {
    std::size_t last = first;
    while (last + 1 < week.size() && week[last + 1] == week[first]) ++last;
    std::string days{calendar::weekday_text(static_cast<int>(first))};
    if (last > first) days += "-" + std::string{calendar::weekday_text(static_cast<int>(last))};
    if (!week[first].empty()) members.push_back({.key = days, .value = write_hours(week[first])});
    first = last + 1;
  }
  if (members.empty()) return std::nullopt;
  return format::yaml_map(std::move(members));
}

void DaysCodec::read(Reader& reader, const YamlNode& node, std::map<model::Date, calendar::DayHours>& out) {
  if (!reader.is_map(node, "date: hours")) return;
  for (const auto& [day, spot, value] : node.members) {
    auto date = calendar::parse_date(day);
    if (date)
      out[*date] = read_hours(reader, value, day);
    else
      reader.refuse(std::move(date.error()), spot);
  }
}

Written DaysCodec::write(const Writer&, const std::map<model::Date, calendar::DayHours>& days) {
  std::vector<format::YamlMember> members;
  for (const auto& [date, hours] : days)
    members.push_back({.key = calendar::to_text(date), .value = write_hours(hours)});
  if (members.empty()) return std::nullopt;
  return format::yaml_map(std::move(members));
}

void ZoneCodec::read(Reader& reader, const YamlNode& node, std::string& out) {
  if (const auto zone = parsed(reader, node, calendar::find_zone)) out = zone->name();
}

Written ZoneCodec::write(const Writer& writer, const std::string& zone) { return text::write(writer, zone); }

void LanguageCodec::read(Reader& reader, const YamlNode& node, std::string& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  const bool fine =
      word->size() == 2 && word->find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  if (!fine) return reader.refuse(problems::not_a_language, node.spot, {{"word", *word}});
  out = *word;
}

Written LanguageCodec::write(const Writer& writer, const std::string& language) {
  return text::write(writer, language);
}

void BindingTextsCodec::read(Reader& reader, const YamlNode& node, std::map<std::string, model::Text>& out) {
  if (!reader.is_map(node, "service_goal: text")) return;
  for (const auto& [binding, spot, value] : node.members) {
    if (!model::parse<model::Binding>(binding)) {
      reader.refuse_unknown_word(binding, spot, model::spellings<model::Binding>);
      continue;
    }
    model::Text words;
    text::read(reader, value, words);
    if (!words.empty()) out[binding] = std::move(words);
  }
}

Written BindingTextsCodec::write(const Writer& writer, const std::map<std::string, model::Text>& texts) {
  std::vector<format::YamlMember> members;
  for (const auto& [binding, words] : texts)
    members.push_back({.key = binding, .value = *text::write(writer, words)});
  if (members.empty()) return std::nullopt;
  return format::yaml_map(std::move(members));
}

void SettingsCodec::read(Reader& reader, const YamlNode& node, std::map<std::string, model::Setting>& out) {
  if (!reader.is_map(node, "setting: value")) return;
  for (const auto& [name, spot, value] : node.members) {
    auto& setting = out[name];
    setting.place = reader.place(spot);
    const bool is_list = value.kind == YamlNode::Kind::list;
    for (const auto& item : is_list ? value.items : std::vector{value}) {
      if (const auto* word = reader.word(item, "word")) setting.values.push_back(*word);
    }
  }
}

Written SettingsCodec::write(const Writer&, const std::map<std::string, model::Setting>& settings) {
  std::vector<format::YamlMember> members;
  for (const auto& [name, setting] : settings) {
    std::vector<YamlNode> values;
    for (const auto& value : setting.values) values.push_back(format::yaml_word(value));
    members.push_back(
        {.key = name, .value = values.size() == 1 ? values.front() : format::yaml_list(std::move(values))});
  }
  if (members.empty()) return std::nullopt;
  return format::yaml_map(std::move(members));
}

void CutoffCodec::read(Reader& reader, const YamlNode& node, calendar::Counting& out) {
  if (const auto minutes = parsed(reader, node, calendar::parse_cutoff)) out.cutoff = *minutes;
}
Written CutoffCodec::write(const Writer&, const calendar::Counting& counting) {
  return word_if(counting.cutoff.has_value(), calendar::time_of_day_text(counting.cutoff.value_or(0)));
}

void EndsCodec::read(Reader& reader, const YamlNode& node, calendar::Counting& out) {
  if (const auto ends = parsed(reader, node, calendar::parse_ends)) out.ends = *ends;
}
Written EndsCodec::write(const Writer&, const calendar::Counting& counting) {
  return word_if(counting.ends.has_value(), counting.ends == calendar::Ends::close ? "close" : "24:00");
}

void ShiftCodec::read(Reader& reader, const YamlNode& node, calendar::Counting& out) {
  if (const auto shift = parsed(reader, node, calendar::parse_shift)) out.shift = *shift;
}
Written ShiftCodec::write(const Writer&, const calendar::Counting& counting) {
  return word_if(counting.shift.has_value(), counting.shift == calendar::Shift::none ? "none" : "bgb193");
}

void PlaceCodec::read(Reader& reader, const YamlNode& node, calendar::Counting& out) {
  if (const auto region = parsed(reader, node, calendar::parse_region)) out.place = *region;
}
Written PlaceCodec::write(const Writer&, const calendar::Counting& counting) {
  return word_if(counting.place.has_value(), counting.place ? calendar::to_text(*counting.place) : "");
}

}  // namespace zusage::text
