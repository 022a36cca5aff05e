-- wrk: every call says a message in one of the requests named in the file behind the address; a new key each time.
local requests, cookie, token, origin = {}, nil, nil, nil
local thread_count = 0

function setup(thread)
  thread:set("thread_number", thread_count)
  thread_count = thread_count + 1
end

function init(args)
  math.randomseed(os.time() + thread_number * 7919)
  for line in io.lines(args[1]) do
    if not cookie then cookie = line
    elseif not token then token = line
    elseif not origin then origin = line
    else requests[#requests + 1] = line end
  end
end

local hex = "0123456789abcdef"
local function uuid()
  return (("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"):gsub("x", function()
    local i = math.random(1, 16)
    return hex:sub(i, i)
  end))
end

function request()
  return wrk.format("POST", "/api/v1/requests/" .. requests[math.random(#requests)] .. "/acts", {
    ["content-type"] = "application/json", ["cookie"] = cookie, ["x-zusage-token"] = token, ["origin"] = origin,
    ["idempotency-key"] = uuid(),
  }, '{"act":"message","version":1,"text":"Nachricht aus der Messung"}')
end

local failed = 0
function response(status)
  if status ~= 201 then failed = failed + 1 end
end

function done(summary, latency)
  io.write(string.format("RESULT rate=%.0f p50=%.2f p99=%.2f errors=%d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
