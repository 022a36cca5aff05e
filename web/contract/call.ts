// Plain calls without a browser's rules, so that every header can be set or left out; and the demo's people, signed in once.
import { request } from 'node:http';

export interface Reply { status: number; headers: Record<string, string>; body: string }

export async function call(base: string, method: string, path: string, headers: Record<string, string>, body: string): Promise<Reply> {
  const url = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ host: url.hostname, port: url.port, method, path, headers: { ...headers, ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: plain(answer.headers), body: Buffer.concat(pieces).toString('utf8') }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function plain(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : (value ?? '')]));
}

export interface SignedIn { cookie: string; token: string }

export class People {
  private readonly known = new Map<string, Promise<SignedIn>>();
  constructor(private readonly base: string) {}

  as(person: string): Promise<SignedIn> {
    const present = this.known.get(person) ?? this.signIn(person);
    this.known.set(person, present);
    return present;
  }

  forget(person: string): void { this.known.delete(person); }

  private async signIn(person: string): Promise<SignedIn> {
    const reply = await call(this.base, 'POST', '/api/v1/session/demo', { 'content-type': 'application/json', origin: this.base }, JSON.stringify({ person }));
    if (reply.status !== 200) throw new Error(`sign-in of ${person}: ${reply.status} ${reply.body}`);
    const cookie = (reply.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    return { cookie, token: (JSON.parse(reply.body) as { token: string }).token };
  }
}
