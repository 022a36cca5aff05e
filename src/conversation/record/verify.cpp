// Walking the log.
#include "conversation/record/verify.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "conversation/projection/facts.hpp"
#include "ground/format/json.hpp"

namespace zusage::record {
namespace {

constexpr std::size_t findings_at_most = 100;

// What is remembered of a stream while walking.
struct Stream {
  Digest hash{};
  std::int64_t version = 0;
};

class Walk {
 public:
  Walk(const Ledger& ledger, log::OrganisationId organisation)
      : ledger_(ledger), organisation_(organisation), anchors_(ledger.anchors(organisation)) {}

  Verified run() {
    for (;;) {
      const auto entries = ledger_.after(organisation_, position_, 2'000);
      if (entries.empty()) break;
      for (const auto& entry : entries) look_at(entry);
    }
    const auto last = ledger_.last_position(organisation_);
    if (last != position_) report(Flaw::missing_position, last, "organisation_head");
    verified_.stream_count = static_cast<std::int64_t>(streams_.size());
    verified_.anchor_count = static_cast<std::int64_t>(anchors_.size());
    if (next_anchor_ < anchors_.size()) report(Flaw::wrong_anchor, anchors_[next_anchor_].position, "anchor");
    return std::move(verified_);
  }

 private:
  void look_at(const log::Entry& entry) {
    ++verified_.entry_count;
    if (entry.position != position_ + 1) report(Flaw::missing_position, position_ + 1, entry.stream);
    position_ = entry.position;
    auto& stream = streams_[entry.stream];
    if (log::chain(organisation_, entry, stream.hash) != entry.hash) {
      report(Flaw::wrong_hash, entry.position, entry.stream);
    }
    const auto step = entry.version - stream.version;
    if (step < 0 || step > 1) report(Flaw::wrong_version, entry.position, entry.stream);
    stream = {.hash = entry.hash, .version = entry.version};
    look_at_words(entry);
    look_at_anchor(entry);
  }

  void look_at_words(const log::Entry& entry) {
    const auto payload = format::parse_json(entry.payload);
    if (!payload) return report(Flaw::unreadable, entry.position, entry.stream);
    look_at_words(*payload, entry.position);
    if (entry.kind == projection::text_loaded) look_at_revision(*payload, entry.position);
  }

  // The text beside the chain is the one whose digest was released.
  void look_at_revision(const format::Json& payload, std::int64_t position) {
    const auto* object = payload.if_object();
    const auto* number = object == nullptr ? nullptr : object->if_contains("revision");
    const auto* digest = object == nullptr ? nullptr : object->if_contains("digest");
    if (number == nullptr || digest == nullptr || !number->is_int64() || !digest->is_string()) {
      return report(Flaw::unreadable, position, std::string{log::organisation_stream});
    }
    const auto text = ledger_.revision(organisation_, number->as_int64());
    const std::string_view released{digest->as_string()};
    if (text && to_hex(sha256(text->canonical)) == released) return;
    report(Flaw::wrong_revision, position, "revision " + std::to_string(number->as_int64()));
  }

  // A sealed word is a pair of texts: reference and digest. A word that was erased is no flaw.
  void look_at_words(const format::Json& value, std::int64_t position) {
    if (const auto* object = value.if_object()) {
      for (const auto& member : *object) look_at_words(member.value(), position);
      return;
    }
    const auto* array = value.if_array();
    if (array == nullptr) return;
    const bool pair = array->size() == 2 && array->at(0).is_string() && array->at(1).is_string() &&
                      array->at(1).as_string().size() == 64;
    if (!pair) {
      for (const auto& item : *array) look_at_words(item, position);
      return;
    }
    const std::string ref{array->at(0).as_string()};
    const auto word = ledger_.word(organisation_, ref);
    if (!word) return;
    ++verified_.word_count;
    const std::string_view digest{array->at(1).as_string()};
    if (log::word_digest(word->salt, word->text) != digest) report(Flaw::wrong_word, position, ref);
  }

  void look_at_anchor(const log::Entry& entry) {
    since_anchor_.push_back(entry.hash);
    if (next_anchor_ == anchors_.size() || anchors_[next_anchor_].position != entry.position) return;
    const auto& anchor = anchors_[next_anchor_++];
    if (log::anchor_hash(anchor_before_, since_anchor_) != anchor.hash) {
      report(Flaw::wrong_anchor, entry.position, "anchor");
    }
    anchor_before_ = anchor.hash;
    since_anchor_.clear();
  }

  void report(Flaw flaw, std::int64_t position, std::string about) {
    if (verified_.findings.size() == findings_at_most) return;
    verified_.findings.push_back({.flaw = flaw, .position = position, .about = std::move(about)});
  }

  const Ledger& ledger_;
  log::OrganisationId organisation_;
  std::int64_t position_ = 0;  // of the entry looked at last
  std::vector<log::Anchor> anchors_;
  std::size_t next_anchor_ = 0;
  Digest anchor_before_{};
  std::vector<Digest> since_anchor_;
  std::map<std::string, Stream> streams_;
  Verified verified_;
};

}  // namespace

bool Verified::is_foldable() const {
  return std::ranges::none_of(findings, [](const Finding& finding) {
    return finding.flaw == Flaw::missing_position || finding.flaw == Flaw::wrong_hash ||
           finding.flaw == Flaw::wrong_version || finding.flaw == Flaw::unreadable;
  });
}

Phrase sentence_of(Flaw flaw) {
  static constexpr std::array<Phrase, 8> sentences = {{
      {"an entry is missing", "Ein Eintrag fehlt"},
      {"an entry was changed after it was written", "Ein Eintrag wurde nachträglich geändert"},
      {"a text is not the one that was said", "Ein Text ist nicht der, der gesagt wurde"},
      {"a day's anchor does not fit its entries", "Ein Tagesanker passt nicht zu seinen Einträgen"},
      {"a released text is not the one that was released",
       "Ein freigegebener Text ist nicht der freigegebene"},
      {"a table does not follow from the log", "Eine Tabelle folgt nicht aus dem Protokoll"},
      {"a version skips or goes back", "Eine Fassung springt oder geht zurück"},
      {"an entry cannot be read", "Ein Eintrag ist nicht lesbar"},
  }};
  return sentences.at(static_cast<std::size_t>(flaw));
}

Verified verify(const Ledger& ledger, log::OrganisationId organisation) {
  return Walk{ledger, organisation}.run();
}

}  // namespace zusage::record
