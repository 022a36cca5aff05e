// Keys of services: promise, steering, perception, process, terms.
#pragma once

#include "organisation/text/step_codecs_internal.hpp"
#include "organisation/text/tables_actor_internal.hpp"

namespace zusage::text {

inline constexpr auto counting = [](auto& objective) -> auto& { return objective.counting; };

template <>
struct Fields<model::Objective> {
  using T = model::Objective;
  static constexpr std::string_view name = "an objective";
  static constexpr auto list = std::tuple{
      coded<ObjectiveKindCodec>("objective", &T::kind),
      field("criterion", &T::criterion),
      field("within", &T::within),
      field("share", &T::share),
      field("starts", &T::starts),
      coded<CutoffCodec>("cutoff", counting),
      coded<EndsCodec>("ends", counting),
      coded<ShiftCodec>("shift", counting),
      coded<PlaceCodec>("place", counting),
      field("of", &T::of),
      field("at_least", &T::at_least),
  };
};

template <>
struct Fields<Checklist> {
  static constexpr std::string_view name = "complete_when";
  static constexpr auto list = std::tuple{field("complete_when", &Checklist::complete_when)};
};

template <>
struct Fields<model::Agreement> {
  using T = model::Agreement;
  static constexpr std::string_view name = "agreed";
  static constexpr auto list =
      std::tuple{refers("by", &T::by, to_anybody), field("on", &T::on), field("digest", &T::digest)};
};

template <>
struct Fields<model::Confirmation> {
  using T = model::Confirmation;
  static constexpr std::string_view name = "confirmed";
  static constexpr auto list = std::tuple{refers("by", &T::by, to_anybody), field("on", &T::on),
                                          field("answers", &T::answers), field("digest", &T::digest)};
};

template <>
struct Fields<model::Advertised> {
  using T = model::Advertised;
  static constexpr std::string_view name = "advertised";
  static constexpr auto list =
      std::tuple{field("where", &T::where), field("since", &T::since), field("objective", &T::objective),
                 field("within", &T::within), field("share", &T::share)};
};

template <>
struct Fields<model::Terms> {
  using T = model::Terms;
  static constexpr std::string_view name = "terms";
  static constexpr auto list = std::tuple{
      field("cancel", &T::cancel),
      field("pause", &T::pause),
      field("deemed_acceptance", &T::deemed_acceptance),
      field("reopening", &T::reopening),
      field("offer_valid", &T::offer_valid),
      field("buffer", &T::buffer),
      field("proposal", &T::proposal),
      field("silence", &T::silence),
      field("contest", &T::contest),
  };
};

template <>
struct Fields<model::Measure> {
  using T = model::Measure;
  static constexpr std::string_view name = "a measure";
  static constexpr auto list =
      std::tuple{field("measure", &T::measure), field("text", &T::text), field("target", &T::target),
                 field("warn_below", &T::warn_below), field("warn_above", &T::warn_above)};
};

template <>
struct Fields<model::Escalation> {
  using T = model::Escalation;
  static constexpr std::string_view name = "an escalation";
  static constexpr auto list =
      std::tuple{required("at", &T::at), refers("to", &T::to, to_inside | to_supplier | to_word),
                 field("urgent", &T::urgent)};
};

template <>
struct Fields<model::Steering> {
  using T = model::Steering;
  static constexpr std::string_view name = "steering";
  static constexpr auto list = std::tuple{
      refers("owner", &T::owner, to_inside), field("review", &T::review), field("reviewed", &T::reviewed),
      field("measures", &T::measures),       field("remind", &T::remind), field("escalate", &T::escalate),
  };
};

template <>
struct Fields<model::Notice> {
  using T = model::Notice;
  static constexpr std::string_view name = "notices_by";
  static constexpr auto list = std::tuple{field("channel", &T::channel), field("text", &T::text),
                                          field("measure", &T::measure), field("step", &T::step)};
};

template <>
struct Fields<model::Expectation> {
  using T = model::Expectation;
  static constexpr std::string_view name = "an expectation";
  static constexpr auto list = std::tuple{field("dimension", &T::dimension), field("within", &T::within),
                                          coded<Number<1, 5>>("importance", &T::importance)};
};

template <>
struct Fields<model::Perception> {
  using T = model::Perception;
  static constexpr std::string_view name = "perception";
  static constexpr auto list = std::tuple{field("notices_by", &T::notices_by), field("expects", &T::expects)};
};

template <>
struct Fields<model::Service> {
  using T = model::Service;
  static constexpr std::string_view name = "a service";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      field("name", &T::name),
      refers("recipient", &T::recipients, to_anybody),
      field("promise", &T::promise),
      refers("redeemer", &T::redeemer, to_anybody),
      field("agreed", &T::agreed),
      field("binding", &T::binding),
      field("steering", &T::steering),
      field("perception", &T::perception),
      field("process", &T::process),
      field("terms", &T::terms),
      field("if_not", &T::if_not),
      field("standing", &T::standing),
      field("public", &T::is_public),
      field("infrastructure", &T::infrastructure),
      coded<Number<0, 1'000'000>>("volume", &T::volume),
      field("advertised", &T::advertised),
      field("confirmed", &T::confirmed),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

}  // namespace zusage::text
