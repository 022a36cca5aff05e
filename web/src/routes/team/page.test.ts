import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { session } from '../../lib/live/live.svelte';
import { asked, gives, isUnreachable, neverAnswers, refuses } from '../../lib/testing/server';
import { absence, asking, dairy, elif, headline, jana, move, ownAbsence, problem, row, sessionOf, take, team, teamPage } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = `GET /api/v1/teams/${team.id}`;
const own = 'GET /api/v1/absence';
const show = () => render(Page, { params: { id: team.id } });
const assign = move('assign_performer', 'Zuweisen an …', { needs: ['person'] });

beforeEach(() => { session.value = sessionOf(); gives(own, ownAbsence()); });

test('waiting: says that it waits', () => {
  neverAnswers(call);
  show();
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: nothing lies there, everybody is there', async () => {
  gives(call, teamPage());
  show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Niemand wartet auf das Team.' })).toBeVisible();
  expect(screen.getByText('Beim Team liegt gerade nichts.')).toBeVisible();
  expect(screen.getByText('Alles ist vergeben.')).toBeVisible();
  expect(screen.getByText('Alle sind da.')).toBeVisible();
});

test('problem: whoever does not belong is told so', async () => {
  refuses(call, problem({ status: 403, number: 'Z9871', title: 'Sie gehören nicht zu Hausanschlüsse', advice: 'Fragen Sie dort nach.' }));
  show();
  expect(await screen.findByRole('alert')).toHaveTextContent('Sie gehören nicht zu Hausanschlüsse');
});

test('problem: a lost connection is told, and the second try brings the page', async () => {
  isUnreachable(call);
  show();
  expect(await screen.findByRole('alert')).toBeVisible();
  gives(call, teamPage());
  await fireEvent.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  expect(await screen.findByText('Alle sind da.')).toBeVisible();
});

const full = () => teamPage({
  headline: headline({ kind: 'nobody_takes', who: dairy, since: '2026-11-20T09:12:00.000000Z' }),
  unassigned: [asking({ moves: [{ ...take, solid: true }, assign] }), asking({ title: 'Ladesäule' })],
  urgent: [
    row({ face: 'broken', chip: 'broken', title: 'Wandlerzähler', lies_with: team }),
    row({ face: 'at_risk', chip: 'at_risk', title: 'Baustrom', lies_with: jana })],
  on_plan: ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs'].map((title) => row({ title, lies_with: elif })),
  away: [absence()],
});

test('full: who waits for somebody to take it is the headline, and the line counts the team, no person', async () => {
  gives(call, full());
  show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Molkerei Hohenfels wartet seit Freitag darauf, dass jemand übernimmt.' })).toBeVisible();
  expect(screen.getByText(/hat noch niemand/)).toHaveTextContent('Zwei Anliegen hat noch niemand, eine Zusage ist überfällig, eine ist gefährdet, sechs sind im Plan.');
  expect(screen.getByText('Hier steht, was jetzt ansteht, und keine Zahl über Personen.', { exact: false })).toBeVisible();
});

test('what is late lies with the team, what is mine with me, the rest with a colleague', async () => {
  gives(call, full());
  show();
  const of = async (title: string) => (await screen.findByRole('link', { name: title })).closest('article');
  expect(await of('Wandlerzähler')).toHaveTextContent('liegt beim Team');
  expect(await of('Baustrom')).toHaveTextContent('liegt bei Ihnen');
  expect(await of('Eins')).toHaveTextContent('liegt bei Elif Kaya');
});

test('three that are on plan stand there, three more are a click away', async () => {
  gives(call, full());
  show();
  const plan = within(await screen.findByRole('group', { name: 'Im Plan' }));
  expect(plan.getAllByRole('article')).toHaveLength(3);
  await fireEvent.click(plan.getByRole('button', { name: 'Drei weitere' }));
  expect(plan.getAllByRole('article')).toHaveLength(6);
});

test('the first that nobody has is chosen, and taking it is the one solid button', async () => {
  gives(call, full());
  show();
  await screen.findByRole('group', { name: 'Noch niemand' });
  const solid = screen.getAllByRole('button').filter((button) => button.classList.contains('solid'));
  expect(solid.map((button) => button.textContent)).toEqual(['Übernehmen']);
  expect(screen.getByRole('button', { name: 'Zuweisen an …' })).toBeVisible();
});

test('who is away stands aside with the deputy, and the own absence is one sentence', async () => {
  gives(call, full());
  show();
  expect((await screen.findByText('Tom Richter')).closest('li')).toHaveTextContent('Tom Richter, bis Fr 27. Nov.→ Vertretung: Marta Kühn');
  const day = screen.getByLabelText<HTMLInputElement>('Letzter Tag, an dem ich weg bin');
  await fireEvent.input(day, { target: { value: '2026-12-04' } });
  await fireEvent.change(screen.getByLabelText('Wer mich vertritt'), { target: { value: 'm.kuehn' } });
  expect(screen.getByRole('option', { name: 'Elif Kaya (selbst weg bis Di 24. Nov.)' })).toBeInTheDocument();
  gives('PUT /api/v1/absence', ownAbsence());
  gives(own, ownAbsence({ absence: absence({ who: jana, last_day: '2026-12-04', deputy_last_day: '2026-11-26' }) }));
  await fireEvent.submit(day.closest('form')!);
  expect(await screen.findByText('Sie sind bis Fr 4. Dez. weg.')).toBeVisible();
  expect(asked('PUT /api/v1/absence')[0]?.body).toEqual({ until: '2026-12-04', deputy: 'm.kuehn' });
  expect(screen.getByRole('status')).toHaveTextContent('Marta Kühn ist selbst bis Do 26. Nov. weg');
  gives('DELETE /api/v1/absence', ownAbsence());
  gives(own, ownAbsence());
  await fireEvent.click(screen.getByRole('button', { name: 'Ich bin wieder da' }));
  await waitFor(() => expect(screen.getByLabelText('Wer mich vertritt')).toBeVisible());
});

test('a refused absence keeps what was chosen', async () => {
  gives(call, full());
  show();
  const choice = await screen.findByLabelText<HTMLSelectElement>('Wer mich vertritt');
  await fireEvent.change(choice, { target: { value: elif.id } });
  refuses('PUT /api/v1/absence', problem({ status: 409, number: 'Z9516', title: 'Elif Kaya ist selbst weg' }));
  await fireEvent.submit(choice.closest('form')!);
  expect(await screen.findByRole('alert')).toHaveTextContent('Elif Kaya ist selbst weg');
  expect(choice.value).toBe(elif.id);
});
