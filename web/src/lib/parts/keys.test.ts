import { fireEvent } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { counter, decline, take } from '../testing/world';
import { de } from '../text/de';
import { actOf, chosenBy, isCommand, leads, moveKeys, standOn } from './keys';

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
  for (const field of ['<input>', '<textarea></textarea>', '<select></select>', '<dialog></dialog>', '<dialog><p></p></dialog>']) expect(pressed(field), field).toBe(false);
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(pressed('<p>', { [held]: true }), held).toBe(false);
  localStorage.setItem('keys', 'off');
  expect(pressed('<p>')).toBe(false);
});

test('a letter is no command while a dialog is open, wherever the focus went, nor while a key is held', () => {
  expect(pressed('<p></p><dialog open></dialog>')).toBe(false);
  expect(pressed('<p>', { repeat: true })).toBe(false);
  expect(pressed('<p>', { isComposing: true })).toBe(false);
});

// What each key of a sentence chooses, when it is typed beside its field with so many milliseconds between two keys.
function typed(sentence: string, between: number): string[] {
  const chosen: string[] = [];
  const hear = (event: KeyboardEvent) => { const move = chosenBy(event, [take, counter, decline]); if (move) chosen.push(move.act); };
  addEventListener('keydown', hear);
  for (const key of sentence) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: clock += between });
    document.body.dispatchEvent(event);
  }
  removeEventListener('keydown', hear);
  return chosen;
}
let clock = new Event('now').timeStamp;
beforeEach(() => { document.body.innerHTML = ''; clock += 10_000; });
afterEach(() => vi.restoreAllMocks());

test('a letter by itself chooses the move; a sentence that missed its field chooses at most by its first letter', () => {
  expect(typed('uga', 1_000)).toEqual(['take', 'counter', 'decline']);
  clock += 10_000;
  expect(typed('Danke, das ging gut aus', 90)).toEqual([]);
  clock += 10_000;
  expect(typed('jju', 90), 'walking through rows is no sentence').toEqual(['take']);
});

test('on a button that a letter chose only Enter presses; a space or another letter leaves it', async () => {
  for (const key of [' ', 's']) {
    document.body.innerHTML = '<button>Passt so</button>';
    const button = document.querySelector('button')!;
    standOn(button);
    expect(button).toHaveFocus();
    expect(await fireEvent.keyDown(button, { key }), 'the space would press it').toBe(false);
    expect(button).not.toHaveFocus();
    button.focus();
    expect(await fireEvent.keyDown(button, { key: ' ' }), 'whoever tabs there may press it').toBe(true);
  }
  document.body.innerHTML = '<button>Passt so</button>';
  standOn(document.querySelector('button'));
  expect(await fireEvent.keyDown(document.querySelector('button')!, { key: 'Enter' })).toBe(true);
});

test('a letter leads to another page only when it stands alone', () => {
  const led: string[] = [];
  const hear = (event: KeyboardEvent) => { if (leads(event, 't')) led.push(event.key); };
  addEventListener('keydown', hear);
  typed('bitte', 20);
  expect(led).toEqual([]);
  typed('t', 5000);
  expect(led).toEqual(['t']);
  removeEventListener('keydown', hear);
});
