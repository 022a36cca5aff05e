import { api, content } from '../../lib/api/client';
import type { ActorRef, Invitations, MadeInvitation, Network, NetworkTie } from '../../lib/api/types';

export async function load(unit: string): Promise<Network> {
  return content(await api.GET('/api/v1/network', { params: { query: unit ? { unit } : {} } }));
}
export async function answer(unit: string, gives: string[], needs: string[]): Promise<Network> {
  return content(await api.PUT('/api/v1/network', { body: { unit, gives, needs } }));
}
export async function invitations(): Promise<Invitations> {
  return content(await api.GET('/api/v1/invitations', {}));
}
export async function invite(unit: string): Promise<MadeInvitation> {
  return content(await api.POST('/api/v1/invitations', { body: { unit } }));
}
export async function withdraw(id: string): Promise<Invitations> {
  return content(await api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }));
}

// A tie as one of its two sides sees it.
export interface Seen { tie: NetworkTie; other: ActorRef; gives: boolean; stands: 'both' | 'only_you' | 'only_other' | 'waits' | 'asks_you' }
export function seenBy(unit: string, ties: NetworkTie[]): Seen[] {
  return ties.filter((tie) => tie.provider.id === unit || tie.customer.id === unit).map((tie) => {
    const gives = tie.provider.id === unit;
    const [mine, theirs] = gives ? [tie.by_provider, tie.by_customer] : [tie.by_customer, tie.by_provider];
    const other = gives ? tie.customer : tie.provider;
    const stands = mine === 'named' ? (theirs === 'named' ? 'both' : theirs === 'unanswered' ? 'waits' : 'only_you') : mine === 'unanswered' ? 'asks_you' : 'only_other';
    return { tie, other, gives, stands };
  });
}
// What two others see differently: who names, who is named and does not.
export function differs(unit: string, ties: NetworkTie[]): { tie: NetworkTie; a: ActorRef; b: ActorRef }[] {
  return ties.flatMap((tie) => {
    if (tie.provider.id === unit || tie.customer.id === unit) return [];
    if (tie.by_provider === 'named' && tie.by_customer === 'not_named') return [{ tie, a: tie.provider, b: tie.customer }];
    if (tie.by_customer === 'named' && tie.by_provider === 'not_named') return [{ tie, a: tie.customer, b: tie.provider }];
    return [];
  });
}
