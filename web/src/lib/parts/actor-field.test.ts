import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { asked, gives } from '../testing/server';
import { elif, found, jana, team } from '../testing/world';
import ActorField from './ActorField.svelte';

const call = 'GET /api/v1/actors';
const chosen = () => screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')?.textContent;
async function searched(text = 'a', actors = [found(jana, 'Hausanschlüsse'), found(elif), found(team)]) {
  gives(call, { actors });
  const onchoose = vi.fn();
  render(ActorField, { label: 'Wen', required: true, onchoose });
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Wen' });
  await fireEvent.input(field, { target: { value: text } });
  await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  return { field, onchoose };
}

test('typing searches, and the first one found is marked', async () => {
  const { field } = await searched('bra');
  expect(asked(call)[0]?.query).toBe('?query=bra&kind=any&limit=8');
  expect(chosen()).toMatch(/^Jana Brandt.*Hausanschlüsse$/);
  expect(document.getElementById(field.getAttribute('aria-activedescendant')!)).toHaveTextContent('Jana Brandt');
});

test('arrows move the mark and stop at both ends, Enter takes it without sending the form', async () => {
  const { field, onchoose } = await searched();
  await fireEvent.keyDown(field, { key: 'ArrowUp' });
  expect(chosen()).toContain('Jana Brandt');
  for (let i = 0; i < 5; ++i) await fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(chosen()).toBe('Hausanschlüsse');
  await fireEvent.keyDown(field, { key: 'ArrowUp' });
  expect(await fireEvent.keyDown(field, { key: 'Enter' }), 'the form would be sent').toBe(false);
  expect(onchoose).toHaveBeenLastCalledWith(found(elif));
  expect(field).toHaveValue('Elif Kaya');
  expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('Tab takes the mark and goes on', async () => {
  const { field, onchoose } = await searched();
  expect(await fireEvent.keyDown(field, { key: 'Tab' })).toBe(true);
  expect(onchoose).toHaveBeenLastCalledWith(found(jana, 'Hausanschlüsse'));
});

test('Escape closes the list, not the dialog around it; the next Escape is the dialog\'s', async () => {
  const { field } = await searched();
  const outside = vi.fn();
  document.addEventListener('keydown', outside);
  await fireEvent.keyDown(field, { key: 'Escape' });
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(outside).not.toHaveBeenCalled();
  await fireEvent.keyDown(field, { key: 'Escape' });
  expect(outside).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', outside);
});

test('a click takes', async () => {
  const { onchoose } = await searched();
  await fireEvent.click(screen.getByRole('option', { name: 'Elif Kaya' }));
  expect(onchoose).toHaveBeenLastCalledWith(found(elif));
});

test('nobody found is said, and Enter takes nobody', async () => {
  const { field, onchoose } = await searched('xyz', []);
  expect(screen.getByRole('option')).toHaveTextContent('Niemand heißt so.');
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(onchoose.mock.calls.every(([actor]) => actor === null)).toBe(true);
});

test('a name that was typed and not chosen is not valid; one that was chosen and changed is nobody again', async () => {
  const { field, onchoose } = await searched();
  expect(field.validationMessage).toBe('Bitte jemanden aus der Liste wählen.');
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(field.validationMessage).toBe('');
  await fireEvent.input(field, { target: { value: 'Jana Brand' } });
  expect(onchoose).toHaveBeenLastCalledWith(null);
  expect(field.validationMessage).not.toBe('');
});
