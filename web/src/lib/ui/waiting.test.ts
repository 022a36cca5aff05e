import { render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../api/client';
import { problem } from '../testing/world';
import Waiting from './Waiting.svelte';

const children = createRawSnippet((value: () => unknown) => ({ render: () => `<p>${String(value())}</p>` }));

test('what was there stays readable when fetching it anew fails', async () => {
  const fetch = vi.fn().mockResolvedValueOnce('alt').mockRejectedValue(new Refusal(problem()));
  const { rerender } = render(Waiting, { fetch, again: 1, children });
  expect(await screen.findByText('alt')).toBeVisible();
  await rerender({ again: 2 });
  expect(await screen.findByRole('alert')).toHaveTextContent('Da ist nichts');
  expect(screen.getByText('alt')).toBeVisible();
});

test('many changes while one fetch runs are fetched once more, not many times', async () => {
  let answer: (value: string) => void = () => {};
  const fetch = vi.fn(() => new Promise<string>((resolve) => { answer = resolve; }));
  const { rerender } = render(Waiting, { fetch, again: 1, children });
  for (const again of [2, 3, 4, 5]) await rerender({ again });
  expect(fetch).toHaveBeenCalledTimes(1);
  answer('eins');
  await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
  answer('zwei');
  expect(await screen.findByText('eins')).toBeVisible();
  expect(fetch).toHaveBeenCalledTimes(2);
});
