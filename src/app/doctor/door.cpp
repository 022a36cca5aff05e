// The port, and the address that people use.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "app/doctor/doctor.hpp"
#include "doors/http/server.hpp"
#include "doors/post/reach.hpp"

namespace zusage::app::doctor {
namespace {

using cli::Health;

constexpr std::chrono::seconds patience{5};
constexpr Span renewed_before = days(14);

bool is_ours(const post::Reached& reached) {
  return reached.stopped_at == post::Step::done && reached.status == 200 &&
         reached.body.find(R"("status":"ok")") != std::string::npos;
}

// 0: the port could be had; else why not.
int trouble_at(const http::Address& at) {
  const bool is_v6 = at.host.find(':') != std::string::npos;
  const int socket = ::socket(is_v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return errno;
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(at.port);
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = htons(at.port);
  const bool understood = is_v6 ? ::inet_pton(AF_INET6, at.host.c_str(), &v6.sin6_addr) == 1
                                : ::inet_pton(AF_INET, at.host.c_str(), &v4.sin_addr) == 1;
  const auto* address =
      is_v6 ? reinterpret_cast<const sockaddr*>(&v6) : reinterpret_cast<const sockaddr*>(&v4);
  const socklen_t size = is_v6 ? sizeof v6 : sizeof v4;
  errno = EINVAL;
  const int trouble = understood && ::bind(socket, address, size) == 0 ? 0 : errno;
  ::close(socket);
  return trouble;
}

void look_at_port(const std::string& listen, bool is_served, Signs& signs) {
  const auto at = http::parse_address(listen);
  if (!at) {
    signs.push_back({.name = "port",
                     .health = Health::broken,
                     .sentence = at.error().kind->title,
                     .advice = at.error().kind->advice,
                     .about = at.error().about});
    return;
  }
  const auto everywhere = at->host == "0.0.0.0" ? "127.0.0.1" : at->host == "::" ? "::1" : at->host;
  const auto reached = post::reach({.host = everywhere, .port = at->port, .path = "/healthz"}, patience);
  const int trouble = is_ours(reached) ? 0 : trouble_at(*at);
  Facts about = {{"listen", listen}, {"reason", std::strerror(trouble)}};
  if (is_ours(reached)) {
    signs.push_back({.name = "port",
                     .sentence = {.en = "A Zusage server answers on {listen}.",
                                  .de = "Auf {listen} antwortet ein Zusage-Server."},
                     .about = about});
  } else if (trouble != 0) {
    signs.push_back(
        {.name = "port",
         .health = Health::broken,
         .sentence = {.en = "{listen} cannot be had: {reason}, and no Zusage server answers there.",
                      .de = "{listen} ist nicht zu haben: {reason}, und dort antwortet kein "
                            "Zusage-Server."},
         .advice = {.en = "Stop what listens there, or say another address with --listen.",
                    .de = "Beenden Sie, was dort hört, oder nennen Sie mit --listen eine andere "
                          "Adresse."},
         .about = about});
  } else {
    signs.push_back(
        {.name = "port",
         .health = is_served ? Health::doubtful : Health::well,
         .sentence = {.en = "{listen} is free.", .de = "{listen} ist frei."},
         .advice = is_served ? Phrase{.en = "The server that holds the directory listens elsewhere; say "
                                            "its address with --listen.",
                                      .de = "Der Server, der das Verzeichnis hält, hört anderswo; "
                                            "nennen Sie seine Adresse mit --listen."}
                             : Phrase{},
         .about = about});
  }
}

struct Trouble {
  Phrase sentence;
  Phrase advice;
};

Trouble trouble_of(const post::Reached& reached) {
  switch (reached.stopped_at) {
    case post::Step::name:
      return {{.en = "The name of {url} leads nowhere: {reason}.",
               .de = "Der Name in {url} führt nirgendwohin: {reason}."},
              {.en = "Enter the name into the DNS.", .de = "Tragen Sie den Namen im DNS ein."}};
    case post::Step::connection:
      return {{.en = "Nobody answers at {url}: {reason}.", .de = "Unter {url} antwortet niemand: {reason}."},
              {.en = "Start the proxy, and let the firewall pass its port.",
               .de = "Starten Sie den Proxy, und lassen Sie dessen Port durch die Firewall."}};
    case post::Step::certificate:
      return {{.en = "The certificate of {url} is not accepted: {reason}.",
               .de = "Das Zertifikat von {url} wird nicht angenommen: {reason}."},
              {.en = "Give the proxy a certificate for that name, with its whole chain.",
               .de = "Geben Sie dem Proxy ein Zertifikat für diesen Namen, mit der ganzen Kette."}};
    case post::Step::answer:
    case post::Step::done:
      break;
  }
  return {
      {.en = "What answers at {url} is no Zusage server (status {status}).",
       .de = "Was unter {url} antwortet, ist kein Zusage-Server (Status {status})."},
      {.en = "Let the proxy pass on to the address of --listen, and keep Host or set it to the public name.",
       .de = "Lassen Sie den Proxy an die Adresse von --listen weiterreichen und Host so lassen oder auf den "
             "öffentlichen Namen setzen."}};
}

void look_at_certificate(const std::string& url, Instant until, Instant now, Signs& signs) {
  const auto left = (until - now).microseconds / days(1).microseconds;
  const bool ends = until - now < renewed_before;
  signs.push_back({.name = "certificate",
                   .health = until <= now ? Health::broken
                             : ends       ? Health::doubtful
                                          : Health::well,
                   .sentence = {.en = "The certificate of {url} is valid for {days} more days.",
                                .de = "Das Zertifikat von {url} gilt noch {days} Tage."},
                   .advice = ends ? Phrase{.en = "Renew it.", .de = "Erneuern Sie es."} : Phrase{},
                   .about = {{"url", url}, {"days", std::to_string(left)}}});
}

void look_at_public_url(const std::string& url, Instant now, Signs& signs) {
  const auto read = http::parse_public_url(url);
  const auto to = read ? post::destination_of(read->origin, "/healthz") : std::nullopt;
  if (!to) {
    const auto* kind = read ? nullptr : read.error().kind;
    if (kind != nullptr)
      signs.push_back({.name = "public_url",
                       .health = Health::broken,
                       .sentence = kind->title,
                       .advice = kind->advice,
                       .about = read.error().about});
    return;
  }
  const auto reached = post::reach(*to, patience);
  if (reached.certificate_until) look_at_certificate(url, *reached.certificate_until, now, signs);
  Facts about = {{"url", url}, {"reason", reached.reason}, {"status", std::to_string(reached.status)}};
  if (!is_ours(reached)) {
    const auto trouble = trouble_of(reached);
    signs.push_back({.name = "public_url",
                     .health = Health::broken,
                     .sentence = trouble.sentence,
                     .advice = trouble.advice,
                     .about = about});
    return;
  }
  signs.push_back(
      {.name = "public_url",
       .health = to->tls ? Health::well : Health::doubtful,
       .sentence = {.en = "{url} leads to a Zusage server.", .de = "{url} führt zu einem Zusage-Server."},
       .advice = to->tls ? Phrase{}
                         : Phrase{.en = "Passwords travel readable; put TLS before it.",
                                  .de = "Passwörter gehen lesbar über das Netz; setzen Sie TLS davor."},
       .about = about});
}

}  // namespace

void look_at_door(const cli::DoctorWish& wish, bool is_served, Instant now, Signs& signs) {
  look_at_port(wish.listen, is_served, signs);
  if (!wish.public_url.empty()) look_at_public_url(wish.public_url, now, signs);
}

}  // namespace zusage::app::doctor
