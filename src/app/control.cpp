// A plain socket of the file system with a thread of its own; it is used a few times a year.
#include "app/control.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <span>

#include "app/problems.hpp"

namespace zusage::app {
namespace {

constexpr std::uint64_t longest_message = 512ULL << 20U;
constexpr timeval patience_serving{.tv_sec = 5, .tv_usec = 0};
// Between two messages of a server that works.
constexpr timeval patience_asking{.tv_sec = 600, .tv_usec = 0};

enum class Word : std::uint8_t { meanwhile = 'm', last = 'l' };

struct Message {
  Word word = Word::last;
  std::string content;
};

// Nothing when the path is longer than a socket's name may be.
std::optional<sockaddr_un> address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return std::nullopt;
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

int fresh_socket(const timeval& patience) {
  const int opened = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (opened < 0) return opened;
  ::setsockopt(opened, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(opened, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  return opened;
}

bool read_all(int from, char* into, std::size_t size) {
  while (size > 0) {
    const auto count = ::recv(from, into, size, 0);
    if (count <= 0) return false;
    into += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

bool write_all(int to, std::string_view rest) {
  while (!rest.empty()) {
    const auto count = ::send(to, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// One byte for the kind, eight for the length with the highest first. Nothing when the other side ends
// before, or announces too much. Room is made as the bytes come, not as they are announced.
std::optional<Message> read_message(int from) {
  std::array<char, 9> head;
  if (!read_all(from, head.data(), head.size())) return std::nullopt;
  std::uint64_t size = 0;
  for (const char byte : std::span{head}.subspan(1)) size = size << 8U | static_cast<unsigned char>(byte);
  if (size > longest_message) return std::nullopt;
  Message message{.word = Word{static_cast<std::uint8_t>(head[0])}, .content = {}};
  std::array<char, 65'536> piece;
  for (std::uint64_t missing = size; missing > 0;) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(missing, piece.size()));
    if (!read_all(from, piece.data(), count)) return std::nullopt;
    message.content.append(piece.data(), count);
    missing -= count;
  }
  return message;
}

bool write_message(int to, Word word, std::string_view content) {
  if (content.size() > longest_message) return false;
  std::string head(9, static_cast<char>(word));
  for (std::size_t i = 0; i < 8; ++i) {
    head[8 - i] = static_cast<char>(static_cast<std::uint64_t>(content.size()) >> (8U * i) & 0xFFU);
  }
  return write_all(to, head) && write_all(to, content);
}

template <class Address>
const sockaddr* plain(const Address& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

}  // namespace

Result<std::unique_ptr<Control>> Control::open(const std::string& path, Answer answer) {
  const auto refused = [&] {
    return std::unexpected(
        Problem{&problems::no_control_socket, {{"path", path}, {"reason", std::strerror(errno)}}});
  };
  const auto address = address_of(path);
  errno = ENAMETOOLONG;
  if (!address) return refused();
  const int listening = fresh_socket(patience_serving);
  if (listening < 0) return refused();
  ::unlink(path.c_str());
  // Before it has a name, so that there is no moment at which others may connect.
  ::fchmod(listening, 0600);
  const bool bound = ::bind(listening, plain(*address), sizeof *address) == 0 &&
                     ::chmod(path.c_str(), 0600) == 0 && ::listen(listening, 8) == 0;
  const int stopping = bound ? ::eventfd(0, EFD_CLOEXEC) : -1;
  if (stopping < 0) {
    ::close(listening);
    return refused();
  }
  return std::unique_ptr<Control>{new Control(path, listening, stopping, std::move(answer))};
}

Control::Control(std::string path, int listening, int stopping, Answer answer)
    : path_(std::move(path)),
      listening_(listening),
      stopping_(stopping),
      answer_(std::move(answer)),
      thread_([this] { run(); }) {}

Control::~Control() {
  const std::uint64_t one = 1;
  (void)!::write(stopping_, &one, sizeof one);
  thread_.join();
  ::unlink(path_.c_str());
  ::close(listening_);
  ::close(stopping_);
}

void Control::run() {
  for (;;) {
    std::array<pollfd, 2> watched = {pollfd{.fd = listening_, .events = POLLIN, .revents = 0},
                                     pollfd{.fd = stopping_, .events = POLLIN, .revents = 0}};
    if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
    if (watched[1].revents != 0) return;
    if ((watched[0].revents & POLLIN) == 0) continue;
    const int caller = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
    if (caller < 0) continue;
    ::setsockopt(caller, SOL_SOCKET, SO_RCVTIMEO, &patience_serving, sizeof patience_serving);
    ::setsockopt(caller, SOL_SOCKET, SO_SNDTIMEO, &patience_serving, sizeof patience_serving);
    serve(caller);
    ::close(caller);
  }
}

void Control::serve(int caller) {
  const auto message = read_message(caller);
  if (!message) return;
  const auto answer = answer_(message->content, [caller](const std::string& said) {
    (void)write_message(caller, Word::meanwhile, said);
  });
  (void)write_message(caller, Word::last, answer);
}

std::optional<std::string> ask_control(const std::string& path, std::string_view message,
                                       const Control::Meanwhile& meanwhile) {
  const auto address = address_of(path);
  const int asking = address ? fresh_socket(patience_asking) : -1;
  if (asking < 0) return std::nullopt;
  std::optional<Message> heard;
  if (::connect(asking, plain(*address), sizeof *address) == 0 &&
      write_message(asking, Word::last, message)) {
    heard = read_message(asking);
    while (heard && heard->word == Word::meanwhile) {
      if (meanwhile) meanwhile(heard->content);
      heard = read_message(asking);
    }
  }
  ::close(asking);
  if (!heard) return std::nullopt;
  return std::move(heard->content);
}

}  // namespace zusage::app
