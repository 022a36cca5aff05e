// The public address, read by Boost.URL, which no other file of this room includes.
#include "doors/http/server.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>
#include <charconv>

#include "doors/http/problems.hpp"

namespace zusage::http {
namespace {

// Empty, or a number that a socket can have; the library takes any digits.
bool is_port(std::string_view digits) {
  std::uint16_t port = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  return digits.empty() || (read.ec == std::errc{} && read.ptr == digits.data() + digits.size() && port > 0);
}

}  // namespace

Result<PublicUrl> parse_public_url(std::string_view text) {
  const Problem refused{&problems::not_a_public_url, {{"text", std::string{text}}}};
  const auto parsed = boost::urls::parse_uri({text.data(), text.size()});
  if (!parsed) return std::unexpected(refused);
  boost::urls::url url = *parsed;
  url.normalize();
  const bool https = url.scheme() == "https";
  const bool bare = !url.has_userinfo() && !url.has_query() && !url.has_fragment() &&
                    (url.encoded_path().empty() || url.encoded_path() == "/");
  if ((!https && url.scheme() != "http") || url.encoded_host().empty() || !bare)
    return std::unexpected(refused);
  const std::string port{url.port().data(), url.port().size()};
  if (!is_port(port)) return std::unexpected(refused);
  const std::string host{url.encoded_host().data(), url.encoded_host().size()};
  const std::string usual = https ? "443" : "80";
  PublicUrl found{.origin = (https ? "https://" : "http://") + host, .hosts = {}};
  if (!port.empty() && port != usual) {
    found.origin += ":" + port;
    found.hosts = {host + ":" + port};
  } else {
    found.hosts = {host, host + ":" + usual};
  }
  return found;
}

}  // namespace zusage::http
