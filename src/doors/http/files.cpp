// Static files: content types, caching, packed content, and the headers that keep foreign scripts out.
#include "doors/http/files.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace zusage::http {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
    {".md", "text/plain; charset=utf-8"},
}};

std::string_view type_of(std::string_view path) {
  for (const auto& [ending, type] : types) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

void add_security(Pairs& headers) {
  headers.emplace_back("content-security-policy",
                       "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                       "frame-ancestors 'none'; form-action 'self'");
  headers.emplace_back("referrer-policy", "same-origin");
  headers.emplace_back("cross-origin-opener-policy", "same-origin");
  headers.emplace_back("cross-origin-resource-policy", "same-origin");
  headers.emplace_back("permissions-policy", "camera=(), geolocation=(), microphone=()");
}

Reply plain(int status, std::string_view sentence) {
  Reply reply{
      .status = status, .body = std::string{sentence} + "\n", .content_type = "text/plain; charset=utf-8"};
  reply.headers.emplace_back("cache-control", "no-cache");
  add_security(reply.headers);
  return reply;
}

Reply reply_with(const EmbeddedFile& file, const Call& call) {
  const bool packed =
      !file.gzip.empty() && call.header("accept-encoding").find("gzip") != std::string_view::npos;
  const auto tag = "\"" + std::string{file.digest.substr(0, 20)} + (packed ? "-gz\"" : "\"");
  const bool for_ever = file.path.starts_with("/assets/");
  Reply reply{.content_type = std::string{type_of(file.path)}};
  reply.headers.emplace_back("etag", tag);
  reply.headers.emplace_back("cache-control", for_ever ? "public, max-age=31536000, immutable" : "no-cache");
  if (!file.gzip.empty()) reply.headers.emplace_back("vary", "accept-encoding");
  add_security(reply.headers);
  if (call.header("if-none-match").find(tag) != std::string_view::npos) {
    reply.status = 304;
    return reply;
  }
  if (packed) reply.headers.emplace_back("content-encoding", "gzip");
  reply.lasting = packed ? file.gzip : file.content;
  return reply;
}

const EmbeddedFile* find(std::span<const EmbeddedFile> files, std::string_view path) {
  const auto at = std::ranges::find(files, path, &EmbeddedFile::path);
  return at == files.end() ? nullptr : &*at;
}

Reply serve(std::span<const EmbeddedFile> files, std::string_view not_built, const Call& call) {
  if (call.method != Method::get && call.method != Method::head) return plain(405, "Only GET and HEAD.");
  if (const auto* file = find(files, call.path)) return reply_with(*file, call);
  // An asset of an older client: the page, sent as a script, would only confuse.
  if (call.path.starts_with("/assets/")) return plain(404, "There is no such file.");
  if (const auto* index = find(files, "/index.html")) return reply_with(*index, call);
  return plain(call.path == "/" ? 200 : 404, not_built);
}

}  // namespace

Handler serve_files(std::span<const EmbeddedFile> files, std::string_view not_built) {
  return at_once([files, not_built](const Call& call) { return serve(files, not_built, call); });
}

}  // namespace zusage::http
