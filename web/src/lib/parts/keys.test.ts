import { expect, test } from 'vitest';
import { de } from '../text/de';
import { actOf, isCommand, moveKeys } from './keys';

function pressed(on: string, keys: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = on;
  let command = false;
  document.addEventListener('keydown', (event) => { command = isCommand(event); }, { once: true });
  (document.body.firstElementChild ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true, ...keys }));
  return command;
}

test('each move has a letter of its own, free of J, K and N, and a word', () => {
  const letters = Object.values(moveKeys);
  expect(new Set([...letters, 'j', 'k', 'n']).size).toBe(letters.length + 3);
  for (const [act, letter] of Object.entries(moveKeys)) {
    expect(actOf(letter)).toBe(act);
    expect(de).toHaveProperty(`key_${act}`);
  }
});

test('a letter is a command, but not while somebody types, nor with a control key, nor when turned off', () => {
  expect(pressed('<p>')).toBe(true);
  for (const field of ['<input>', '<textarea></textarea>', '<select></select>', '<dialog></dialog>']) expect(pressed(field), field).toBe(false);
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(pressed('<p>', { [held]: true }), held).toBe(false);
  localStorage.setItem('keys', 'off');
  expect(pressed('<p>')).toBe(false);
});
