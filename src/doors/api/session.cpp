// Sessions at the door: the cookie's name and flags, and the token that follows from it.
#include "doors/api/session.hpp"

#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

bool is_https(const DoorSettings& settings) { return settings.public_url.starts_with("https://"); }

bool is_loopback_peer(std::string_view peer) { return peer.starts_with("127.") || peer == "::1"; }

}  // namespace

std::string cookie_name(const DoorSettings& settings) {
  if (settings.demo) return "zusage_demo";
  return is_https(settings) ? "__Host-zusage_session" : "zusage_session";
}

std::string cookie_with(std::string_view secret, const DoorSettings& settings) {
  auto cookie = cookie_name(settings) + "=" + std::string{secret} + "; Path=/; HttpOnly; SameSite=Lax";
  if (is_https(settings)) cookie += "; Secure";
  cookie += secret.empty() ? "; Max-Age=0" : "; Max-Age=2592000";
  return cookie;
}

std::function<std::shared_ptr<const Account>(std::string_view)> accounts_of(const Rooms& rooms) {
  return [&rooms](std::string_view secret) -> std::shared_ptr<const Account> {
    const auto session = rooms.sign_in->find(secret, rooms.now());
    if (!session) return nullptr;
    auto account = std::make_shared<Account>();
    account->person = session->person;
    account->secret = secret;
    account->token = session->csrf;
    if (!session->language.empty())
      account->language = session->language == "en" ? Language::en : Language::de;
    const auto opened = rooms.accounts->of_person(rooms.organisation, session->person);
    if (opened) account->rights = opened->rights;
    return account;
  };
}

std::string address_of(const http::Call& call, const DoorSettings& settings) {
  if (settings.public_url.empty() || !is_loopback_peer(call.peer)) return call.peer;
  std::string_view named;  // of several lines the last: the others may be the caller's own
  for (const auto& [name, value] : call.headers) {
    if (name == "x-forwarded-for") named = value;
  }
  const auto last = named.substr(named.rfind(',') + 1);
  const auto first = last.find_first_not_of(' ');
  return first == last.npos ? std::string{} : std::string{last.substr(first)};
}

std::shared_ptr<const Account> recognise(const http::Call& call, const Rooms& rooms) {
  const auto secret = call.cookie(cookie_name(rooms.settings));
  return secret.empty() ? nullptr : rooms.account_of(secret);
}

}  // namespace zusage::api
