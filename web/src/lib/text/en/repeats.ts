// English words of requests without a service that come again and again.
export const repeats = {
  repeats_three: 'Asked three times in a similar way: “{title}”.', repeats_many: 'Asked {n} times in a similar way: “{title}”.', repeats_question: 'Shall this become a service?',
  repeats_open: 'Open the letter', repeats_no: 'No', repeats_no_for: 'No: “{title}” shall not become a service', repeats_region: 'What could become a service', repeats_hushed: 'Fine. We ask again after three more.',
  repeats_from: 'Filled in from {n} similar requests: who asked, what was wanted and who was asked.', repeats_within: 'The deadline is the one by which eight of ten were done.', repeats_no_deadline: 'The deadline stays open: too few of them are done yet.', repeats_withheld: 'The deadline stays open. {reason}',
} as const;
