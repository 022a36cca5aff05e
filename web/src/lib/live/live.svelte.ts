// What is going on: one event stream per browser, the server's clock, and who is signed in.
import { api, content, useToken } from '../api/client';
import type { Session } from '../api/types';

export const live = $state({ position: 0, touched: [] as string[], connected: false, now: Date.now() });
export const session = $state<{ value: Session | null }>({ value: null });

let drift = 0;
export function useServerTime(at: string): void {
  drift = Date.parse(at) - Date.now();
  live.now = Date.now() + drift;
}

export async function loadSession(): Promise<void> {
  session.value = content(await api.GET('/api/v1/session'));
  useToken(session.value.token);
  useServerTime(session.value.server_time);
}

// Clocks move in steps of a minute; a quarter of that keeps them honest after sleep.
setInterval(() => { live.now = Date.now() + drift; }, 15_000);

interface Heard { position: number; requests: string[]; server_time: string }
function hear(heard: Heard): void {
  live.position = heard.position;
  live.touched = heard.requests;
  useServerTime(heard.server_time);
}

// Whoever is no longer signed in is not asked for again: the session says so, and the page with it.
async function stillSignedIn(): Promise<boolean> {
  try { await loadSession(); } catch { return true; } // the server cannot be reached just now
  return session.value?.signed_in ?? false;
}

// The tab that holds the lock listens; the others hear it by the channel. A browser that reconnects says the last
// position itself; a stream that was refused, or taken over from another tab, begins anew and says it in the address.
export async function follow(): Promise<void> {
  const channel = new BroadcastChannel('zusage');
  channel.onmessage = (event: MessageEvent<Heard>) => { hear(event.data); live.connected = true; };
  const listen = () => new Promise<void>((resolve) => {
    const stream = new EventSource(live.position > 0 ? `/api/v1/stream?after=${live.position}` : '/api/v1/stream');
    stream.onopen = () => { live.connected = true; };
    stream.onerror = () => {
      live.connected = false;
      if (stream.readyState === EventSource.CLOSED) setTimeout(resolve, 5_000);
    };
    stream.onmessage = (event: MessageEvent<string>) => {
      const heard = JSON.parse(event.data) as Heard;
      hear(heard);
      channel.postMessage(heard);
    };
    stream.addEventListener('reload', () => location.reload());
  });
  live.connected = true;
  const untilSignedOut = async () => {
    do await listen(); while (await stillSignedIn());
  };
  if (navigator.locks) await navigator.locks.request('zusage-stream', untilSignedOut);
  else await untilSignedOut();
  channel.close();
}
