// What the server counts of itself, as text for Prometheus. Nothing about persons: routes, statuses, seconds.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "doors/http/call.hpp"

namespace zusage::post {

// Asked when somebody reads the figures.
struct Gauges {
  std::function<double()> open_connections;
  std::function<double()> open_streams;
  std::function<double()> log_position;
};

class Metrics {
 public:
  explicit Metrics(Gauges gauges);
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;
  ~Metrics();

  // `pattern` is the route ("/api/v1/requests/{id}"), so that the number of series stays small.
  void count_call(std::string_view method, std::string_view pattern, int status,
                  std::chrono::nanoseconds taken);
  // After each commit: how many entries it wrote.
  void count_commit(std::int64_t entries);

  [[nodiscard]] std::string text() const;

 private:
  struct Body;
  std::unique_ptr<Body> body_;
};

// GET /metrics: for this machine alone, and not through a proxy.
[[nodiscard]] http::Handler metrics_page(const Metrics& metrics);

}  // namespace zusage::post
