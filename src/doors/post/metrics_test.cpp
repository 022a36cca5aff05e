#include "doors/post/metrics.hpp"

#include <doctest/doctest.h>

using namespace zusage;
using namespace std::chrono_literals;

namespace {

post::Gauges gauges() {
  return {.open_connections = [] { return 3.0; },
          .open_streams = [] { return 2.0; },
          .log_position = [] { return 41.0; }};
}

int status_for(http::Pairs headers, std::string peer) {
  const post::Metrics metrics(gauges());
  http::Call call;
  call.headers = std::move(headers);
  call.peer = std::move(peer);
  int status = 0;
  post::metrics_page(metrics)(
      call, http::Answer{[&](const http::Answer::Maker& maker) { status = maker().status; }});
  return status;
}

}  // namespace

TEST_CASE("calls, commits and what is open are told") {
  post::Metrics metrics(gauges());
  metrics.count_call("POST", "/api/v1/requests", 201, 3ms);
  metrics.count_call("POST", "/api/v1/requests", 201, 30ms);
  metrics.count_call("GET", "", 404, 1ms);
  metrics.count_commit(4);
  const auto text = metrics.text();
  for (const auto* line : {R"(zusage_calls_total{method="POST",route="/api/v1/requests",status="201"} 2)",
                           R"(zusage_calls_total{method="GET",route="other",status="404"} 1)",
                           R"(zusage_call_seconds_bucket{route="/api/v1/requests",le="0.005"} 1)",
                           R"(zusage_commit_entries_bucket{le="5"} 1)", "zusage_open_connections 3",
                           "zusage_open_streams 2", "zusage_log_position 41"}) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("the figures are for this machine alone, and not through a proxy") {
  CHECK(status_for({{"host", "127.0.0.1:8080"}}, "127.0.0.1") == 200);
  CHECK(status_for({{"host", "localhost"}}, "::1") == 200);
  CHECK(status_for({{"host", "127.0.0.1:8080"}}, "10.0.0.7") == 404);
  CHECK(status_for({{"host", "zusage.example.de"}}, "127.0.0.1") == 404);
  CHECK(status_for({{"host", "127.0.0.1"}, {"x-forwarded-for", "10.0.0.7"}}, "127.0.0.1") == 404);
}
