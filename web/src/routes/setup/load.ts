import { api, content } from '../../lib/api/client';
import type { Setup, SetupDone, SetupOpen } from '../../lib/api/types';

const at = (secret: string) => ({ params: { path: { secret } } });

export async function load(secret: string): Promise<SetupOpen> {
  return content(await api.GET('/api/v1/open/setup/{secret}', at(secret)));
}
export async function setUp(secret: string, body: Setup): Promise<SetupDone> {
  return content(await api.POST('/api/v1/open/setup/{secret}', { ...at(secret), body }));
}

// The Länder as they call themselves.
export const laender: [Setup['land'], string][] = [
  ['BW', 'Baden-Württemberg'], ['BY', 'Bayern'], ['BE', 'Berlin'], ['BB', 'Brandenburg'], ['HB', 'Bremen'], ['HH', 'Hamburg'], ['HE', 'Hessen'], ['MV', 'Mecklenburg-Vorpommern'],
  ['NI', 'Niedersachsen'], ['NW', 'Nordrhein-Westfalen'], ['RP', 'Rheinland-Pfalz'], ['SL', 'Saarland'], ['SN', 'Sachsen'], ['ST', 'Sachsen-Anhalt'], ['SH', 'Schleswig-Holstein'], ['TH', 'Thüringen']];
export const kinds: Setup['kind'][] = ['company', 'shared_service', 'authority'];
