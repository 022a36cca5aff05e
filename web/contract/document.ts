// The OpenAPI document, and every answer held against it. What was seen is remembered: the last test asks for the rest.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Reply } from './call.ts';

interface Media { schema: unknown }
interface Response { content?: Record<string, Media> }
export interface Operation { operationId: string; security: Record<string, unknown>[]; parameters?: { name: string; in: string }[]; requestBody?: unknown; responses: Record<string, Response> }
interface Document { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, { required?: string[] }> } }
export interface Route { path: string; method: string; operation: Operation }

export const document = parse(readFileSync(new URL('../../api/openapi.yaml', import.meta.url), 'utf8')) as Document;

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema(document, 'openapi');

const seen = new Set<string>();

export function routes(): Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
}

// Whether its body must hold at least one field.
export function wantsFields(route: Route): boolean {
  const body = route.operation.requestBody as { content: Record<string, { schema: { $ref?: string } }> } | undefined;
  const name = body?.content['application/json']?.schema.$ref?.split('/').pop() ?? '';
  return (document.components.schemas[name]?.required ?? []).length > 0;
}

// The route that takes this path: fixed segments before parameters.
export function routeOf(method: string, target: string): Route | null {
  const segments = target.split('?')[0]!.split('/');
  const takes = (pattern: string) => {
    const wanted = pattern.split('/');
    return wanted.length === segments.length && wanted.every((one, index) => one === segments[index] || (one.startsWith('{') && segments[index] !== ''));
  };
  const found = routes().filter((route) => route.method === method && takes(route.path));
  return found.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0] ?? null;
}

function pointer(...parts: string[]): string {
  return `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

// What is wrong with the reply according to the document, or null.
export function breach(method: string, target: string, reply: Reply): string | null {
  const route = routeOf(method, target);
  if (!route) return null;
  const response = route.operation.responses[String(reply.status)];
  if (!response) return `${method} ${route.path} does not document ${reply.status}: ${reply.body.slice(0, 300)}`;
  seen.add(`${method} ${route.path} ${reply.status}`);
  const type = (reply.headers['content-type'] ?? '').split(';')[0]!;
  if (!response.content) return reply.body === '' ? null : `${method} ${route.path} ${reply.status} has a body`;
  if (!response.content[type]) return `${method} ${route.path} ${reply.status} does not document '${type}'`;
  if (!type.endsWith('json')) return null;
  const validate = ajv.getSchema(pointer('paths', route.path, method.toLowerCase(), 'responses', String(reply.status), 'content', type, 'schema'));
  if (!validate) return `no schema for ${method} ${route.path} ${reply.status}`;
  return validate(JSON.parse(reply.body)) ? null : `${method} ${route.path} ${reply.status}: ${ajv.errorsText(validate.errors)}`;
}

export function unseen(): string[] {
  const all = routes().flatMap((route) => Object.keys(route.operation.responses).map((status) => `${route.method} ${route.path} ${status}`));
  return all.filter((one) => !seen.has(one));
}

// A stream is read by hand; its test says so here.
export function noteSeen(method: string, path: string, status: number): void { seen.add(`${method} ${path} ${status}`); }
