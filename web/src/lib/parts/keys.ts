// The keys of the house: one letter per move, all of them off when the reader wants it so.
// A letter chooses and never says: it opens a form or stands on a button, and only Enter says what cannot be unsaid.
import type { Move } from '../api/types';

export const moveKeys = {
  take: 'u', promise: 'z', counter: 'g', decline: 'a', declare: 'e', renege: 'x', accept_offer: 'v', decline_offer: 'r', accept: 'p', reject: 'f',
} as const;

export function keysAreOn(): boolean {
  return localStorage.getItem('keys') !== 'off';
}

// A plain letter that nobody is typing into a field, and no dialog is open that it could be meant for.
export function isCommand(event: KeyboardEvent): boolean {
  const target = event.target as Partial<HTMLElement>;
  const typing = target.isContentEditable || target.closest?.('input, textarea, select, dialog') || document.querySelector('dialog[open]');
  return keysAreOn() && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !event.isComposing && !event.defaultPrevented;
}

export function actOf(key: string): string | undefined {
  return Object.entries(moveKeys).find(([, letter]) => letter === key)?.[0];
}
export function letterOf(act: string): string | undefined {
  return (moveKeys as Record<string, string>)[act];
}

// Letters that follow each other quickly are a sentence that missed its field.
const pause = 600;
const walking = ['j', 'k', 'n', '?'];
let lastLetter = -Infinity;
let alone = true;
addEventListener('keydown', (event) => {
  if (event.key.length !== 1 || walking.includes(event.key)) return;
  alone = event.timeStamp - lastLetter > pause;
  lastLetter = event.timeStamp;
}, true);

// A letter that leads to another page: only alone, so that a sentence beside its field leads nowhere.
export function leads(event: KeyboardEvent, letter: string): boolean {
  return isCommand(event) && alone && event.key === letter;
}

// The move a letter chooses among those that may be said now.
export function chosenBy(event: KeyboardEvent, moves: Move[]): Move | undefined {
  return isCommand(event) && alone ? moves.find((one) => one.act === actOf(event.key)) : undefined;
}

// Stands on the button of a move. Enter presses it; any other letter, a space too, leaves it again.
export function standOn(button: HTMLElement | null | undefined): void {
  if (!button) return;
  const leave = (event: KeyboardEvent) => {
    if (event.key.length !== 1) return;
    event.preventDefault();
    button.blur();
  };
  button.addEventListener('keydown', leave);
  button.addEventListener('blur', () => button.removeEventListener('keydown', leave), { once: true });
  button.focus();
  button.scrollIntoView({ block: 'nearest' });
}
