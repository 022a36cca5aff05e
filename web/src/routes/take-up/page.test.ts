import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { dairy, found, problem, requestPage } from '../../lib/testing/world';
import Page from './Page.svelte';

const counter = { services: [{ id: 'advice', name: 'Beratung' }], segments: [{ id: 'trade', name: 'Gewerbe' }] };
const params = {};

async function name(letters: string): Promise<void> {
  await fireEvent.input(await screen.findByRole('combobox', { name: 'Für wen' }), { target: { value: letters } });
}
async function choose(option: RegExp): Promise<void> {
  await fireEvent.click(await screen.findByRole('option', { name: option }));
}
async function takeUp(): Promise<void> {
  await fireEvent.change(screen.getByLabelText('Leistung'), { target: { value: 'advice' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Annehmen' }));
}

test('waiting: there is a heading before the services are there', () => {
  neverAnswers('GET /api/v1/counter');
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Für einen Kunden annehmen');
});

test('problem: a refusal stands in the form, and nothing typed is lost', async () => {
  gives('GET /api/v1/counter', counter);
  gives('GET /api/v1/actors', { actors: [found(dairy)] });
  refuses('POST /api/v1/requests', problem({ status: 403, title: 'Das können Sie nicht annehmen' }));
  render(Page, { params });
  await name('Molk');
  await choose(/Molkerei/);
  await takeUp();
  expect(await screen.findByRole('alert')).toHaveTextContent('Das können Sie nicht annehmen');
  expect(screen.getByLabelText('Worum')).toHaveValue('Beratung');
});

test('empty: where no service is, something else can be asked for', async () => {
  gives('GET /api/v1/counter', { services: [], segments: [] });
  render(Page, { params });
  expect(await screen.findByRole('combobox', { name: 'Wer es bekommt' })).toBeRequired();
});

test('full: a known customer asks for a service, and the slip is one tap away', async () => {
  gives('GET /api/v1/counter', counter);
  gives('GET /api/v1/actors', { actors: [found(dairy)] });
  gives('POST /api/v1/requests', requestPage({ customer: dairy, number: 'Z-1060', title: 'Beratung' }));
  render(Page, { params });
  await name('Molk');
  await choose(/Molkerei/);
  await fireEvent.change(screen.getByLabelText('Was ist dabei am wichtigsten?'), { target: { value: 'on_date' } });
  await takeUp();
  expect(await screen.findByRole('heading', { level: 1, name: 'Z-1060 ist angenommen.' })).toBeVisible();
  expect(asked('POST /api/v1/requests')[0]?.body).toEqual({ as: 'hohenfels', service: 'advice', what: 'Beratung', by_when: null, important: 'on_date' });
  await fireEvent.click(screen.getByRole('button', { name: 'Zettel drucken' }));
  expect(place.path).toBe('/anliegen/Z-1060/zettel');
});

test('whom nobody knows is made on the way; who is called so already is shown before', async () => {
  gives('GET /api/v1/counter', counter);
  gives('GET /api/v1/actors', { actors: [] });
  gives('GET /api/v1/namesakes', { customers: [{ id: 'lang', name: 'Käthe Lang', segment: null }] });
  gives('POST /api/v1/customers', { customer: { id: 'c-1', name: 'Käthe Lang', kind: 'customer' } });
  gives('POST /api/v1/requests', requestPage({ number: 'Z-1061' }));
  render(Page, { params });
  await name('Käthe Lang');
  await choose(/„Käthe Lang“ neu anlegen/);
  expect(screen.getByLabelText('Name')).toHaveValue('Käthe Lang');
  await fireEvent.input(screen.getByLabelText('Telefon oder Mail (freiwillig)'), { target: { value: '0170 1' } });
  await takeUp();
  expect(await screen.findByRole('alert')).toHaveTextContent('Den Namen gibt es schon.');
  expect(asked('POST /api/v1/customers')).toHaveLength(0);
  await fireEvent.click(screen.getByRole('button', { name: 'Nein, ein anderer' }));
  await screen.findByText('Z-1061 ist angenommen.');
  expect(asked('POST /api/v1/customers')[0]?.body).toEqual({ name: 'Käthe Lang', form: 'person', anyway: true, contact: '0170 1' });
  expect(asked('POST /api/v1/requests')[0]?.body).toMatchObject({ as: 'c-1' });
});

test('what was taken up by mistake is withdrawn by one tap', async () => {
  const page = requestPage({ customer: dairy, number: 'Z-1062' });
  gives('GET /api/v1/counter', counter);
  gives('GET /api/v1/actors', { actors: [found(dairy)] });
  gives('POST /api/v1/requests', page);
  gives(`POST /api/v1/requests/${page.id}/acts`, { request: page, act_id: page.id, position: 9 });
  render(Page, { params });
  await name('Molk');
  await choose(/Molkerei/);
  await takeUp();
  await fireEvent.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  expect(await screen.findByText('Zurückgezogen. Es liegt bei niemandem mehr.')).toBeVisible();
  expect(asked(`POST /api/v1/requests/${page.id}/acts`)[0]?.body).toMatchObject({ act: 'withdraw', version: 1 });
});
