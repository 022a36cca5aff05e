// The keys of the house: one letter per move, all of them off when the reader wants it so.
export const moveKeys = {
  take: 'u', promise: 'z', counter: 'g', decline: 'a', declare: 'e', renege: 'x', accept_offer: 'v', decline_offer: 'r', accept: 'p', reject: 'f',
} as const;

export function keysAreOn(): boolean {
  return localStorage.getItem('keys') !== 'off';
}

// A plain letter that nobody is typing into a field.
export function isCommand(event: KeyboardEvent): boolean {
  const typing = (event.target as Element).closest?.('input, textarea, select, dialog');
  return keysAreOn() && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
}

export function actOf(key: string): string | undefined {
  return Object.entries(moveKeys).find(([, letter]) => letter === key)?.[0];
}
