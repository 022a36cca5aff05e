// English words of a service as a letter, its revisions and the recipient's answers.
import type { letter as de } from '../de/letter';

export const letter = {
  letter_dear: 'Dear {name},', letter_dear_open: 'Good day,',
  letter_who: 'whoever needs', letter_needs: 'gets from us', letter_by: 'within', letter_stands: 'This is kept by', letter_stands_end: '.',
  letter_steered: 'It is steered by', letter_notice: 'You will notice it because', letter_expected: '; what is expected is', letter_else: 'If not, then',
  letter_regards: 'Yours sincerely',
  letter_q_recipient: 'who gets this?', letter_q_name: 'what does the recipient need?', letter_q_result: 'what will you have in hand?', letter_q_deadline: 'when?',
  letter_q_redeemer: 'who keeps it?', letter_q_steering: 'how do we see whether it holds?', letter_q_notices: 'what will you see or hear?', letter_q_expects: 'what matters to you?', letter_q_if_not: 'what may you ask for then?',
  letter_gap_recipient: 'Recipient', letter_gap_name: 'Need', letter_gap_result: 'Result', letter_gap_deadline: 'Deadline', letter_gap_redeemer: 'Who keeps it', letter_gap_steering: 'Steering', letter_gap_notices: 'How one notices', letter_gap_expects: 'Expectation', letter_gap_if_not: 'If not',
  letter_claimed: 'claimed', letter_confirmed: 'confirmed by the recipient', letter_shown: 'shown by figures', letter_levels: 'What the marks mean',
  letter_take: 'Save', letter_drop: 'Cancel', letter_why: 'Why do you change it?', letter_edit: 'Change {gap}: {words}', letter_fill: 'Fill in {gap}',
  letter_within_unit: 'Unit', letter_amount: 'Number', letter_share: 'of 100 cases', letter_starts: 'from', letter_review: 'Rhythm', letter_owner: 'Responsible', letter_nobody: 'nobody yet',
  letter_wd: 'working days', letter_wh: 'working hours', letter_weeks: 'weeks', letter_months: 'months', letter_days: 'days', letter_hours: 'hours', letter_agreed_date: 'on the agreed date', letter_no_deadline: 'no deadline',
  letter_from_promise: 'the promise', letter_from_request: 'the request', letter_from_completeness: 'complete papers',
  letter_weekly: 'every week', letter_monthly: 'every month', letter_quarterly: 'every quarter', letter_yearly: 'every year',
  letter_reliability: 'that what was said holds', letter_responsiveness: 'a quick answer', letter_assurance: 'that we know our trade', letter_empathy: 'that we listen', letter_tangibles: 'that it looks right',
  letter_open_none: '{name}: the letter is complete.', letter_open_one: '{name}: one gap is open.', letter_open_many: '{name}: {n} gaps are open.',
  letter_coverage: '{answered} of {services} services', letter_coverage_end: 'examined through the customer’s eyes,', letter_coverage_confirmed: '{n} confirmed', letter_next: 'Next:', letter_next_volume: ', because it is needed {n} times a month and no recipient has confirmed it.', letter_next_asked: ', because no recipient has confirmed it.',
  letter_print: 'Print', letter_version: 'Version {n}', letter_changed: 'Last changed on {at} by {by}', letter_versions: 'Compare versions ({n})', letter_open_since: '{rule}, open since {at}',
  letter_new: 'New service', letter_new_title: 'New service: fill the gaps.', letter_new_hint: 'Write to whoever gets it. What you do not know yet may stay open; it is shown as an open question.', letter_create: 'Create the service', letter_not_yours: 'This letter is written by whoever keeps or steers the service.', letter_agreed: '{name} agreed to this version on {at}.',
  letter_collision: 'Both versions side by side', letter_now: 'Holds now', letter_mine: 'Your change', letter_keep_mine: 'Take my change', letter_keep_theirs: 'Stay with the present one',
  letter_compare_title: '{name}: versions ({n})', letter_left: 'Earlier', letter_right: 'Later', letter_differs: 'changed', letter_empty_gap: 'open', letter_restore: 'Let this version hold again', letter_restored: 'The version of {at} holds again', letter_compare: 'Comparison', letter_no_reason: 'no reason given', letter_one_version: 'There is only one version of this letter: nothing to compare yet. Each change makes a new one.',
} satisfies Record<keyof typeof de, string>;
