// Static files from a table that lies in the program: the web client. Strict security headers for every page.
#pragma once

#include <span>
#include <string_view>

#include "doors/http/call.hpp"

namespace zusage::http {

struct EmbeddedFile {
  std::string_view path;    // "/index.html", "/assets/index-8ab3.js"
  std::string_view digest;  // of the content, hexadecimal
  std::string_view content;
  std::string_view gzip;  // the same content packed, or empty
};

// Generated at build time from web/dist; empty when the web client was not built.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

// Answers GET of a file; "/assets/" may be kept for ever, anything else is asked for again; an unknown path
// gets index.html, because the client has its own routes. `not_built` is said when the table is empty.
[[nodiscard]] Handler serve_files(std::span<const EmbeddedFile> files, std::string_view not_built);

}  // namespace zusage::http
