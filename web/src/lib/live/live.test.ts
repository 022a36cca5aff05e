import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api, onExpired } from '../api/client';
import { asked, gives, isUnreachable, refuses } from '../testing/server';
import { now, problem, sessionOf } from '../testing/world';
import { follow, live, loadSession, session, useServerTime } from './live.svelte';

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onopen = () => {};
  onerror = () => {};
  onmessage = (_: { data: string }) => {};
  constructor(readonly address: string) { super(); Stream.opened.push(this); }
  says(position: number, requests: string[] = []): void { this.onmessage({ data: JSON.stringify({ position, requests, server_time: now }) }); }
  breaks(readyState: number): void { this.readyState = readyState; this.onerror(); }
}
class Channel {
  static all: Channel[] = [];
  onmessage = (_: { data: unknown }) => {};
  heard: unknown[] = [];
  constructor() { Channel.all.push(this); }
  postMessage(heard: unknown): void { this.heard.push(heard); }
  close(): void {}
}

beforeEach(() => {
  Stream.opened = [];
  Channel.all = [];
  vi.useFakeTimers({ now: Date.parse(now) });
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const newest = () => Stream.opened.at(-1)!;

test('what the stream says is known here and told to the other tabs', () => {
  void follow();
  expect(newest().address).toBe('/api/v1/stream');
  newest().says(41, ['a']);
  expect([live.position, live.touched, live.connected]).toEqual([41, ['a'], true]);
  expect(Channel.all[0]?.heard).toEqual([{ position: 41, requests: ['a'], server_time: now }]);
});

test('a broken line is shown; the browser takes it up with its last position by itself', async () => {
  void follow();
  newest().says(41);
  newest().breaks(0);
  expect(live.connected).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(Stream.opened, 'a second stream would forget the Last-Event-ID').toHaveLength(1);
  newest().onopen();
  expect(live.connected).toBe(true);
});

test('a stream that was refused is asked for again after a while, from where the reader stood', async () => {
  gives('GET /api/v1/session', sessionOf());
  void follow();
  newest().says(41);
  newest().breaks(Stream.CLOSED);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(Stream.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(Stream.opened).toHaveLength(2);
  expect(newest().address).toBe('/api/v1/stream?after=41');
});

test('whoever is no longer signed in is told by the session, and the stream is not asked for again', async () => {
  gives('GET /api/v1/session', sessionOf({ signed_in: false, me: null, token: null }));
  const ended = vi.fn();
  void follow().then(ended);
  newest().breaks(Stream.CLOSED);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(Stream.opened).toHaveLength(1);
  expect(ended).toHaveBeenCalledOnce();
  expect(session.value?.signed_in).toBe(false);
});

test('a server that cannot be reached is no reason to sign out', async () => {
  isUnreachable('GET /api/v1/session');
  void follow();
  newest().breaks(Stream.CLOSED);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(Stream.opened).toHaveLength(2);
});

test('a call that is refused for want of a sign-in says so, signing in itself does not', async () => {
  const expired = vi.fn();
  onExpired(expired);
  for (const call of ['GET /api/v1/start', 'POST /api/v1/session']) refuses(call, problem({ status: 401, number: 'Z9812' }));
  await api.POST('/api/v1/session', { body: { login: 'jana', password: 'falsch' } });
  expect(expired).not.toHaveBeenCalled();
  await api.GET('/api/v1/start', {});
  expect(expired).toHaveBeenCalledOnce();
  onExpired(() => {});
});

test('only the tab that holds the lock listens; the others hear it by the channel', () => {
  vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => {}) } });
  void follow();
  expect(Stream.opened).toHaveLength(0);
  Channel.all[0]!.onmessage({ data: { position: 42, requests: ['b'], server_time: now } });
  expect([live.position, live.touched, live.connected]).toEqual([42, ['b'], true]);
});

test('the clocks are those of the server, whatever the browser believes', async () => {
  useServerTime('2026-11-23T10:12:00.000000Z'); // an hour ahead of this browser
  expect(live.now).toBe(Date.parse('2026-11-23T10:12:00Z'));
  vi.setSystemTime(Date.parse('2026-11-23T09:13:00Z'));
  void follow();
  newest().says(1);
  expect(live.now).toBe(Date.parse(now));
});

test('who is signed in brings the token for writes', async () => {
  gives('GET /api/v1/session', sessionOf({ token: 'fresh' }));
  gives('PUT /api/v1/session/language', sessionOf());
  await loadSession();
  expect(session.value?.me?.name).toBe('Jana Brandt');
  await api.PUT('/api/v1/session/language', { body: { language: 'en' } });
  expect(asked('GET /api/v1/session')[0]?.token).toBeNull();
  expect(asked('PUT /api/v1/session/language')[0]?.token).toBe('fresh');
});
