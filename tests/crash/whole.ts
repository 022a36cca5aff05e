// Is everything whole? Looks into the database of a stopped server, table against table: an act that is half there shows
// as an entry without its line, its answer, its words or its place in the row of its request, or the other way round.
import { DatabaseSync } from 'node:sqlite';
import type { Answered, Sent } from './writer.ts';

// Each counts what must not be. Everything belongs to organisation 1; naming it lets the indexes be used.
const halves: Record<string, string> = {
  'positions have gaps': 'select count(*) from organisation_head h where h.position <> (select count(*) from entry) or h.position <> (select max(position) from entry)',
  'entries of requests without their line': "select count(*) from (select position, act_id, version, kind from entry where stream like 'request:%' except select position, act_id, version, kind from request_line)",
  'lines without their entry': "select count(*) from (select position, act_id, version, kind from request_line except select position, act_id, version, kind from entry where stream like 'request:%')",
  'rows of requests that stand elsewhere than their last line': 'select count(*) from (select request, max(position), max(version) from request_line group by request except select id, position, version from request)',
  'requests without their lines': 'select count(*) from (select id, position, version from request except select request, max(position), max(version) from request_line group by request)',
  'answers to keys without their entry': 'select count(*) from (select act_id, position, version from w_idempotency_key except select act_id, position, version from entry)',
  'texts of lines that lie nowhere': "select count(*) from (select text_ref from request_line where text_ref <> '' except select ref from words)",
  'titles that lie nowhere': 'select count(*) from (select title_ref from request except select ref from words)',
  'promises without a commitment': 'select count(*) from (select id, ordinal from request where ordinal > 0 except select request, max(ordinal) from commitment group by request)',
  'commitments without an outcome': 'select count(*) from (select request, ordinal from commitment except select request, ordinal from objective_outcome where objective = 1)',
  'offers that the clock does not know': "select count(*) from (select id from request where state = 'offered' except select request from w_due)",
  'dues of what is no offer': "select count(*) from (select request from w_due except select id from request where state = 'offered')",
};

const uuid = (text: string) => Buffer.from(text.replaceAll('-', ''), 'hex');

export interface Writer { sent: Sent[]; answered: Answered[] }

// How many of the sent but unanswered acts stand nevertheless: allowed, wholly.
export function examine(file: string, writers: Writer[]): { complaints: string[]; unanswered: number } {
  const database = new DatabaseSync(file, { readOnly: true });
  const complaints: string[] = [];
  let unanswered = 0;
  try {
    for (const [what, question] of Object.entries(halves)) {
      const count = Number(Object.values(database.prepare(question).get() ?? {})[0]);
      if (count > 0) complaints.push(`${count} ${what}`);
    }
    const entry = database.prepare('select e.position, e.stream, e.version, e.kind, (select count(*) from w_idempotency_key k where k.organisation_id = 1 and k.act_id = e.act_id and k.position = e.position) as keys from entry e where e.organisation_id = 1 and e.act_id = ?');
    for (const { sent, answered } of writers) {
      const heard = new Map(answered.map((note) => [note.act_id, note]));
      for (const note of sent) {
        const found = entry.get(uuid(note.act_id)) as { position: number; stream: string; version: number; kind: string; keys: number } | undefined;
        const answer = heard.get(note.act_id);
        if (!found && answer) complaints.push(`lost: ${note.act} ${note.act_id}, answered at position ${answer.position}`);
        if (!found) continue;
        if (!answer) ++unanswered;
        if (found.kind !== note.act || found.keys !== 1) complaints.push(`half there: ${note.act} ${note.act_id}`);
        if (answer && (found.position !== answer.position || found.version !== answer.version || found.stream !== `request:${answer.request}`)) complaints.push(`answered otherwise than it stands: ${note.act} ${note.act_id}`);
      }
    }
    complaints.push(...strangers(database, writers));
  } finally {
    database.close();
  }
  return { complaints, unanswered };
}

// Every request of the writers holds exactly acts that they sent, none of them twice.
function strangers(database: DatabaseSync, writers: Writer[]): string[] {
  const sent = new Set(writers.flatMap((writer) => writer.sent.map((note) => note.act_id.replaceAll('-', ''))));
  const requests = new Set(writers.flatMap((writer) => writer.answered.map((note) => note.request)));
  const acts = database.prepare('select lower(hex(act_id)) as act_id from entry where organisation_id = 1 and stream = ?');
  return [...requests].flatMap((request) => acts.all(`request:${request}`).map((row) => String(row['act_id'])).filter((act) => !sent.has(act)).map((act) => `nobody sent ${act} of request ${request}`));
}
