// One plain call over a socket of the machine, with OpenSSL where the address says so.
#include "doors/post/reach.hpp"

#include <fcntl.h>
#include <netdb.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ctime>
#include <memory>

namespace zusage::post {
namespace {

constexpr std::size_t longest_answer = 4096;

struct FreeAddresses {
  void operator()(addrinfo* all) const { ::freeaddrinfo(all); }
};
struct FreeContext {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct FreeTls {
  void operator()(SSL* tls) const { SSL_free(tls); }
};
struct FreeCertificate {
  void operator()(X509* certificate) const { X509_free(certificate); }
};

struct Socket {
  Socket() = default;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  ~Socket() {
    if (number >= 0) ::close(number);
  }
  int number = -1;
};

bool connect_within(int socket, const addrinfo& to, std::chrono::seconds patience) {
  ::fcntl(socket, F_SETFL, O_NONBLOCK);
  if (::connect(socket, to.ai_addr, to.ai_addrlen) != 0 && errno != EINPROGRESS) return false;
  pollfd watched{.fd = socket, .events = POLLOUT, .revents = 0};
  const int ready = ::poll(&watched, 1, static_cast<int>(patience.count() * 1000));
  int failure = ready == 0 ? ETIMEDOUT : 0;
  socklen_t size = sizeof failure;
  if (ready > 0) ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &failure, &size);
  ::fcntl(socket, F_SETFL, 0);
  const timeval limit{.tv_sec = patience.count(), .tv_usec = 0};
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
  errno = failure;
  return failure == 0;
}

// The first of its addresses that answers.
bool connect_any(Socket& socket, const addrinfo* all, std::chrono::seconds patience) {
  for (const auto* one = all; one != nullptr; one = one->ai_next) {
    if (socket.number >= 0) ::close(socket.number);
    socket.number = ::socket(one->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket.number >= 0 && connect_within(socket.number, *one, patience)) return true;
  }
  return false;
}

std::optional<Instant> end_of(SSL* tls) {
  const std::unique_ptr<X509, FreeCertificate> certificate{SSL_get1_peer_certificate(tls)};
  if (!certificate) return std::nullopt;
  std::tm end{};
  if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end) != 1) return std::nullopt;
  return Instant{static_cast<std::int64_t>(::timegm(&end)) * 1'000'000};
}

std::string tls_reason(SSL* tls) {
  const auto verdict = SSL_get_verify_result(tls);
  if (verdict != X509_V_OK) return X509_verify_cert_error_string(verdict);
  const auto code = ERR_get_error();
  const char* said = code != 0 ? ERR_reason_error_string(code) : nullptr;
  return said != nullptr ? said : "no TLS";
}

// Sends and hears by TLS where there is one, else by the socket.
struct Line {
  int socket;
  SSL* tls;
  bool say(const std::string& text) const {
    const auto size = static_cast<int>(text.size());
    if (tls != nullptr) return SSL_write(tls, text.data(), size) == size;
    return ::send(socket, text.data(), text.size(), MSG_NOSIGNAL) == size;
  }
  std::string hear() const {
    std::string all;
    std::array<char, 1024> piece;
    while (all.size() < longest_answer) {
      const auto count = tls != nullptr ? SSL_read(tls, piece.data(), static_cast<int>(piece.size()))
                                        : static_cast<int>(::recv(socket, piece.data(), piece.size(), 0));
      if (count <= 0) break;
      all.append(piece.data(), static_cast<std::size_t>(count));
    }
    return all;
  }
};

void call(const Line& line, const Destination& to, Reached& reached) {
  const bool is_v6 = to.host.find(':') != std::string::npos;
  const auto host = (is_v6 ? "[" + to.host + "]" : to.host) + (to.tls ? "" : ":" + std::to_string(to.port));
  const auto answer =
      line.say("GET " + to.path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
          ? line.hear()
          : std::string{};
  if (!answer.starts_with("HTTP/1.") || answer.size() < 12) {
    reached.reason = answer.empty() ? "no answer" : "no HTTP";
    return;
  }
  std::from_chars(answer.data() + 9, answer.data() + 12, reached.status);
  const auto end = answer.find("\r\n\r\n");
  if (end != std::string::npos) reached.body = answer.substr(end + 4);
  reached.stopped_at = Step::done;
}

void call_by_tls(int socket, const Destination& to, Reached& reached) {
  const std::unique_ptr<SSL_CTX, FreeContext> context{SSL_CTX_new(TLS_client_method())};
  SSL_CTX_set_default_verify_paths(context.get());
  const std::unique_ptr<SSL, FreeTls> tls{SSL_new(context.get())};
  SSL_set_tlsext_host_name(tls.get(), to.host.c_str());
  SSL_set1_host(tls.get(), to.host.c_str());
  SSL_set_fd(tls.get(), socket);
  const bool shaken = SSL_connect(tls.get()) == 1;
  reached.certificate_until = end_of(tls.get());
  if (!shaken || SSL_get_verify_result(tls.get()) != X509_V_OK) {
    reached.reason = tls_reason(tls.get());
    return;
  }
  reached.stopped_at = Step::answer;
  call({.socket = socket, .tls = tls.get()}, to, reached);
}

}  // namespace

std::optional<Destination> destination_of(const std::string& origin, const std::string& path) {
  const bool tls = origin.starts_with("https://");
  if (!tls && !origin.starts_with("http://")) return std::nullopt;
  auto host = origin.substr(tls ? 8 : 7);
  Destination to{.host = {}, .port = static_cast<std::uint16_t>(tls ? 443 : 80), .tls = tls, .path = path};
  const auto bracket = host.rfind(']');
  const auto colon = host.rfind(':');
  if (colon != std::string::npos && (bracket == std::string::npos || colon > bracket)) {
    const auto* end = host.data() + host.size();
    if (std::from_chars(host.data() + colon + 1, end, to.port).ptr != end) return std::nullopt;
    host.resize(colon);
  }
  if (bracket != std::string::npos && host.size() > 2) host = host.substr(1, host.size() - 2);
  to.host = host;
  return host.empty() ? std::nullopt : std::optional{to};
}

Reached reach(const Destination& destination, std::chrono::seconds patience) {
  Reached reached;
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const int code =
      ::getaddrinfo(destination.host.c_str(), std::to_string(destination.port).c_str(), &wanted, &found);
  const std::unique_ptr<addrinfo, FreeAddresses> all{found};
  if (code != 0) {
    reached.reason = ::gai_strerror(code);
    return reached;
  }
  reached.stopped_at = Step::connection;
  Socket socket;
  if (!connect_any(socket, all.get(), patience)) {
    reached.reason = std::strerror(errno);
    return reached;
  }
  reached.stopped_at = destination.tls ? Step::certificate : Step::answer;
  if (destination.tls)
    call_by_tls(socket.number, destination, reached);
  else
    call({.socket = socket.number, .tls = nullptr}, destination, reached);
  return reached;
}

}  // namespace zusage::post
