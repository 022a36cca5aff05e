// Counters kept by prometheus-cpp; its web server is not used.
#include "doors/post/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace zusage::post {
namespace {

// Seconds. Reads take well below a millisecond, a durable act some milliseconds.
const prometheus::Histogram::BucketBoundaries call_buckets{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                           0.05,   0.1,   0.25,   0.5,   1,    2.5};
const prometheus::Histogram::BucketBoundaries commit_buckets{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

bool is_local(const http::Call& call) {
  const auto host = call.header("host");
  const auto name = host.substr(0, host.find(':'));
  const bool own_name = name == "127.0.0.1" || name == "localhost" || host.starts_with("[::1]");
  const bool own_peer = call.peer.starts_with("127.") || call.peer == "::1";
  return own_name && own_peer && call.header("x-forwarded-for").empty() && call.header("forwarded").empty();
}

}  // namespace

struct Metrics::Body {
  Gauges asked;
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& calls = prometheus::BuildCounter()
                                                       .Name("zusage_calls_total")
                                                       .Help("Calls answered, by method, route and status")
                                                       .Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("zusage_call_seconds")
                                                           .Help("Time from a call to its answer, by route")
                                                           .Register(registry);
  prometheus::Histogram& commits = prometheus::BuildHistogram()
                                       .Name("zusage_commit_entries")
                                       .Help("Entries written by one commit")
                                       .Register(registry)
                                       .Add({}, commit_buckets);
  prometheus::Gauge& connections = gauge("zusage_open_connections", "Connections open now");
  prometheus::Gauge& streams = gauge("zusage_open_streams", "Event streams open now");
  prometheus::Gauge& position = gauge("zusage_log_position", "Position of the last entry of the log");

  explicit Body(Gauges gauges) : asked(std::move(gauges)) {}

  prometheus::Gauge& gauge(const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
  }
};

Metrics::Metrics(Gauges gauges) : body_(std::make_unique<Body>(std::move(gauges))) {}
Metrics::~Metrics() = default;

void Metrics::count_call(std::string_view method, std::string_view pattern, int status,
                         std::chrono::nanoseconds taken) {
  const std::string route{pattern.empty() ? "other" : pattern};
  body_->calls.Add({{"method", std::string{method}}, {"route", route}, {"status", std::to_string(status)}})
      .Increment();
  body_->seconds.Add({{"route", route}}, call_buckets).Observe(std::chrono::duration<double>(taken).count());
}

void Metrics::count_commit(std::int64_t entries) { body_->commits.Observe(static_cast<double>(entries)); }

std::string Metrics::text() const {
  body_->connections.Set(body_->asked.open_connections());
  body_->streams.Set(body_->asked.open_streams());
  body_->position.Set(body_->asked.log_position());
  return prometheus::TextSerializer{}.Serialize(body_->registry.Collect());
}

http::Handler metrics_page(const Metrics& metrics) {
  return http::at_once([&metrics](const http::Call& call) {
    if (!is_local(call)) return http::Reply{.status = 404, .content_type = "text/plain"};
    return http::Reply{.body = metrics.text(), .content_type = "text/plain; version=0.0.4; charset=utf-8"};
  });
}

}  // namespace zusage::post
