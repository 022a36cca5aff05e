// Scripts of calls and replies (tests/api/*.http) as data. One exchange:
//
//   ### What is shown, as a sentence
//   @as e.aydin                      signed in as somebody of the demo; @nobody: not signed in
//   POST /api/v1/requests
//   idempotency-key: {{key}}         headers; a value of '-' leaves out one that is sent by itself
//   {"whom": "j.brandt"}
//   < 201
//   < content-type: application/json
//   {"state": "requested"}           part of the answer; "*" stands for anything but null
//   @keep request = id               for later exchanges, as {{request}}
//
// {{uuid}} is a fresh one each time, {{day+3}} the instant in three days, {{date+3}} that day alone.
export interface Exchange {
  title: string;
  line: number;
  as: string | null;
  method: string;
  path: string;
  headers: [string, string][];
  body: string;
  status: number;
  expectedHeaders: [string, string][];
  expected: string;
  keep: { name: string; path: string }[];
}

function headerOf(line: string): [string, string] | null {
  const found = /^([a-z][a-z0-9-]*): ?(.*)$/i.exec(line);
  return found ? [found[1]!.toLowerCase(), found[2]!] : null;
}

function readExchange(title: string, lines: string[], first: number): Exchange {
  const exchange: Exchange = { title, line: first, as: null, method: '', path: '', headers: [], body: '',
    status: 0, expectedHeaders: [], expected: '', keep: [] };
  for (const line of lines) {
    const word = line.trim();
    if (word.startsWith('#')) continue;
    if (word.startsWith('@as ')) exchange.as = word.slice(4).trim();
    else if (word === '@nobody') exchange.as = null;
    else if (word.startsWith('@keep ')) {
      const [name, path] = word.slice(6).split('=').map((part) => part.trim());
      exchange.keep.push({ name: name!, path: path! });
    } else if (word.startsWith('< ')) {
      const header = headerOf(word.slice(2));
      if (exchange.status === 0) exchange.status = Number(word.slice(2));
      else if (header) exchange.expectedHeaders.push(header);
    } else if (exchange.method === '' && word !== '') {
      [exchange.method, exchange.path] = word.split(' ') as [string, string];
    } else if (exchange.status !== 0) exchange.expected += `${line}\n`;
    else if (exchange.body === '' && headerOf(word)) exchange.headers.push(headerOf(word)!);
    else if (word !== '') exchange.body += `${line}\n`;
  }
  if (exchange.method === '' || exchange.status === 0) throw new Error(`line ${first}: a call and '< status' are missing`);
  return exchange;
}

export function readScript(text: string): Exchange[] {
  const exchanges: Exchange[] = [];
  let title = '';
  let first = 0;
  let lines: string[] = [];
  const close = () => { if (title !== '') exchanges.push(readExchange(title, lines, first)); };
  text.split('\n').forEach((line, index) => {
    if (!line.startsWith('### ')) { lines.push(line); return; }
    close();
    title = line.slice(4).trim();
    first = index + 1;
    lines = [];
  });
  close();
  return exchanges;
}
