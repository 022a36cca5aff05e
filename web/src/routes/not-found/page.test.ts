// This page asks nobody, so it has one face only.
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Page from './Page.svelte';

test('says what is wrong and where one can begin', () => {
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Diese Seite gibt es nicht.');
  expect(screen.getByText(/Prüfen Sie die Adresse/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Start' })).toHaveAttribute('href', '/');
});
