// German words of learning in the browser.
export const learn = {
  evaluations_to_sign_in: 'Zur Anmeldung',
  evaluations_print: 'Drucken',
  evaluations_present: 'Niemand wird genannt',
  evaluations_lead_more: 'Was hier nicht steht, wird nicht ausgewertet. Diese Seite entsteht aus dem Programm selbst und steht allen offen, auch ohne Anmeldung.',
} as const;
