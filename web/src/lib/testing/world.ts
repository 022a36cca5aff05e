// A small world in the shapes of the contract; `over` changes what a test is about.
import type { Absence, ActorRef, AskedLetter, CustomerCard, CustomerPage, DoorPage, Evaluation, FoundActor, Hat, Headline, Letter, LetterCoverage, LetterHeard, Line, Move, OpenService, OwnAbsence, Problem, Repeat, RequestLink, RequestPage, Row, ServiceCard, ServicePage, Session, Share, Slip, Start, TeamPage } from '../api/types';

export const now = '2026-11-23T09:12:00.000000Z'; // a Monday, 10:12 in Berlin
export const jana: ActorRef = { id: 'j.brandt', name: 'Jana Brandt', kind: 'person' };
export const elif: ActorRef = { id: 'e.kaya', name: 'Elif Kaya', kind: 'person' };
export const team: ActorRef = { id: 'house-connections', name: 'Hausanschlüsse', kind: 'team' };
export const dairy: ActorRef = { id: 'hohenfels', name: 'Molkerei Hohenfels', kind: 'customer' };

let made = 0;
const id = () => `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`;

export const move = (act: string, label: string, over: Partial<Move> = {}): Move => ({ act, row: 'T03', label, solid: false, needs: [], ...over });
export const promise = move('promise', 'Zusagen', { solid: true, needs: ['due'] });
export const counter = move('counter', 'Anderen Termin anbieten', { needs: ['due', 'valid_until'] });
export const decline = move('decline', 'Ablehnen', { needs: ['reason'] });
export const take = move('take', 'Übernehmen');

export const share = (over: Partial<Share> = {}): Share => ({ percent: 91.7, kept: 22, due: 24, days: 90, low: 74, high: 98, strip: [true, true, false, true], withheld: null, ...over });
export const noShare = share({ percent: null, kept: 0, due: 0, low: null, high: null, strip: [], withheld: 'Weniger als acht Menschen stehen dahinter.' });

export const row = (over: Partial<Row> = {}): Row => ({
  id: id(), number: `Z-${1041 + made}`, title: 'Dichtungssatz für die Kühlung', service: null, hat: 'give', state: 'promised', version: 2,
  counterpart: dairy, counterpart_note: null, for_customer: null, is_for_outside: true, in_place_of: null, my_turn: false, face: 'on_plan', chip: null,
  clock: { kind: 'promise', started_at: '2026-11-20T09:12:00.000000Z', due_at: '2026-11-26T09:12:00.000000Z', ended_at: null },
  due_at: '2026-11-26T09:12:00.000000Z', offered_due: null, former_due: null, moves: [], may_message: true, said_at: '2026-11-20T09:12:00.000000Z', ...over });
export const asking = (over: Partial<Row> = {}): Row => row({
  title: 'Zählerstände prüfen', state: 'requested', counterpart: elif, is_for_outside: false, my_turn: true, face: 'your_turn', chip: 'new_request', due_at: null,
  clock: { kind: 'response', started_at: '2026-11-23T07:12:00.000000Z', due_at: '2026-11-24T09:12:00.000000Z', ended_at: null }, moves: [promise, counter, decline], ...over });

const nobody: Headline = { kind: 'nothing_open', who: null, what: null, since: null, request: null };
export const headline = (over: Partial<Headline> = {}): Headline => ({ kind: 'customer_waits', who: dairy, what: 'Dichtungssatz für die Kühlung', since: '2026-11-23T07:30:00.000000Z', request: id(), ...over });
export const hat = (over: Partial<Hat> = {}): Hat => ({ open_count: 0, new_count: 0, share: noShare, act_now: [], this_week: [], later: [], done: [], ...over });
export const start = (over: Partial<Start> = {}): Start => ({ headline: nobody, to_do_count: 0, overdue_count: 0, at_risk_count: 0, give: hat(), receive: hat(), units: [], server_time: now, ...over });

export const line = (over: Partial<Line> = {}): Line => ({
  position: ++made, said_at: '2026-11-23T07:12:00.000000Z', act: 'request', row: 'T01', side: 'customer', who: elif, is_me: false, on_behalf_of: null, text: null,
  due_at: null, former_due_at: null, terms_version: 1, performer: null, imported: false, perceived: null, thanks: false, ...over });
const terms = { version: 1, result: 'Zählerstände prüfen', due_at: null, criteria: [], place: null, details: null };
export const requestPage = (over: Partial<RequestPage> = {}): RequestPage => ({
  id: id(), number: 'Z-1041', version: 1, title: 'Zählerstände prüfen', service: null, customer: elif, asked_by: null, provider: jana, performer: null, redeemer: null,
  for_customer: null, about: null, complaints: [], may_complain: false, state: 'requested', outcome: null, face: 'your_turn', side: 'provider', my_turn: true, headline: nobody, waiting_for: jana, external: null, elsewhere: false, binding: null, terms, offered: null, agreed: null,
  valid_until: null, suggested_due_at: '2026-11-25T15:00:00.000000Z', suggested_valid_until: '2026-11-27T15:00:00.000000Z', wished_due_at: null, important: null, perceptions: [], may_say_how_it_was: false,
  our_clock: { kind: 'response', started_at: '2026-11-23T07:12:00.000000Z', due_at: '2026-11-24T09:12:00.000000Z', ended_at: null },
  customer_clock: { since: '2026-11-23T07:12:00.000000Z', until: null, wished_at: null }, moves: [promise, counter, decline], may_message: true,
  lines: [line()], moved_dates: [], criteria: [], participants: [{ role: 'customer', who: elif }, { role: 'provider', who: jana }], assignable: [], server_time: now, ...over });

const outside = { customer: dairy, side: 'customer', my_turn: false, face: 'waiting', waiting_for: team, provider: team, moves: [], participants: [] } as const;
export const doorPage = (over: Partial<RequestPage> = {}, around: Partial<DoorPage> = {}): DoorPage => ({
  organisation: 'Stadtwerke Lindenau', time_zone: 'Europe/Berlin', holder: dairy, opens_until: null, request: requestPage({ ...outside, moves: [], participants: [], ...over }), ...around });
export const requestLink = (over: Partial<RequestLink> = {}): RequestLink => ({
  id: '0123456789abcdef', holder: dairy, made_by: jana, made_at: '2026-11-23T08:12:00.000000Z', expires_at: null, withdrawn_at: null, stands: 'open', ...over });

export const customerCard = (over: Partial<CustomerCard> = {}): CustomerCard => ({ id: dairy.id, name: dairy.name, segment: 'Gewerbe', open_count: 2, overdue_count: 0, waits_since: null, last_said_at: null, ...over });
export const customerPage = (over: Partial<CustomerPage> = {}): CustomerPage => ({
  customer: dairy, segment: 'Gewerbe', market: 'Netzgebiet', contact: null, came: null, verified: true, headline: nobody, share: noShare, we_give: [], they_give: [], last_words: [], how_it_was: [], moved_dates: [], people: [], done: [], server_time: now, ...over });

export const serviceCard = (over: Partial<ServiceCard> = {}): ServiceCard => ({
  id: 'meter-check', name: 'Zählerprüfung', recipients: [dairy], promise: ['Fertig innerhalb von 3 Arbeitstagen, in 90 % der Fälle'], redeemer: team, binding: 'service_goal', internal: false, share: share(), ...over });
export const servicePage = (over: Partial<ServicePage> = {}): ServicePage => ({
  ...serviceCard(), binding_sentence: 'Daran lassen wir uns messen.', criteria: ['Der Zähler ist verplombt'], complete_when: ['Zählernummer'], notices_by: ['Die Rechnung stimmt'],
  if_not: 'Dann rufen wir am selben Tag an.', response_within: '1 Arbeitstag', fulfilment_within: '3 Arbeitstage', would_be_due_at: '2026-11-26T15:00:00.000000Z', may_ask: true, why_not_ask: null, open_address: null, ...over });

export const openService = (over: Partial<OpenService> = {}): OpenService => ({
  id: 'advice', name: 'Beratung', organisation: 'Stadtwerke Lindenau', promise: ['Antwort innerhalb von 4 Arbeitsstunden'], binding: 'service_goal', binding_sentence: 'Daran lassen wir uns messen.',
  complete_when: ['Lageplan'], if_not: null, answer_by: '2026-11-23T13:00:00.000000Z', due_at: '2026-11-26T15:00:00.000000Z', ...over });
export const slip = (over: Partial<Slip> = {}): Slip => ({
  organisation: 'Stadtwerke Lindenau', request: id(), number: 'Z-1041', title: 'Zähler tauschen', service: 'Zählerwechsel', asked_at: now, answer_by: '2026-11-24T09:12:00.000000Z', due_at: null, wished_due_at: null,
  promise: ['Antwort innerhalb von 1 Arbeitstag'], binding_sentence: 'Daran lassen wir uns messen.', link: 'http://localhost/l/0123456789abcdef0123456789abcdef', qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>', ...over });

export const evaluation = (over: Partial<Evaluation> = {}): Evaluation => ({
  id: 'kept-share', scope: 'group', title: 'Gehaltene Zusagen eines Teams', purpose: 'Um zu sehen, was wir versprechen können', audience: 'Das Team', basis: 'Zusagen mit Termin', kept_for: '12 Monate', smallest_group: 8, ...over });
export const found = (who: ActorRef, unit: string | null = null): FoundActor => ({ ...who, unit });

export const sessionOf = (over: Partial<Session> = {}): Session => ({
  signed_in: true, organisation: { id: 'lindenau', name: 'Stadtwerke Lindenau', time_zone: 'Europe/Berlin', language: 'de' }, set_up: true, demo: false, demo_people: [],
  me: { person: jana.id, name: jana.name, initials: 'JB', unit: team.name, rights: ['speak'], language: 'de', ask_as: [jana, team], to_do_count: 3 }, token: 'token', server_time: now, ...over });

export const problem = (over: Partial<Problem> = {}): Problem => ({
  type: '/problems/Z9830', title: 'Da ist nichts', status: 404, detail: 'Z-9999', number: 'Z9830', advice: 'Prüfen Sie die Nummer.', ...over });

const gapNames = ['recipient', 'name', 'result', 'deadline', 'redeemer', 'steering', 'notices', 'expects', 'if_not'] as const;
// A letter in which every gap says its own name, save what still is open.
export const coverage: LetterCoverage = { services: 34, answered: 12, confirmed: 5, next: { id: 'meter-change', name: 'Zählerwechsel', kind: 'system' }, volume: 412, open: 0 };
export const heardOf = (over: Partial<LetterHeard> = {}): LetterHeard => ({
  question: 'promise', gap: 'deadline', ours: '20 Arbeitstage', theirs: ['15 Arbeitstage: „drei Wochen“'], source: 'Bauherren', at: now, answers: 8, differing: 5, withheld: null,
  finding: { rule: 'Z508', title: 'Der Empfänger sieht es anders als wir', advice: 'Sprechen Sie mit dem Empfänger.', since: null }, ...over });
export const askedLetter = (over: Partial<AskedLetter> = {}): AskedLetter => ({
  organisation: 'Stadtwerke Lindenau', service: 'Zählerprüfung', source: 'Haushalte', inside: false, smallest_group: 8, opens_until: now, answered: false, moved_on: false,
  questions: (['recipient', 'promise', 'redeemer', 'steering', 'perception'] as const).map((question) => ({ question, own: null, ours: null, digest: null, verdict: null })), ...over });
export const letterOf = (over: Partial<Letter> = {}, open: (typeof gapNames)[number][] = ['notices']): Letter => ({
  id: 'meter-check', revision: 3, organisation: 'Stadtwerke Lindenau', may_write: true, version: 2, changed_at: now, changed_by: 'Jana Brandt', reason: 'Weil gefragt wurde', agreed_at: null, suggested_owner: team,
  gaps: gapNames.map((gap) => ({ gap, words: open.includes(gap) ? null : `das ${gap}`, level: open.includes(gap) ? null : 'claimed', source: null, level_at: null,
    finding: open.includes(gap) ? { rule: 'Z105', title: 'Es ist offen, woran der Kunde es merkt', advice: 'Beschreiben Sie, was der Kunde sieht.', since: now } : null })),
  values: { recipients: [team], within: '3 working days', share: 90, starts: null, redeemer: team, owner: team, review: 'monthly', expects: 'reliability', public: false },
  choices: [team], heard: [], coverage, ...over });
export const emptyLetter = (over: Partial<Letter> = {}): Letter => letterOf({
  id: '', version: 0, changed_at: null, changed_by: null, reason: null, suggested_owner: null,
  gaps: gapNames.map((gap) => ({ gap, words: null, level: null, source: null, level_at: null, finding: null })),
  values: { recipients: [], within: null, share: null, starts: null, redeemer: null, owner: null, review: null, expects: null, public: false }, ...over });
export const repeat = (over: Partial<Repeat> = {}): Repeat => ({
  request: '0190a3f0-0000-7000-8000-000000000041', count: 3, title: 'Beamer für Freitag ausleihen',
  letter: { name: 'Beamer für Freitag ausleihen', recipients: [{ id: 'schools', name: 'Schulen', kind: 'customer' }], redeemer: team, within: '2 working days', withheld: null }, ...over });
export const absence = (over: Partial<Absence> = {}): Absence => ({
  who: { id: 't.richter', name: 'Tom Richter', kind: 'person' }, deputy: { id: 'm.kuehn', name: 'Marta Kühn', kind: 'person' },
  last_day: '2026-11-27', until: '2026-11-27T23:00:00.000000Z', deputy_last_day: null, ...over });
export const ownAbsence = (over: Partial<OwnAbsence> = {}): OwnAbsence => ({
  absence: null, stands_in: [], server_time: now, colleagues: [
    { id: 'm.kuehn', name: 'Marta Kühn', unit: team.name, of_my_team: true, last_day: null },
    { id: elif.id, name: elif.name, unit: 'Kundenzentrum', of_my_team: false, last_day: '2026-11-24' }], ...over });
export const teamPage = (over: Partial<TeamPage> = {}): TeamPage => ({
  unit: team, units: [team], headline: nobody, unassigned: [], urgent: [], on_plan: [], waits_for: [], away: [], server_time: now, ...over });
