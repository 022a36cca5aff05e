// Both ends of the control socket, and work handed from a command to the holder of the directory.
#include "app/control.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include <support/fresh_database.hpp>

#include "app/each_day.hpp"
#include "app/handover.hpp"
#include "app/keeping.hpp"
#include "app/problems.hpp"
#include "app/serve.hpp"
#include "store/problems.hpp"

using namespace zusage;
using namespace zusage::app;

namespace {

std::string twice(std::string_view message, const Control::Meanwhile&) {
  return std::string{message} + " " + std::string{message};
}

// What `twice` makes of it.
std::string doubled(const std::string& message) { return message + " " + message; }

// Somebody at the socket who need not know how it is spoken to.
class Caller {
 public:
  explicit Caller(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    std::memcpy(address.sun_path, path.data(), path.size());
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  }
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;
  ~Caller() { ::close(socket_); }

  void say(std::string_view bytes) const {
    REQUIRE(::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
  }
  // Until the other side hangs up.
  [[nodiscard]] std::string hear() const {
    std::string all;
    char piece[256];
    for (;;) {
      const auto count = ::recv(socket_, piece, sizeof piece, 0);
      if (count <= 0) return all;
      all.append(piece, static_cast<std::size_t>(count));
    }
  }

 private:
  int socket_;
};

const auto add_user = real_keeping().add_user;

std::unique_ptr<Control> serving(House& house, const std::string& data) {
  auto control = Control::open(control_path(data),
                               [&house](std::string_view message, const Control::Meanwhile& meanwhile) {
                                 return answer_message(house, message, meanwhile);
                               });
  REQUIRE(control.has_value());
  return std::move(*control);
}

cli::NewUser user_in(const std::string& data) {
  return {
      .data = data, .person = "e.neu", .name = "Eva Neu", .login = "eva", .password = "ein Satz aus Wörtern"};
}

int number_of(const Result<void>& done) { return done ? 0 : done.error().kind->number; }

}  // namespace

TEST_CASE("a message goes there and one comes back, from several at once") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/control.sock";
  const auto control = Control::open(path, twice);
  REQUIRE(control.has_value());
  std::vector<std::jthread> askers;
  for (int i = 0; i < 4; ++i) {
    askers.emplace_back(
        [&, i] { CHECK(ask_control(path, std::to_string(i)) == doubled(std::to_string(i))); });
  }
  askers.clear();
  const std::string organisation(24U << 20U, '\n');
  CHECK(ask_control(path, organisation) == doubled(organisation));
  CHECK(ask_control(path, "") == " ");
}

TEST_CASE("what is said meanwhile arrives before the last word, and nobody minds a caller that has gone") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/control.sock";
  const auto control = Control::open(path, [](std::string_view message, const Control::Meanwhile& meanwhile) {
    for (int i = 0; i < 3; ++i) meanwhile(std::to_string(i));
    return std::string{message} + "!";
  });
  REQUIRE(control.has_value());
  std::string heard;
  CHECK(ask_control(path, "go", [&](const std::string& said) { heard += said; }) == "go!");
  CHECK(heard == "012");
  {
    const Caller gone{path};
    gone.say(std::string{"l\0\0\0\0\0\0\0\2go", 11});
  }
  CHECK(ask_control(path, "deaf") == "deaf!");
}

TEST_CASE("a caller that speaks otherwise is not answered, and the next one is") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/control.sock";
  const auto control = Control::open(path, twice);
  REQUIRE(control.has_value());
  Caller line{path};
  line.say("{\"do\": \"user_add\", \"person\": \"e.neu\"}\n");  // its letters announce too much
  CHECK(line.hear().empty());
  CHECK(ask_control(path, "still there") == "still there still there");
}

TEST_CASE("the socket is the user's own, a stale one is replaced, and it goes with its server") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/control.sock";
  std::ofstream(path) << "left by a killed server";
  {
    const auto control = Control::open(path, twice);
    REQUIRE(control.has_value());
    struct stat found{};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777U) == 0600);
    CHECK(S_ISSOCK(found.st_mode));
  }
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK_FALSE(ask_control(path, "anybody?").has_value());
}

TEST_CASE("somebody who connects and says nothing keeps nobody from stopping") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/control.sock";
  auto control = Control::open(path, twice);
  REQUIRE(control.has_value());
  {
    const Caller silent{path};
  }
  control->reset();
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a path too long for a socket is a problem with an advice") {
  const auto control = Control::open("/tmp/" + std::string(200, 'x') + "/control.sock", twice);
  REQUIRE_FALSE(control.has_value());
  CHECK(control.error().kind == &problems::no_control_socket);
}

TEST_CASE("an account is opened by the command itself, or by the server that holds the directory") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  CHECK(number_of(add_user(user_in(data))) == 0);
  auto house = House::open(data, store::Missing::refuse);
  REQUIRE(house.has_value());
  // Somebody holds it but answers nothing: verify, for instance.
  CHECK(number_of(add_user(user_in(data))) == problems::data_in_use.number);

  const auto control = serving(**house, data);
  auto other = user_in(data);
  other.person = "f.alt";
  other.name = "Fritz Alt";
  other.rights = {"lead", "member"};
  CHECK(number_of(add_user(other)) == 9507);
  other.login = "fritz";
  CHECK(number_of(add_user(other)) == 0);
  const auto account = (*house)->database().accounts().by_login(organisation, "fritz");
  REQUIRE(account.has_value());
  CHECK(account->rights == std::vector<std::string>{"lead", "member"});
  const access::Attempted attempted{.login = "fritz", .password = other.password, .address = "::1"};
  CHECK((*house)->sign_in().sign_in(attempted, clock_now()).has_value());
}

TEST_CASE("what the server refuses is told as if the command had done it itself") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  auto house = House::open(data, store::Missing::make);
  REQUIRE(house.has_value());
  const auto control = serving(**house, data);
  auto user = user_in(data);
  user.rights = {"emperor"};
  const auto refused = add_user(user);
  REQUIRE_FALSE(refused.has_value());
  CHECK(title_of(refused.error(), Language::en) == "there is no right 'emperor'");
  user = user_in(data);
  user.password = "kurz";
  CHECK(number_of(add_user(user)) == 9542);
  user = user_in(data);
  user.person = "Eva Neu";
  CHECK(number_of(add_user(user)) == 9002);
  CHECK((*house)->database().log().last_position(organisation) == 0);
  CHECK(ask_control(control_path(data), "nonsense") ==
        R"({"problem":9911,"about":{},"place":{"file":"","line":0,"column":0}})");
  CHECK(ask_control(control_path(data), R"({"do":"restore"})")->starts_with(R"({"problem":9911,)"));
}

TEST_CASE("each day gets one anchor, also across restarts") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  const auto anchors = [&](House& house) { return house.database().log().anchors(organisation).size(); };
  const auto now = clock_now();
  REQUIRE(add_user(user_in(data)).has_value());
  {
    const auto house = House::open(data, store::Missing::refuse).value();
    EachDay each_day{*house};
    each_day.look(now);
    each_day.look(now);
    CHECK(anchors(*house) == 1);
  }
  auto again = user_in(data);
  again.login = "eva.neu";
  REQUIRE(add_user(again).has_value());
  const auto house = House::open(data, store::Missing::refuse).value();
  EachDay each_day{*house};
  each_day.look(now);
  CHECK(anchors(*house) == 1);
  each_day.look(now + days(1));
  CHECK(anchors(*house) == 2);
}
