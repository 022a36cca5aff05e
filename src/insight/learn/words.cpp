// The word lists. Longer and surer words carry more weight.
#include "insight/learn/words_internal.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace zusage::learn {
namespace {

struct Word {
  Field field;
  std::string_view text;
  int weight;  // 1..10
};

constexpr Word words[] = {
    {Field::case_id, "case id", 10},
    {Field::case_id, "case number", 10},
    {Field::case_id, "case", 10},
    {Field::case_id, "enquiry id", 9},
    {Field::case_id, "request id", 9},
    {Field::case_id, "ticket id", 10},
    {Field::case_id, "ticket number", 10},
    {Field::case_id, "ticket no", 10},
    {Field::case_id, "ticket", 9},
    {Field::case_id, "ticketnummer", 10},
    {Field::case_id, "ticketnr", 10},
    {Field::case_id, "ticket nr", 10},
    {Field::case_id, "incident", 8},
    {Field::case_id, "incident id", 9},
    {Field::case_id, "incident number", 9},
    {Field::case_id, "number", 8},
    {Field::case_id, "nummer", 8},
    {Field::case_id, "key", 7},
    {Field::case_id, "issue key", 9},
    {Field::case_id, "issue id", 9},
    {Field::case_id, "id", 7},
    {Field::case_id, "nr", 6},
    {Field::case_id, "vorgang", 8},
    {Field::case_id, "vorgangsnummer", 10},
    {Field::case_id, "vorgangs id", 10},
    {Field::case_id, "aktenzeichen", 10},
    {Field::case_id, "fall", 8},
    {Field::case_id, "fallnummer", 10},
    {Field::case_id, "meldungsnummer", 10},
    {Field::case_id, "auftragsnummer", 9},
    {Field::case_id, "order id", 8},
    {Field::case_id, "anliegen id", 9},
    {Field::case_id, "caseid", 10},

    {Field::opened, "opened", 10},
    {Field::opened, "opened at", 10},
    {Field::opened, "open dt", 10},
    {Field::opened, "open date", 10},
    {Field::opened, "open", 6},
    {Field::opened, "created", 8},
    {Field::opened, "created at", 8},
    {Field::opened, "creation", 7},
    {Field::opened, "submitted", 8},
    {Field::opened, "reported", 8},
    {Field::opened, "received", 7},
    {Field::opened, "requested", 7},
    {Field::opened, "started", 6},
    {Field::opened, "start", 5},
    {Field::opened, "eroeffnet", 10},
    {Field::opened, "geoeffnet", 9},
    {Field::opened, "eroeffnungsdatum", 10},
    {Field::opened, "erstellt", 8},
    {Field::opened, "erstellt am", 8},
    {Field::opened, "erstellungsdatum", 8},
    {Field::opened, "angelegt", 8},
    {Field::opened, "anlagedatum", 8},
    {Field::opened, "eingang", 9},
    {Field::opened, "eingangsdatum", 9},
    {Field::opened, "eingegangen", 9},
    {Field::opened, "gemeldet", 8},
    {Field::opened, "gemeldet am", 9},
    {Field::opened, "meldedatum", 9},
    {Field::opened, "erfasst", 7},
    {Field::opened, "erfassungsdatum", 7},
    {Field::opened, "aufgenommen", 7},
    {Field::opened, "beginn", 5},

    {Field::promised, "promised", 10},
    {Field::promised, "promise", 9},
    {Field::promised, "sla target", 10},
    {Field::promised, "sla due", 10},
    {Field::promised, "target", 8},
    {Field::promised, "due", 9},
    {Field::promised, "due date", 10},
    {Field::promised, "due at", 10},
    {Field::promised, "deadline", 10},
    {Field::promised, "resolve by", 9},
    {Field::promised, "expected", 5},
    {Field::promised, "faellig", 10},
    {Field::promised, "faellig am", 10},
    {Field::promised, "faelligkeit", 10},
    {Field::promised, "faelligkeitsdatum", 10},
    {Field::promised, "zugesagt", 10},
    {Field::promised, "zugesagt bis", 10},
    {Field::promised, "zugesagt zum", 10},
    {Field::promised, "zusage", 9},
    {Field::promised, "zieltermin", 10},
    {Field::promised, "solltermin", 10},
    {Field::promised, "soll", 6},
    {Field::promised, "frist", 9},
    {Field::promised, "fristende", 10},
    {Field::promised, "termin", 6},
    {Field::promised, "erledigen bis", 10},
    {Field::promised, "loesung bis", 9},

    {Field::closed, "closed", 10},
    {Field::closed, "closed at", 10},
    {Field::closed, "close date", 10},
    {Field::closed, "closed dt", 10},
    {Field::closed, "completed", 9},
    {Field::closed, "completion", 8},
    {Field::closed, "finished", 9},
    {Field::closed, "done", 8},
    {Field::closed, "resolved", 7},
    {Field::closed, "resolution", 6},
    {Field::closed, "solved", 7},
    {Field::closed, "ended", 6},
    {Field::closed, "end", 5},
    {Field::closed, "geschlossen", 10},
    {Field::closed, "abgeschlossen", 10},
    {Field::closed, "abschluss", 9},
    {Field::closed, "abschlussdatum", 10},
    {Field::closed, "erledigt", 9},
    {Field::closed, "erledigt am", 9},
    {Field::closed, "erledigung", 8},
    {Field::closed, "geloest", 7},
    {Field::closed, "beendet", 8},
    {Field::closed, "fertig", 7},
    {Field::closed, "ende", 5},

    {Field::type, "service", 10},
    {Field::type, "service name", 10},
    {Field::type, "leistung", 10},
    {Field::type, "dienstleistung", 10},
    {Field::type, "type", 9},
    {Field::type, "request type", 10},
    {Field::type, "ticket type", 9},
    {Field::type, "case type", 9},
    {Field::type, "issue type", 8},
    {Field::type, "service request type", 10},
    {Field::type, "anliegen", 9},
    {Field::type, "anliegenart", 10},
    {Field::type, "vorgangsart", 9},
    {Field::type, "art", 7},
    {Field::type, "typ", 8},
    {Field::type, "tracker", 7},
    {Field::type, "category", 8},
    {Field::type, "kategorie", 8},
    {Field::type, "subcategory", 6},
    {Field::type, "unterkategorie", 6},
    {Field::type, "thema", 6},
    {Field::type, "product", 6},
    {Field::type, "produkt", 6},
    {Field::type, "reason", 4},
    {Field::type, "subject", 3},
    {Field::type, "betreff", 3},
    {Field::type, "case title", 3},
    {Field::type, "title", 2},
    {Field::type, "titel", 2},

    {Field::provider, "assignment group", 10},
    {Field::provider, "assigned group", 10},
    {Field::provider, "support group", 10},
    {Field::provider, "resolver group", 10},
    {Field::provider, "owner group", 9},
    {Field::provider, "team", 10},
    {Field::provider, "group", 8},
    {Field::provider, "gruppe", 8},
    {Field::provider, "bearbeitergruppe", 10},
    {Field::provider, "queue", 9},
    {Field::provider, "department", 9},
    {Field::provider, "abteilung", 9},
    {Field::provider, "fachbereich", 9},
    {Field::provider, "bereich", 7},
    {Field::provider, "amt", 9},
    {Field::provider, "fachamt", 10},
    {Field::provider, "dezernat", 8},
    {Field::provider, "dienststelle", 9},
    {Field::provider, "provider", 10},
    {Field::provider, "anbieter", 10},
    {Field::provider, "organisationseinheit", 9},
    {Field::provider, "unit", 7},
    {Field::provider, "agency", 8},
    {Field::provider, "zustaendige stelle", 10},
    {Field::provider, "zustaendigkeit", 7},
    {Field::provider, "stelle", 6},

    {Field::kept, "made sla", 10},
    {Field::kept, "sla met", 10},
    {Field::kept, "sla kept", 10},
    {Field::kept, "kept", 10},
    {Field::kept, "on time", 10},
    {Field::kept, "ontime", 10},
    {Field::kept, "in time", 10},
    {Field::kept, "within sla", 10},
    {Field::kept, "sla status", 8},
    {Field::kept, "sla", 7},
    {Field::kept, "eingehalten", 10},
    {Field::kept, "gehalten", 10},
    {Field::kept, "fristgerecht", 10},
    {Field::kept, "puenktlich", 10},
    {Field::kept, "breached", 9},
    {Field::kept, "breach", 8},
    {Field::kept, "sla breached", 10},
    {Field::kept, "overdue", 9},
    {Field::kept, "late", 7},
    {Field::kept, "missed", 7},
    {Field::kept, "verletzt", 9},
    {Field::kept, "ueberfaellig", 9},
    {Field::kept, "verspaetet", 9},
    {Field::kept, "ueberschritten", 9},
};

constexpr std::string_view persons[] = {"team member",
                                        "team lead",
                                        "teamleiter",
                                        "teammitglied",
                                        "assigned to",
                                        "assignee",
                                        "caller",
                                        "opened by",
                                        "closed by",
                                        "resolved by",
                                        "created by",
                                        "updated by",
                                        "changed by",
                                        "modified by",
                                        "requested by",
                                        "reported by",
                                        "submitted by",
                                        "requester",
                                        "requestor",
                                        "reporter",
                                        "submitter",
                                        "agent",
                                        "technician",
                                        "engineer",
                                        "user",
                                        "username",
                                        "login",
                                        "first name",
                                        "firstname",
                                        "last name",
                                        "lastname",
                                        "surname",
                                        "full name",
                                        "email",
                                        "e mail",
                                        "mail",
                                        "phone number",
                                        "telefon",
                                        "mobile",
                                        "contact name",
                                        "customer name",
                                        "melder",
                                        "anrufer",
                                        "bearbeiter",
                                        "sachbearbeiter",
                                        "sachbearbeitung",
                                        "erstellt von",
                                        "eroeffnet von",
                                        "geschlossen von",
                                        "geloest von",
                                        "bearbeitet von",
                                        "geaendert von",
                                        "zugewiesen an",
                                        "zugewiesen",
                                        "ersteller",
                                        "ansprechpartner",
                                        "techniker",
                                        "mitarbeiter",
                                        "betreuer",
                                        "person",
                                        "author",
                                        "autor",
                                        "verantwortlicher",
                                        "verantwortliche",
                                        "vorname",
                                        "nachname",
                                        "benutzer",
                                        "owner",
                                        "handler",
                                        "employee",
                                        "customer",
                                        "kunde",
                                        "kundenname",
                                        "contact",
                                        "kontakt"};

// A name with one of these is about a group or a property, although a word of persons stands in it.
constexpr std::string_view no_persons[] = {"group", "gruppe",  "team", "queue", "department", "abteilung",
                                           "type",  "art",     "typ",  "count", "anzahl",     "status",
                                           "code",  "segment", "unit", "date",  "datum"};

constexpr std::string_view touching[] = {"updated",      "last updated",    "update",
                                         "modified",     "changed",         "geaendert",
                                         "aktualisiert", "aenderungsdatum", "last change"};

constexpr std::string_view breaking[] = {"breached",       "breach",   "overdue",      "late",
                                         "missed",         "verletzt", "ueberfaellig", "verspaetet",
                                         "ueberschritten", "violated", "gebrochen",    "broken"};

// Whole words only: "end" does not stand in "vendor".
bool holds_words(std::string_view text, std::string_view wanted) {
  for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const auto end = at + wanted.size();
    const bool ends = end == text.size() || text[end] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

bool holds_any(std::string_view text, std::span<const std::string_view> wanted) {
  return std::ranges::any_of(wanted, [&](std::string_view word) { return holds_words(text, word); });
}

struct Folding {
  std::string_view from;
  std::string_view to;
};

constexpr Folding foldings[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"},
                                {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}};

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// The folded umlaut at this place, if one stands there.
const Folding* folding_at(std::string_view text) {
  const auto* found =
      std::ranges::find_if(foldings, [&](const Folding& one) { return text.starts_with(one.from); });
  return found == std::end(foldings) ? nullptr : found;
}

}  // namespace

std::string plain_words(std::string_view header) {
  std::string words_found;
  const auto blank = [&] {
    if (!words_found.empty() && words_found.back() != ' ') words_found += ' ';
  };
  for (std::size_t at = 0; at < header.size(); ++at) {
    const char letter = header[at];
    if (const auto* folding = folding_at(header.substr(at))) {
      words_found += folding->to;
      at += folding->from.size() - 1;
      continue;
    }
    // A hump of camelCase begins a word.
    if (is_upper(letter) && at > 0 && is_lower(header[at - 1])) blank();
    if (is_lower(letter) || is_upper(letter) || is_digit(letter)) {
      words_found += lower(letter);
    } else {
      blank();
    }
  }
  if (!words_found.empty() && words_found.back() == ' ') words_found.pop_back();
  return words_found;
}

WordMatch speaks_for(Field field, std::string_view plain) {
  WordMatch best;
  for (const Word& word : words) {
    if (word.field != field) continue;
    const bool whole = plain == word.text;
    if (!whole && !holds_words(plain, word.text)) continue;
    // A whole name beats every part; among parts the longer one is the surer one.
    const int weight = word.weight * (whole ? 10 : 6) + static_cast<int>(word.text.size()) / 4;
    if (weight > best.weight) best = {.weight = weight, .word = word.text};
  }
  return best;
}

std::string_view word_of_persons(std::string_view plain) {
  for (const std::string_view word : persons) {
    if (!holds_words(plain, word)) continue;
    const bool sure = word.starts_with("team");
    if (sure || !holds_any(plain, no_persons)) return word;
  }
  return {};
}

bool speaks_of_touching(std::string_view plain) { return holds_any(plain, touching); }
bool speaks_of_breaking(std::string_view plain) { return holds_any(plain, breaking); }

FlagWord flag_word(std::string_view value) {
  constexpr std::array<std::string_view, 8> yes{"true", "yes", "y", "1", "ja", "j", "wahr", "t"};
  constexpr std::array<std::string_view, 7> no{"false", "no", "n", "0", "nein", "falsch", "f"};
  constexpr std::array<std::string_view, 10> kept{"ontime",   "on time",     "in time",  "met",
                                                  "kept",     "eingehalten", "gehalten", "puenktlich",
                                                  "achieved", "within sla"};
  constexpr std::array<std::string_view, 12> broken{
      "overdue",   "late",       "missed",       "breached",       "broken",   "verletzt",
      "gebrochen", "verspaetet", "ueberfaellig", "ueberschritten", "violated", "nicht eingehalten"};
  const std::string plain = plain_words(value);
  if (std::ranges::find(yes, plain) != yes.end()) return FlagWord::yes;
  if (std::ranges::find(no, plain) != no.end()) return FlagWord::no;
  if (std::ranges::find(kept, plain) != kept.end()) return FlagWord::kept;
  return std::ranges::find(broken, plain) != broken.end() ? FlagWord::broken : FlagWord::none;
}

}  // namespace zusage::learn
