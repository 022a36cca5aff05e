import { api, content } from '../../lib/api/client';
import type { components } from '../../lib/api/schema';

export type Columns = components['schemas']['LearnColumns'];
export type Report = components['schemas']['LearnReport'];
export type Progress = components['schemas']['LearnProgress'];
export type Past = components['schemas']['LearnPast'];
export type Field = Columns['columns'][number]['field'];
// What was chosen by hand; '' is no column.
export type Chosen = Partial<Record<Field, string>>;

const pieceSize = 512 * 1024;

// Sends the file piece by piece; `heard` is told the share that is there. Gives its id.
export async function send(file: File, heard: (percent: number) => void): Promise<string> {
  const { id } = content(await api.POST('/api/v1/learn/files', { body: { name: file.name, size: file.size } }));
  for (let at = 0; at < file.size; at += pieceSize) {
    content(await api.PUT('/api/v1/learn/files/{id}/content', { params: { path: { id }, query: { at } },
      body: file.slice(at, at + pieceSize) as never, bodySerializer: (body: unknown) => body as Blob, headers: { 'Content-Type': 'application/octet-stream' } } as never));
    heard(Math.min(100, Math.round(((at + pieceSize) / file.size) * 100)));
  }
  return id;
}

export function mappingOf(chosen: Chosen): string {
  return Object.entries(chosen).map(([field, header]) => `${field}=${header || '-'}`).join(',');
}

export async function columnsOf(id: string, mapping: string): Promise<Columns> {
  return content(await api.POST('/api/v1/learn/files/{id}/columns', { params: { path: { id } }, body: { mapping } }));
}
export async function reportOf(id: string, mapping: string): Promise<Report> {
  return content(await api.POST('/api/v1/learn/files/{id}/report', { params: { path: { id } }, body: { mapping } }));
}
export async function takeServices(id: string, mapping: string, services: string[]): Promise<number> {
  return content(await api.POST('/api/v1/learn/files/{id}/services', { params: { path: { id } }, body: { mapping, services } })).revision;
}
export async function takeHistory(id: string, wish: { mapping: string; system: string; url: string; service: string; name: string }): Promise<number> {
  return content(await api.POST('/api/v1/learn/files/{id}/history', { params: { path: { id } }, body: wish })).number;
}
export async function progressOf(number: number): Promise<Progress> {
  return content(await api.GET('/api/v1/learn/histories/{id}', { params: { path: { id: String(number) } } }));
}
export async function pastImports(): Promise<Past[]> {
  return content(await api.GET('/api/v1/learn/histories', {})).histories;
}
