// German words of requests without a service that come again and again.
export const repeats = {
  repeats_three: 'Dreimal ähnlich gefragt: „{title}“.', repeats_many: '{n}-mal ähnlich gefragt: „{title}“.', repeats_question: 'Soll daraus eine Leistung werden?',
  repeats_open: 'Brief öffnen', repeats_no: 'Nein', repeats_no_for: 'Nein: aus „{title}“ soll keine Leistung werden', repeats_region: 'Was eine Leistung werden könnte', repeats_hushed: 'Gut. Gefragt wird erst wieder nach drei weiteren.',
  repeats_from: 'Ausgefüllt aus {n} ähnlichen Anliegen: wer fragte, was gewünscht war und wer gefragt wurde.', repeats_within: 'Die Frist ist die, in der acht von zehn erledigt waren.', repeats_no_deadline: 'Die Frist bleibt offen: Noch sind zu wenige davon erledigt.', repeats_withheld: 'Die Frist bleibt offen. {reason}',
} as const;
