// The slip.
#include "doors/api/fields/slip.hpp"

#include <array>

#include "doors/api/fields/promise.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/qr.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::array slip_fields{text("organisation", "its name"),
                                 uuid("request", "its id"),
                                 text("number", "speakable: Z-1041"),
                                 text("title", "what was asked for"),
                                 text("service", "its name; null: a free request").or_null(),
                                 instant("asked_at", "when"),
                                 instant("answer_by", "until when an answer is owed").or_null(),
                                 instant("due_at", "promised until").or_null(),
                                 instant("wished_due_at", "as the customer wished").or_null(),
                                 text("promise", "of the service, as sentences").many(),
                                 text("binding_sentence", "what the promise legally is").or_null(),
                                 text("link", "opens this request without an account"),
                                 text("qr", "the link as SVG")};

}  // namespace

const Shape slip_shape{.name = "Slip", .doc = "What the customer takes home.", .fields = slip_fields};

std::string origin_of(const Visit& visit, const DoorSettings& settings) {
  if (!settings.public_url.empty()) return settings.public_url;
  return "http://" + std::string{visit.call.header("host")};
}

Json slip_json(const Reader& reader, const Rooms& rooms, const Visit& visit,
               const projection::RequestRow& row, std::string_view made_by) {
  const auto made = access::make_link(*rooms.links, rooms.fill_random, rooms.organisation,
                                      {.id = {},
                                       .kind = access::LinkKind::request,
                                       .subject = to_text(row.id),
                                       .holder = row.parties.customer,
                                       .made_by = std::string{made_by},
                                       .made_at = reader.now});
  const auto link = origin_of(visit, rooms.settings) + "/l/" + made.secret;
  const auto* service = reader.known->service(row.parties.service);
  JsonArray promise;
  if (service != nullptr) {
    for (const auto& sentence : promise_sentences(*service, reader.language)) promise.emplace_back(sentence);
  }
  const auto name = [&](const model::Service& one) {
    return Json(model::text_in(one.name, reader.language));
  };
  return JsonObject{{"organisation", model::text_in(reader.known->organisation->name, reader.language)},
                    {"request", to_text(row.id)},
                    {"number", number_text(row.number)},
                    {"title", row.title.text},
                    {"service", service == nullptr ? Json(nullptr) : name(*service)},
                    {"asked_at", instant_json(row.asked_at)},
                    {"answer_by", instant_or_null(row.response_due)},
                    {"due_at", instant_or_null(row.due)},
                    {"wished_due_at", instant_or_null(row.wished_due)},
                    {"promise", std::move(promise)},
                    {"binding_sentence",
                     service == nullptr ? Json(nullptr) : Json(binding_sentence(reader, service->binding))},
                    {"link", link},
                    {"qr", qr_svg(link)}};
}

}  // namespace zusage::api
