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

#include <array>
#include <cerrno>
#include <cstring>

#include "app/problems.hpp"

namespace zusage::app {
namespace {

constexpr std::size_t longest_line = 65'536;
constexpr timeval patience_serving{.tv_sec = 5, .tv_usec = 0};
constexpr timeval patience_asking{.tv_sec = 60, .tv_usec = 0};

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

// Up to the line break, without it; nothing when the other side ends before, or says too much.
std::optional<std::string> read_line(int from) {
  std::string line;
  std::array<char, 4096> piece;
  while (line.size() <= longest_line) {
    const auto count = ::recv(from, piece.data(), piece.size(), 0);
    if (count <= 0) return std::nullopt;
    line.append(piece.data(), static_cast<std::size_t>(count));
    if (const auto end = line.find('\n'); end != std::string::npos) return line.substr(0, end);
  }
  return std::nullopt;
}

bool write_line(int to, std::string line) {
  line += '\n';
  for (std::string_view rest = line; !rest.empty();) {
    const auto count = ::send(to, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
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
  if (const auto line = read_line(caller)) write_line(caller, answer_(*line));
}

std::optional<std::string> ask_control(const std::string& path, const std::string& line) {
  const auto address = address_of(path);
  const int asking = address ? fresh_socket(patience_asking) : -1;
  if (asking < 0) return std::nullopt;
  std::optional<std::string> answer;
  const bool asked = ::connect(asking, plain(*address), sizeof *address) == 0 && write_line(asking, line);
  if (asked) answer = read_line(asking);
  ::close(asking);
  return answer;
}

}  // namespace zusage::app
