// "Lernen" in the browser: the exports that were dropped into files/, read and taken over.
#pragma once

#include "app/history/take.hpp"
#include "doors/api/learn_desk.hpp"

namespace zusage::app {

class DroppedExports final : public api::LearnDesk {
 public:
  DroppedExports(House& house, Histories& histories);
  Result<std::string> begin(const std::string& name, std::int64_t size) override;
  Result<std::int64_t> append(const std::string& file, std::int64_t at, std::string_view bytes) override;
  Result<format::Json> columns(const api::LearnReading& reading) override;
  Result<format::Json> report(const api::LearnReading& reading) override;
  Result<std::int64_t> take_services(const api::LearnReading& reading,
                                     const std::vector<std::string>& services,
                                     const std::string& speaker) override;
  Result<int> take_history(const api::LearnTaking& taking) override;
  std::optional<format::Json> history(int number, Language language) const override;
  std::vector<api::LearnPast> past() const override;

 private:
  // Where it lies; empty: nowhere, or no id of ours.
  [[nodiscard]] std::string path_of(const std::string& file) const;
  [[nodiscard]] Result<cli::HistoryWish> wish_of(const api::LearnReading& reading) const;

  House& house_;
  Histories& histories_;
  std::string folder_;
};

}  // namespace zusage::app
