-- wrk: the same call again and again; method, path, cookie in the words behind the address.
function init(args)
  wrk.method = args[1]
  wrk.path = args[2]
  if args[3] then wrk.headers["cookie"] = args[3] end
end

function done(summary, latency)
  io.write(string.format("RESULT rate=%.0f p50=%.2f p99=%.2f errors=%d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
