// The sum that keeps robots off: begun when somebody begins to type, finished long before anything is sent.
import { api, content } from '../../lib/api/client';
import type { Challenge, Proof } from '../../lib/api/types';

const goodFor = 9 * 60_000; // the server says ten minutes

function solve(challenge: Challenge): Promise<number> {
  const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<number>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<number | null>) => { if (event.data === null) reject(new Error('no number solves the challenge')); else resolve(event.data); };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(challenge);
  }).finally(() => worker.terminate());
}

async function prove(service: string): Promise<Proof> {
  const challenge = content(await api.GET('/api/v1/open/services/{id}/challenge', { params: { path: { id: service } } }));
  const number = await solve(challenge);
  return { algorithm: challenge.algorithm, challenge: challenge.challenge, number, salt: challenge.salt, signature: challenge.signature };
}

export class Proving {
  private running: { proof: Promise<Proof>; since: number } | null = null;
  constructor(private readonly service: string) {}

  // Ready, or on the way to it; a failure shows when it is needed.
  begin(): void {
    if (this.running && Date.now() - this.running.since < goodFor) return;
    this.running = { proof: prove(this.service), since: Date.now() };
    this.running.proof.catch(() => { this.running = null; });
  }

  // Each proof serves once.
  async take(): Promise<Proof> {
    this.begin();
    const { proof } = this.running!;
    this.running = null;
    return proof;
  }
}
