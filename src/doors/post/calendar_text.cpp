// Written by libical, the one place that knows it.
#include "doors/post/calendar_text.hpp"

#include <libical/ical.h>

#include <ctime>
#include <memory>

#include "ground/base/require.hpp"

namespace zusage::post {
namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype time_of(Instant at) {
  const auto whole = static_cast<std::time_t>(at.microseconds / seconds(1).microseconds);
  return icaltime_from_timet_with_zone(whole, 0, icaltimezone_get_utc_timezone());
}

icalproperty* named(const char* name, const char* value) {
  auto* property = icalproperty_new_x(value);
  icalproperty_set_x_name(property, name);
  return property;
}

icalproperty* refresh_interval() {
  auto* property = icalproperty_new_refreshinterval(icaldurationtype_from_int(3600));
  icalproperty_set_parameter(property, icalparameter_new_value(ICAL_VALUE_DURATION));
  return property;
}

void add_common(icalcomponent* component, const Entry& entry, const char* kind) {
  const auto uid = entry.id + "-" + kind + "@zusage";
  icalcomponent_add_property(component, icalproperty_new_uid(uid.c_str()));
  icalcomponent_add_property(component, icalproperty_new_dtstamp(time_of(entry.changed_at)));
  icalcomponent_add_property(component, icalproperty_new_created(time_of(entry.asked_at)));
  icalcomponent_add_property(component, icalproperty_new_lastmodified(time_of(entry.changed_at)));
  icalcomponent_add_property(component, icalproperty_new_sequence(static_cast<int>(entry.version)));
  icalcomponent_add_property(component, icalproperty_new_summary(entry.summary.c_str()));
  icalcomponent_add_property(component, icalproperty_new_description(entry.description.c_str()));
  if (!entry.url.empty()) icalcomponent_add_property(component, icalproperty_new_url(entry.url.c_str()));
}

icalproperty_status status_of(Progress progress) {
  if (progress == Progress::done) return ICAL_STATUS_COMPLETED;
  return progress == Progress::cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_NEEDSACTION;
}

icalcomponent* task_of(const Entry& entry) {
  auto* task = icalcomponent_new_vtodo();
  add_common(task, entry, "task");
  icalcomponent_add_property(task, icalproperty_new_due(time_of(entry.due)));
  icalcomponent_add_property(task, icalproperty_new_status(status_of(entry.progress)));
  if (entry.progress != Progress::done) return task;
  icalcomponent_add_property(task, icalproperty_new_percentcomplete(100));
  if (entry.done_at) icalcomponent_add_property(task, icalproperty_new_completed(time_of(*entry.done_at)));
  return task;
}

// An instant takes no time: it blocks nobody's day.
icalcomponent* event_of(const Entry& entry) {
  auto* event = icalcomponent_new_vevent();
  add_common(event, entry, "event");
  icalcomponent_add_property(event, icalproperty_new_dtstart(time_of(entry.due)));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return event;
}

}  // namespace

std::string to_calendar_text(const Feed& feed) {
  const Component calendar{icalcomponent_new_vcalendar(), &icalcomponent_free};
  auto* root = calendar.get();
  icalcomponent_add_property(root, icalproperty_new_prodid("-//Zusage//Zusage//DE"));
  icalcomponent_add_property(root, icalproperty_new_version("2.0"));
  icalcomponent_add_property(root, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  icalcomponent_add_property(root, icalproperty_new_name(feed.name.c_str()));
  icalcomponent_add_property(root, named("X-WR-CALNAME", feed.name.c_str()));
  icalcomponent_add_property(root, refresh_interval());
  icalcomponent_add_property(root, named("X-PUBLISHED-TTL", "PT1H"));
  for (const auto& entry : feed.entries) {
    if (feed.only != Only::events && !entry.is_awaited) icalcomponent_add_component(root, task_of(entry));
    const bool to_come = entry.progress == Progress::open;
    if (feed.only != Only::tasks && to_come) icalcomponent_add_component(root, event_of(entry));
  }
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text{
      icalcomponent_as_ical_string_r(root), [](void* buffer) { icalmemory_free_buffer(buffer); }};
  require(text != nullptr, "libical prints what it was given");
  return text.get();
}

}  // namespace zusage::post
